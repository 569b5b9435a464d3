// Makes utils/licenses/prints.ts from the texts of the package spdx-license-list, for the SPDX ids of the licence table:
//   node scripts/run.mjs scripts/make-license-prints.ts
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { licenseOf } from '../utils/licenses/entry';
import { packPrints } from '../utils/licenses/print-codec';
import { LICENSE_ROWS } from '../utils/licenses/table';
import { printOf } from '../utils/licenses/text-print';
import { textWords } from '../utils/licenses/text-words';

const require = createRequire(import.meta.url);
const texts = require('spdx-license-list/full.js') as Readonly<Record<string, { licenseText: string }>>;
const { version } = JSON.parse(await readFile(require.resolve('spdx-license-list/package.json'), 'utf8')) as {
  version: string;
};

/** Paragraphs of so many words that tell a name, a version or an address are the title. */
const TITLE_WORDS = 20;
const TITLE_LENGTH = 140;
const TITLE =
  /licen[cs]e|agreement|dedication|copyright|version|https?:|legal code|universal|formerly|developed by|attribution|creative commons|许可证/i;

function withoutTitle(text: string): string {
  const paragraphs = text.trim().split(/\n\s*\n/);
  while (paragraphs.length > 1) {
    const [first = ''] = paragraphs;
    const sentence = /[.:;]\s*$/.test(first) && !/https?:|copyright|license:?$/i.test(first);
    if (
      sentence ||
      first.length > TITLE_LENGTH ||
      first.split(/\s+/).length > TITLE_WORDS ||
      !TITLE.test(first)
    )
      break;
    paragraphs.shift();
  }
  return paragraphs.join('\n\n');
}

const prints = LICENSE_ROWS.map(licenseOf).flatMap(({ id, spdx }) => {
  const text = texts[spdx ?? '']?.licenseText;
  return text ? [printOf(id, textWords(withoutTitle(text)).words)] : [];
});
const { hashes, texts: rows } = packPrints(prints);
const path = resolve(import.meta.dirname, '../utils/licenses/prints.ts');
const code = `// Made by scripts/make-license-prints.ts from spdx-license-list ${version} (CC0-1.0). Run it again after changing how texts are cut.
import type { PackedPrints } from './print-codec';

/** Hashes of the pieces of ${rows.length} licence texts; the texts themselves are not shipped. */
export const LICENSE_PRINTS: PackedPrints = { hashes: ${JSON.stringify(hashes)}, texts: ${JSON.stringify(rows)} };
`;
const options = await resolveConfig(path);
await writeFile(path, await format(code, { ...options, parser: 'typescript' }));
console.log(`${rows.length} texts, ${hashes.length} characters of hashes`);
