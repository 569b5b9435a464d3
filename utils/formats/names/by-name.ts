import type { RepositoryFile } from '../../facts/files';
import { FAMILIES, type Family, type NamedFormat } from '../core/names';
import ROWS from './name-table.json';

export type { Family, NamedFormat } from '../core/names';

/** Every name of every format in the order it is tried; written by `npm run fingerprints`, so that views need no reader. */
const NAME_TABLE = ROWS.map(({ format, family, weights, path }) => ({
  format,
  family: FAMILIES.find((one) => one === family) ?? ('other' satisfies Family),
  weights,
  path: new RegExp(path),
}));

export interface NamedFile {
  readonly file: RepositoryFile;
  readonly named: NamedFormat;
}

const NO_SIBLINGS: ReadonlySet<string> = new Set();
const UNRECOGNISED = { format: 'unrecognised', family: 'other', weights: false, knownBy: 'name' } as const;

/** CTranslate2 keeps raw weights in `model.bin` beside its vocabulary. */
const CTRANSLATE2_COMPANIONS = [
  'vocabulary.json',
  'vocabulary.txt',
  'shared_vocabulary.json',
  'shared_vocabulary.txt',
];

/** Longer paths are judged by their end, so that a hostile one costs no time. */
const PATH_LIMIT = 1000;
/** Loaders take these names for pickles, whatever lies beside them. */
const NEVER_RAW = /pytorch_|adapter_model/;

/** What the name of `path` says; `siblings` (lower-cased paths) settle names such as `x.bin` beside `x.xml`. */
export function byName(path: string, siblings: ReadonlySet<string> = NO_SIBLINGS): NamedFormat {
  const name = path.slice(-PATH_LIMIT).toLowerCase();
  const found = NAME_TABLE.find((row) => row.path.test(name));
  if (!found) return UNRECOGNISED;
  const { format, family, weights } = found;
  const raw = rawBin(name, format, siblings);
  return raw ? { ...UNRECOGNISED, ...raw } : { format, family, weights, knownBy: 'name' };
}

/** Several rules ask of the same list, which may hold 100,000 files: the answer is kept while the list lives. */
const NAMED = new WeakMap<readonly RepositoryFile[], readonly NamedFile[]>();
/** The list that was named last: an answer of the hub makes a new list of the same paths. */
let latest: WeakRef<readonly RepositoryFile[]> | null = null;

/** Every file with what its name says, in the list's order. */
export function nameFiles(files: readonly RepositoryFile[]): readonly NamedFile[] {
  const steps = namingFiles(files);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** So many names are read in a few milliseconds. */
const NAMES_A_STEP = 2000;

/** The same in steps, between which others may work; `nameFiles` then has the answer. */
export function* namingFiles(
  files: readonly RepositoryFile[],
): Generator<undefined, readonly NamedFile[], undefined> {
  const known = NAMED.get(files);
  if (known) return known;
  const named = namedBefore(files) ?? (yield* namingAnew(files));
  NAMED.set(files, named);
  latest = new WeakRef(files);
  return named;
}

/** Names tell the same of the same paths, whatever else became known of the files; null for other paths. */
function namedBefore(files: readonly RepositoryFile[]): readonly NamedFile[] | null {
  const before = latest?.deref();
  const known = before && NAMED.get(before);
  if (known?.length !== files.length || !known.every(({ file }, at) => file.path === files[at]?.path))
    return null;
  return known.map(({ file, named }, at) => ({ file: files[at] ?? file, named }));
}

function* namingAnew(files: readonly RepositoryFile[]): Generator<undefined, NamedFile[], undefined> {
  const siblings = new Set(files.map(({ path }) => path.toLowerCase()));
  const named: NamedFile[] = [];
  for (const file of files) {
    if (named.length % NAMES_A_STEP === NAMES_A_STEP - 1) yield;
    named.push({ file, named: byName(file.path, siblings) });
  }
  return named;
}

/** A file's folder (`''` at the top) and name, by its last slash. */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) };
}

function rawBin(name: string, format: string, siblings: ReadonlySet<string>): Partial<NamedFormat> | null {
  if (format !== 'torch' || !name.endsWith('.bin') || NEVER_RAW.test(name)) return null;
  const stem = name.slice(0, -'.bin'.length);
  if (siblings.has(`${stem}.xml`)) return { format: 'openvino-weights', family: 'data', weights: true };
  const { folder, name: base } = splitPath(name);
  const beside = (companion: string) => siblings.has(folder ? `${folder}/${companion}` : companion);
  return base === 'model.bin' && CTRANSLATE2_COMPANIONS.some(beside)
    ? { format: 'ctranslate2', family: 'data', weights: true }
    : null;
}
