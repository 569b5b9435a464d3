import type { RepositoryFile } from '../facts/files';
import type { InspectedFile } from '../facts/inspection';
import { byName } from '../formats/names/by-name';
import type { Deserialised, Loader } from './loader';
import { pickedIn, type OpenedFile } from './picked';
import type { Listing, Place } from './where';

/** A file or a repository that a file of the repository names. */
export interface Named {
  /** The file that names it. */
  readonly from: string;
  /** As it is written there. */
  readonly name: string;
  readonly kind: Place['kind'] | 'repository';
}

/** What a file that was read names: paths that loading it opens, and repositories or addresses that it fetches from. */
export type Naming = Pick<InspectedFile, 'path' | 'opens' | 'names'>;

interface Followed {
  readonly opened: ReadonlyMap<string, OpenedFile>;
  /** What the opened files name, in the order in which they were followed. */
  readonly named: readonly Named[];
}

/**
 * Adds to what is opened all that the opened files name, and what those name in turn. It only adds: a name never takes
 * a file out of the load, so that no key makes a verdict better.
 */
export function follow(
  start: readonly OpenedFile[],
  naming: readonly Naming[],
  listing: Listing,
  { loader, repository }: { readonly loader: Loader | null; readonly repository: string },
): Followed {
  const opened = new Map<string, OpenedFile>();
  const named: Named[] = [];
  const byPath = grouped(naming);
  const add = (each: OpenedFile) => {
    if (!opened.has(each.file.path)) opened.set(each.file.path, each);
  };
  start.forEach(add);
  // A folder has many names, and perhaps 100,000 files.
  const folders = new Set<string>();
  // A map goes on with what is added while it is walked; each file is followed once.
  for (const [path] of opened) {
    const said = byPath.get(path) ?? [];
    for (const name of said.flatMap(({ names = [] }) => names))
      named.push({ from: path, name, kind: 'repository' });
    for (const name of said.flatMap(({ opens = [] }) => opens)) {
      const place = listing.place(path, name);
      named.push({ from: path, name, kind: place.kind });
      if (place.kind === 'file') add(openedAs(place.file, loader, path));
      if (place.kind === 'folder' && !folders.has(place.folder)) {
        folders.add(place.folder);
        inFolder(place, loader, path, repository).forEach(add);
      }
    }
  }
  return { opened, named };
}

/** By file: the hub's copy of it may name other things than its bytes. */
function grouped(naming: readonly Naming[]): ReadonlyMap<string, readonly Naming[]> {
  const groups = new Map<string, Naming[]>();
  for (const each of naming) groups.set(each.path, [...(groups.get(each.path) ?? []), each]);
  return groups;
}

const openedAs = (file: RepositoryFile, loader: Loader | null, namedBy: string): OpenedFile => {
  const as = byEnding(file.path) ?? loader?.named ?? 'unpickled';
  const gated = as === 'python' && (loader === null || loader.risk === 'gated');
  return { file, as, behind: gated ? 'trust_remote_code' : null, namedBy };
};

/** Of a folder that is named, what the loader picks there, or else whatever may be weights or code; texts besides. */
function inFolder(
  { folder, files }: Extract<Place, { kind: 'folder' }>,
  loader: Loader | null,
  namedBy: string,
  repository: string,
): readonly OpenedFile[] {
  const direct = files.filter(({ path }) => path.lastIndexOf('/') === folder.length);
  const picked = loader === null ? [] : pickedIn(loader, direct, repository);
  const rest = files.flatMap((file): readonly OpenedFile[] => {
    const { family, weights } = byName(file.path);
    if (!weights && family !== 'pickle' && family !== 'script')
      return [{ file, as: 'settings', behind: null, namedBy }];
    return picked.length === 0 ? [openedAs(file, loader, namedBy)] : [];
  });
  return [...picked.map((each) => ({ ...each, namedBy })), ...rest];
}

const ENDINGS: readonly (readonly [RegExp, Deserialised])[] = [
  [/\.safetensors$/i, 'safetensors'],
  [/\.json$/i, 'naming'],
  [/\.py$/i, 'python'],
  [/\.(?:onnx|gguf|npz)$/i, 'native'],
  [/\.skops$/i, 'skops'],
];
/** How a named file is opened where its ending tells; null where the loader's own way applies. */
const byEnding = (path: string): Deserialised | null =>
  ENDINGS.find(([ending]) => ending.test(path))?.[1] ?? null;
