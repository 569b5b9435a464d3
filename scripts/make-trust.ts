// Makes utils/signatures/trusted-root.ts from $PLIMSOLL_SHARED/data/sigstore-trusted-root.json:
//   node scripts/run.mjs scripts/make-trust.ts
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TrustedRoot } from '@freedomofpress/sigstore-browser';
import { format, resolveConfig } from 'prettier';

const shared = resolve(process.env['PLIMSOLL_SHARED'] ?? '../shared');
const target = resolve(import.meta.dirname, '../utils/signatures/trusted-root.ts');
const text = await readFile(resolve(shared, 'data/sigstore-trusted-root.json'), 'utf8');
const root = JSON.parse(text) as TrustedRoot; // the project's own data, not input

// The only field that the package's type does not know.
const timestampAuthorities = root.timestampAuthorities.map(({ subject, certChain, validFor }) => ({
  subject,
  certChain,
  validFor,
}));

const starts = [
  ...[...root.tlogs, ...root.ctlogs].map(({ publicKey }) => publicKey.validFor.start),
  ...[...root.certificateAuthorities, ...root.timestampAuthorities].map(({ validFor }) => validFor.start),
];
const newest = starts.toSorted().at(-1) ?? '';

const module = `// Made by scripts/make-trust.ts from data/sigstore-trusted-root.json. Change that, then run it again.
import type { TrustedRoot } from '@freedomofpress/sigstore-browser';

/** When the newest key or certificate below began to hold (ISO date): the data are at least as young. */
export const TRUST_ROOT_DATE = ${JSON.stringify(newest.slice(0, 10))};

/** Keys and certificates of Sigstore's public-good instance: its logs, its certificate and timestamp authorities. */
export const TRUSTED_ROOT: TrustedRoot = ${JSON.stringify({ ...root, timestampAuthorities })};
`;
const options = await resolveConfig(target);
await writeFile(target, await format(module, { ...options, filepath: target }));
