import type { Action } from 'webextension-polyfill';
import { message, type Translate } from '../model/message';
import type { Report } from '../report/report';
import { iconName } from '../model/tone';
import { safeText } from '../text/safe-text';

const SIZES = [16, 32] as const;
/** As the manifest has it. */
export const PRODUCT = 'Plimsoll';

/** The toolbar mark of a tab: the worst of the three verdicts. The browser drops it when the tab moves on. */
export async function showOnToolbar(
  action: Action.Static,
  tabId: number,
  { verdicts }: Report,
  title: string,
): Promise<void> {
  const name = iconName(verdicts);
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icon/${name}-${size}.png`]));
  try {
    await Promise.all([action.setIcon({ tabId, path }), action.setTitle({ tabId, title })]);
  } catch {
    // The tab was closed meanwhile: there is nothing left to show it on.
  }
}

/** The toolbar of a tab that shows nothing any more: the extension's own icon and name. */
export async function clearToolbar(action: Action.Static, tabId: number): Promise<void> {
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icon/${size}.png`]));
  try {
    await Promise.all([action.setIcon({ tabId, path }), action.setTitle({ tabId, title: PRODUCT })]);
  } catch {
    // As above.
  }
}

/** The toolbar mark in words, for its tooltip and for screen readers. */
export const toolbarTitle = ({ subject, verdicts }: Report, t: Translate): string =>
  safeText(t(message('toolbar_title', subject.id, t(verdicts.loadRisk.reason))));
