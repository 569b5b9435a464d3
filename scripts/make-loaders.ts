// Makes utils/loaders/libraries.json and docs/loaders.md from $PLIMSOLL_SHARED/data/loaders.json:
//   node scripts/run.mjs scripts/make-loaders.ts
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { loaderDoc } from './lib/loader-doc';
import { writeJson } from './lib/write-json';
import { libraryName } from '../utils/loaders/library-name';
import type { LoaderRisk } from '../utils/loaders/loader';

interface SourceRow {
  readonly library: string;
  readonly aliases: readonly string[];
  readonly risk_class: LoaderRisk;
}

const shared = resolve(process.env['PLIMSOLL_SHARED'] ?? '../shared');
const root = resolve(import.meta.dirname, '..');
const text = await readFile(resolve(shared, 'data/loaders.json'), 'utf8');
const source = JSON.parse(text) as readonly SourceRow[]; // the project's own data

/** Libraries of the hub that the source leaves out: Model2Vec reads model.safetensors and tokenizer.json alone. */
const MORE: readonly SourceRow[] = [
  { library: 'model2vec', aliases: ['static-embeddings'], risk_class: 'data' },
];

const rows = [...source, ...MORE].map(({ library, aliases, risk_class: risk }) => {
  const name = libraryName(library);
  const others = [...new Set(aliases.map(libraryName))].filter((alias) => alias !== name);
  return { library: name, aliases: others, risk };
});
await writeJson(resolve(root, 'utils/loaders/libraries.json'), rows);

// The table is read anew: it joins the libraries that were just written.
const { LOADERS } = await import('../utils/loaders/table');
const doc = resolve(root, 'docs/loaders.md');
await writeFile(doc, await format(loaderDoc(LOADERS), { ...(await resolveConfig(doc)), parser: 'markdown' }));
