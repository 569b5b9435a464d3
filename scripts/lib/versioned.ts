import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULESET } from '../../utils/rules/index';
import { fingerprint, withNeeds } from './fingerprint';

/** What has a version, and the fingerprint of the sources that the version stands for. */
export interface Print {
  readonly version: string;
  readonly fingerprint: string;
}

/** As `scripts/fingerprints.json` keeps them: by what a contributor must raise. */
export type Prints = Readonly<Record<string, Print>>;

const below = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

/** The prints of the sources as they are now. */
export const printsNow = (root: string): Prints => ({
  'RULESET in utils/rules/index.ts': {
    version: RULESET,
    fingerprint: fingerprint(root, withNeeds(root, below(root, 'utils/rules'))),
  },
});

/** What changed without its version, in words; empty when nothing was forgotten. */
export const unraised = (kept: Prints, now: Prints): readonly string[] =>
  Object.entries(now)
    .filter(
      ([name, { version, fingerprint: print }]) =>
        kept[name]?.version === version && kept[name].fingerprint !== print,
    )
    .map(([name]) => `raise ${name}, then npm run fingerprints`);
