// Makes utils/signatures/trusted-root.json from $PLIMSOLL_SHARED/data/sigstore-trusted-root.json:
//   node scripts/run.mjs scripts/make-trust.ts
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TrustedRoot } from '@freedomofpress/sigstore-browser';
import { writeJson } from './lib/write-json';

const shared = resolve(process.env['PLIMSOLL_SHARED'] ?? '../shared');
const target = resolve(import.meta.dirname, '../utils/signatures/trusted-root.json');
const text = await readFile(resolve(shared, 'data/sigstore-trusted-root.json'), 'utf8');
const root = JSON.parse(text) as TrustedRoot; // the project's own data, not input

// The only field that the package's type does not know.
const timestampAuthorities = root.timestampAuthorities.map(({ subject, certChain, validFor }) => ({
  subject,
  certChain,
  validFor,
}));

await writeJson(target, { ...root, timestampAuthorities });
