import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memorySource } from '../../utils/bytes/memory';
import type { FileVerdict } from '../../utils/formats/core/contract';
import { inspectFile, type FileInspection } from '../../utils/formats/inspect';

/** One labelled file of a corpus. */
export interface Label {
  readonly path: string;
  readonly category: string;
  readonly verdict: FileVerdict;
  /** `module name` pairs. */
  readonly globals: readonly string[];
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
  readonly expected: { readonly verdict: FileVerdict; readonly globals: readonly string[] };
}

/** The rows of `manifest.jsonl` in a folder of the corpus's layout. */
export function readLabels(folder: string): readonly Label[] {
  return jsonLines<ManifestRow>(join(folder, 'manifest.jsonl')).map(({ path, category, expected }) => ({
    path,
    category,
    verdict: expected.verdict,
    globals: expected.globals,
    origin: originOf(path),
  }));
}

/** Lines of JSON in a file of the shared inputs, whose shape is theirs to keep; none when it is not there. */
export function jsonLines<T>(path: string): readonly T[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

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

/** Whether the globals seen are exactly the labelled ones. */
export function sameGlobals({ label, seen }: Outcome): boolean {
  const found = new Set(
    seen.imports
      .filter(({ member }) => !SECOND_STAGE.test(member ?? '') && !SOURCE.test(member ?? ''))
      .map(({ module, name }) => `${module} ${name}`),
  );
  return found.size === new Set(label.globals).size && label.globals.every((each) => found.has(each));
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
