import type { RepositoryFile } from '../facts/files';

/**
 * Where a name that stands in a file leads. `absent`: into the repository, where no such file is listed. `empty`: the same
 * of what is no file by its name: git keeps no folder without files, such as that of a module without settings.
 */
export type Place =
  | { readonly kind: 'file'; readonly file: RepositoryFile }
  | { readonly kind: 'folder'; readonly folder: string; readonly files: readonly RepositoryFile[] }
  | { readonly kind: 'absent' | 'empty' | 'outside' | 'address' | 'own' };

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;
/** Absolute, with a drive, or a user's folder. */
const ABSOLUTE = /^(?:[/\\~]|[a-z]:[/\\])/i;

/** A name with an ending. */
const FILE_NAME = /[^/]\.[^./]+$/;

/** Finds what names in files lead to, in one listing. */
export class Listing {
  #files: ReadonlyMap<string, RepositoryFile> | null = null;
  #folders: ReadonlyMap<string, readonly RepositoryFile[]> | null = null;

  constructor(readonly files: readonly RepositoryFile[]) {}

  file(path: string): RepositoryFile | null {
    this.#files ??= new Map(this.files.map((each) => [each.path, each]));
    return this.#files.get(path) ?? null;
  }

  /** Where `name` leads that stands in the file at `from`: beside it, else from the top. */
  place(from: string, name: string): Place {
    if (ADDRESS.test(name)) return { kind: 'address' };
    if (ABSOLUTE.test(name)) return { kind: 'outside' };
    const beside = joined(from.split('/').slice(0, -1), name);
    if (beside === null) return { kind: 'outside' };
    const top = joined([], name);
    for (const path of [beside, ...(top === null ? [] : [top])]) {
      if (path === '') return { kind: 'own' };
      const file = this.file(path);
      if (file !== null) return { kind: 'file', file };
      const files = this.#below(path);
      if (files.length > 0) return { kind: 'folder', folder: path, files };
    }
    return { kind: FILE_NAME.test(beside) ? 'absent' : 'empty' };
  }

  #below(folder: string): readonly RepositoryFile[] {
    this.#folders ??= byFolder(this.files);
    return this.#folders.get(folder) ?? [];
  }
}

/** A path from the top; null when it leaves the repository. */
function joined(folder: readonly string[], name: string): string | null {
  const parts = [...folder];
  for (const part of name.replaceAll('\\', '/').split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Levels of folders that are followed; loaders' own have three. */
const FOLDER_DEPTH = 16;

/** Every folder with all files below it. */
function byFolder(files: readonly RepositoryFile[]): ReadonlyMap<string, readonly RepositoryFile[]> {
  const folders = new Map<string, RepositoryFile[]>();
  for (const file of files) {
    const parts = file.path.split('/').slice(0, FOLDER_DEPTH);
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/');
      const below = folders.get(folder);
      if (below) below.push(file);
      else folders.set(folder, [file]);
    }
  }
  return folders;
}
