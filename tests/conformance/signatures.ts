import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pinFromPem, type Pin } from '../../utils/signatures/pins';

/** Part of the shared inputs. */
export const SIGNATURES = 'corpus/signatures';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

/** Every file that is meant as a bundle: `*.sig`, and the specification's `*.bundle.json`. */
export const bundlesIn = (folder: string): readonly string[] =>
  filesIn(folder).filter((path) => path.endsWith('.sig') || path.endsWith('.bundle.json'));

/** Every PEM file as a pin (leaves and intermediates apart: only roots and keys are pinned), and Sigstore's root. */
export function pinsOf(folder: string): readonly Pin[] {
  const listed = filesIn(folder)
    .filter((path) => basename(path) === 'EXPECT.json')
    .flatMap(pinnedBy);
  const pins = [...new Set(listed)].map((path) => pinFromPem(basename(path), readFileSync(path, 'utf8')));
  return [{ kind: 'sigstore' }, ...pins.filter((pin) => pin !== null)];
}

/** The PEM files that an EXPECT.json names as pinned; its other entries are words. */
function pinnedBy(path: string): readonly string[] {
  const { pinned = [] } = JSON.parse(readFileSync(path, 'utf8')) as { readonly pinned?: readonly string[] };
  return pinned.map((name) => join(dirname(path), name)).filter((file) => existsSync(file));
}

/** `EXPECT.json` of a folder of bundles over one repository. */
export interface Expectation {
  readonly tree: string;
  readonly files: string;
  readonly bundles: Readonly<Record<string, { readonly outcome: readonly string[]; readonly why: string }>>;
}

export const expectationOf = (path: string): Expectation =>
  JSON.parse(readFileSync(path, 'utf8')) as Expectation; // a label of the corpus

/** The folders of one layout: those with `EXPECT.json`, signed directories, vectors by class. */
export function layoutOf(folder: string) {
  const files = filesIn(folder);
  return {
    expectations: files.filter((path) => basename(path) === 'EXPECT.json'),
    signed: files.filter((path) => basename(path) === 'model.sig').map(dirname),
    vectors: files
      .filter((path) => path.endsWith('.bundle.json'))
      .map((path) => ({ path, kind: basename(dirname(path)) })),
    recorded: files.filter((path) => path.endsWith('.model.sig')),
  };
}
