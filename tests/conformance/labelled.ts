import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memorySource } from '../../utils/bytes/memory';
import type { FileVerdict } from '../../utils/formats/core/contract';
import { inspectFile, type FileInspection } from '../../utils/formats/inspect';

/** One labelled file of a corpus. */
export interface Label {
  readonly path: string;
  readonly category: string;
  readonly verdict: FileVerdict;
  /** `module name` pairs; null when the label does not name them. */
  readonly globals: readonly string[] | null;
  /** Whether these are all: newer sets name those that decide. */
  readonly allGlobals: boolean;
  /** Whether the file was made to harm nobody: also one that carries what a reader cannot know. */
  readonly benign: boolean;
  /** Which part of the corpus it belongs to: its folder. */
  readonly origin: string;
}

export interface Outcome {
  readonly label: Label;
  readonly seen: FileInspection;
  readonly ms: number;
}

interface ManifestRow {
  readonly path: string;
  readonly category: string;
  /** Newer sets say what a file was made for, and name the globals that make an attack. */
  readonly kind?: 'attack' | 'benign';
  readonly expected: { readonly verdict: FileVerdict; readonly globals: readonly string[] };
}

/** The rows of `manifest.jsonl` in a folder of the corpus's layout. */
export function readLabels(folder: string): readonly Label[] {
  return jsonLines<ManifestRow>(join(folder, 'manifest.jsonl')).map(({ path, category, kind, expected }) => ({
    path,
    category,
    verdict: expected.verdict,
    globals:
      kind !== undefined && expected.globals.length === 0
        ? null
        : [...expected.globals, ...(UNLABELLED.get(path) ?? [])],
    allGlobals: kind === undefined,
    benign: kind === undefined ? expected.verdict === 'safe' : kind === 'benign',
    origin: originOf(path),
  }));
}

const MATRIX = [
  'numpy.core.multiarray _reconstruct',
  'numpy ndarray',
  'numpy dtype',
  'numpy.matrixlib.defmatrix matrix',
];
const JOBLIB = 'files/benign/joblib/joblib_';
/** Globals that are in the bytes and not in the labels, by hand: what lies in arrays, in a second archive, after an error. */
const UNLABELLED: ReadonlyMap<string, readonly string[]> = new Map([
  [`${JOBLIB}0.8.4_compressed_pickle_py27_np17.gz`, MATRIX],
  [`${JOBLIB}0.9.2_compressed_pickle_py27_np16.gz`, MATRIX],
  [
    `${JOBLIB}0.9.4.dev0_compressed_cache_size_pickle_py35_np19.gz`,
    [...MATRIX, 'joblib.numpy_pickle ZNDArrayWrapper'],
  ],
  ['files/fickling/builtins_import_bypass__01.pkl', ['builtins getattr']],
  [
    'files/own3/zip/two_eocd.pt',
    ['torch._utils _rebuild_tensor_v2', 'torch FloatStorage', 'collections OrderedDict'],
  ],
]);

/** Lines of JSON in a file of the shared inputs, whose shape is theirs to keep; none when it is not there. */
export function jsonLines<T>(path: string): readonly T[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

/** The folders of labelled files in a corpus, older ones first. */
export const labelledSets = (corpus: string): readonly string[] =>
  readdirSync(corpus)
    .filter((name) => name.startsWith('models') && existsSync(join(corpus, name, 'manifest.jsonl')))
    .toSorted();

/** One-call gadgets measure the lists of names, not the reading: they are told apart. */
export const GADGETS = 'own/gadget';

function originOf(path: string): string {
  const [, folder = '', part] = path.split('/');
  return `${folder}/${part ?? ''}` === GADGETS ? GADGETS : folder;
}

/** Inspects one file as the product does; the time is that of the reading alone. */
export async function inspectLabelled(folder: string, label: Label): Promise<Outcome> {
  const bytes = new Uint8Array(readFileSync(join(folder, label.path)));
  const now = () => performance.now();
  const began = now();
  const seen = await inspectFile(memorySource(bytes), label.path, { now });
  return { label, seen, ms: now() - began };
}

/** Labels count a pickle's own globals: not those of a pickle inside one of its constants, nor of Python source. */
const SOURCE = /\.py$/;
const SECOND_STAGE = /(^|!)constant@\d+/;

/** Whether the globals seen are the labelled ones, and no others where these are all; true where the label names none. */
export function sameGlobals({ label, seen }: Outcome): boolean {
  const { globals, allGlobals } = label;
  if (globals === null) return true;
  const found = new Set(
    seen.imports
      .filter(({ member }) => !SECOND_STAGE.test(member ?? '') && !SOURCE.test(member ?? ''))
      .map(({ module, name }) => `${module} ${name}`),
  );
  const isWhole = !allGlobals || found.size === new Set(globals).size;
  return isWhole && globals.every((each) => found.has(each));
}

/** Files whose content is read by the pickle machine, by their label. */
export const PICKLE_FAMILY: ReadonlySet<string> = new Set([
  'pickle',
  'joblib',
  'torch_zip',
  'torch_legacy',
  'torch_tar',
  'container',
  'paddle',
  'sevenzip',
]);
