// Makes utils/names/confusables.ts from the Unicode confusables as the package `unhomoglyph` carries them:
//   node scripts/run.mjs scripts/make-confusables.ts
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';

const source = createRequire(import.meta.url).resolve('unhomoglyph/data.json');
// The package's own table: character → the characters it looks like.
const table = JSON.parse(await readFile(source, 'utf8')) as Readonly<Record<string, string>>;

/** The first code point beyond ASCII. */
const FIRST_BEYOND = 0x80;
const ASCII = /^[a-z0-9]+$/;
const groups = new Map<string, string>();
for (const [seen, as] of Object.entries(table)) {
  const plain = as.toLowerCase();
  // Compatibility forms (full width, mathematical letters) are undone by normalisation, and ASCII by the skeleton.
  if (!ASCII.test(plain) || seen.normalize('NFKC') !== seen || (seen.codePointAt(0) ?? 0) < FIRST_BEYOND)
    continue;
  groups.set(plain, (groups.get(plain) ?? '') + seen);
}
const rows = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));

const path = resolve(import.meta.dirname, '../utils/names/confusables.ts');
const made = await format(
  `// Made by scripts/make-confusables.ts from Unicode's confusables (UTS #39). Change that, then run it again.

/** What each of the characters in a row looks like, in lower-case ASCII. */
export const CONFUSABLES: readonly (readonly [as: string, seen: string])[] = ${JSON.stringify(rows)};
`,
  { ...(await resolveConfig(path)), parser: 'typescript' },
);
await writeFile(path, made);
console.log(`${rows.length} rows, ${(made.length / 1024).toFixed(1)} KB`);
