// Makes utils/lineage/known-weights.ts from listings of well-known models' files (docs/lineage.md):
//   node scripts/run.mjs scripts/make-known-weights.ts [DIR…]
// Without DIR: what the shared captures and signature bundles hold.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { isKnownPublisher } from '../utils/names/known-publishers';
import { isConfig, weightFiles } from '../utils/lineage/same-files';
import { listingsIn, type Listing } from './lib/listings';

/** Makers whose own listings are among the captures although no list of the best known names them. */
const ALSO_KNOWN = new Set(['OuteAI']);

const PREFIX_DIGITS = 16;
const SHORT_BYTES = 2;
const MOST = 2 ** (8 * SHORT_BYTES);
const LINE = 100;

const shared = resolve(process.env['PLIMSOLL_SHARED'] ?? '../shared');
const given = process.argv.slice(2);
const folders =
  given.length > 0
    ? given
    : [
        'captures/huggingface/json',
        'captures/huggingface/props',
        'captures/other-hubs/lmstudio',
        'corpus/signatures/hf-real',
      ].map((part) => join(shared, part));

const listings: Listing[] = [];
for (const folder of folders) {
  for (const name of (await readdir(folder)).toSorted()) {
    if (!/\.(json|sig)$/.test(name)) continue;
    listings.push(...listingsIn(name, JSON.parse(await readFile(join(folder, name), 'utf8'))));
  }
}

const isKnown = ({ id }: Listing) => {
  const owner = id.split('/')[0] ?? '';
  return isKnownPublisher(owner) || ALSO_KNOWN.has(owner);
};
type Rows = Map<string, { readonly id: string; readonly path: string }>;
const weights: Rows = new Map();
const configs: Rows = new Map();
for (const { id, files } of listings.filter(isKnown)) {
  const add = (rows: Rows, digest: string | null, path: string) => {
    // The first listing keeps a digest: give the makers' own folders before those of whoever took them over.
    if (digest !== null && !rows.has(digest)) rows.set(digest, { id, path });
  };
  for (const { path, sha256 } of weightFiles(files)) add(weights, sha256, path);
  // The hub lists a SHA-256 for large files only; small ones have a git blob id.
  for (const { path, sha256, blobId } of files) if (isConfig(path)) add(configs, sha256 ?? blobId, path);
}
const all = [...weights.values(), ...configs.values()];
const models = [...new Set(all.map(({ id }) => id))].toSorted();
const paths = [...new Set(all.map(({ path }) => path))].toSorted();
if (models.length > MOST || paths.length > MOST) throw new Error('more names than two bytes can count');

const short = (value: number) => value.toString(16).padStart(SHORT_BYTES * 2, '0');
function index(rows: Rows): string {
  const hex = [...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([digest, { id, path }]) =>
        digest.slice(0, PREFIX_DIGITS) + short(models.indexOf(id)) + short(paths.indexOf(path)),
    )
    .join('');
  return (
    Buffer.from(hex, 'hex')
      .toString('base64')
      .match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []
  ).join('\n');
}

const target = resolve(import.meta.dirname, '../utils/lineage/known-weights.ts');
const made = await format(
  `// Made by scripts/make-known-weights.ts from listings of files (docs/lineage.md). Change those, then run it again.

export const MODELS: readonly string[] = ${JSON.stringify(models)};

export const PATHS: readonly string[] = ${JSON.stringify(paths)};

/** Base64 rows, sorted: the first 8 bytes of a file's SHA-256, 2 bytes for its model, 2 for its path. */
export const INDEX = \`
${index(weights)}
\`;

/** The same of configuration files, by SHA-256 or git blob id. */
export const CONFIG_INDEX = \`
${index(configs)}
\`;
`,
  { ...(await resolveConfig(target)), parser: 'typescript' },
);
await writeFile(target, made);
console.log(
  `${weights.size} weight files, ${configs.size} configurations of ${models.length} models, ${(made.length / 1024).toFixed(1)} KB`,
);
