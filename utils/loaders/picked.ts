import type { RepositoryFile } from '../facts/files';
import { splitPath } from '../formats/names/by-name';
import type { Deserialised, Flag, LoadStep, Opening } from './loader';

/** A file that a load opens: how, behind which flag, and which file of the repository named it. */
export interface OpenedFile {
  readonly file: RepositoryFile;
  readonly as: Deserialised;
  /** Null: no flag is needed. */
  readonly behind: Flag | null;
  /** Null: the loader's own name for it. */
  readonly namedBy: string | null;
}

/** What a loader opens by its own names: its picks of each folder that is its, and what is opened besides. */
export function pickedBy(
  opening: Opening,
  files: readonly RepositoryFile[],
  repository: string,
): readonly OpenedFile[] {
  const folders = new Map<string, RepositoryFile[]>();
  const beside: OpenedFile[] = [];
  for (const file of files) {
    const { folder } = splitPath(file.path);
    if (opening.folders.test(folder)) {
      const inFolder = folders.get(folder);
      if (inFolder) inFolder.push(file);
      else folders.set(folder, [file]);
    }
    const found = opening.also.find(({ path }) => path.test(file.path));
    if (found) beside.push({ file, as: found.as, behind: found.behind ?? null, namedBy: null });
  }
  return [...[...folders.values()].flatMap((inFolder) => pickedIn(opening, inFolder, repository)), ...beside];
}

/** The picks of one folder. */
export const pickedIn = (
  { picks }: Opening,
  inFolder: readonly RepositoryFile[],
  repository: string,
): readonly OpenedFile[] => picks.flatMap((pick) => pickOne(pick, inFolder, repository));

function pickOne(
  pick: readonly LoadStep[],
  inFolder: readonly RepositoryFile[],
  repository: string,
): readonly OpenedFile[] {
  const named = (pattern: RegExp) => inFolder.filter(({ path }) => pattern.test(splitPath(path).name));
  for (const { as, take, when, unless, calledAsRepository } of pick) {
    if (when && named(when).length === 0) continue;
    if (unless && named(unless).length > 0) continue;
    const all = named(take);
    const own = calledAsRepository ? all.filter(({ path }) => isCalled(path, repository)) : [];
    const files = own.length > 0 ? own : all;
    if (files.length > 0) return files.map((file) => ({ file, as, behind: null, namedBy: null }));
  }
  return [];
}

/** Whether a file has the repository's name, its ending aside: `parakeet-tdt-1.1b.nemo` of `nvidia/parakeet-tdt-1.1b`. */
function isCalled(path: string, repository: string): boolean {
  const { name } = splitPath(path);
  return name.slice(0, name.lastIndexOf('.')) === splitPath(repository).name;
}
