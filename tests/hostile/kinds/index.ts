import type { NodeKind } from '../contract';
import { ANSWERS } from './answers';
import { BYTES } from './bytes';
import { CARDS_KINDS } from './cards';
import { CLOCKS } from './clocks';
import { EXPORT_KINDS } from './exports';
import { GUARDS } from './guards';
import { IDS } from './ids';
import { LISTINGS } from './listings';
import { NAMES } from './names';
import { PAGE } from './page';
import { POLICY } from './policy';
import { REDESIGN } from './redesign';
import { REDIRECTS } from './redirects';
import { STORES } from './stores';
import { TABS } from './tabs';

/** Every kind that needs no browser: the pipeline is the same there, and what differs has kinds of its own. */
export const NODE_KINDS: readonly NodeKind[] = [
  ...PAGE,
  ...REDESIGN,
  ...IDS,
  ...ANSWERS,
  ...LISTINGS,
  ...BYTES,
  ...NAMES,
  ...REDIRECTS,
  ...CARDS_KINDS,
  ...STORES,
  ...POLICY,
  ...CLOCKS,
  ...EXPORT_KINDS,
  ...GUARDS,
  ...TABS,
];
