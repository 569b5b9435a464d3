import { stable } from '../../../content/digest';
import type { Commit, JsonObject, ModelFile, Snapshot, Subject } from '../subjects/contract';
import { securityFileStatus } from '../subjects/scan';

export type Entry =
  { type: 'file'; file: ModelFile; path: string } | { type: 'directory'; path: string; newest: ModelFile };

/** What is in a folder, as git lists it: by name, folders and files mixed when recursive, folders first else. */
export function listFolder(snapshot: Snapshot, folder: string, recursive: boolean): Entry[] | undefined {
  const prefix = folder === '' ? '' : `${folder}/`;
  const inside = snapshot.files.filter((file) => file.path.startsWith(prefix));
  if (inside.length === 0) return undefined;
  const directories = new Map<string, ModelFile>();
  const files: Entry[] = [];
  for (const file of inside) {
    const parts = file.path.slice(prefix.length).split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      if (depth > 1 && !recursive) break;
      const path = prefix + parts.slice(0, depth).join('/');
      const known = directories.get(path);
      if (!known || known.commit < file.commit) directories.set(path, file);
    }
    if (recursive || parts.length === 1) files.push({ type: 'file', file, path: file.path });
  }
  const folders = [...directories].map(([path, newest]): Entry => ({ type: 'directory', path, newest }));
  return recursive
    ? [...folders, ...files].toSorted((a, b) => (a.path < b.path ? -1 : 1))
    : [...folders, ...files];
}

/** An entry in the shape of the tree API. */
export function entryJson(subject: Subject, snapshot: Snapshot, entry: Entry, expand: boolean): JsonObject {
  const lastCommit = (commit: number): JsonObject =>
    expand ? { lastCommit: commitBrief(subject, snapshot, commit) } : {};
  if (entry.type === 'directory') {
    const oid = stable(`${subject.id}/${entry.path}`, 40);
    return { type: 'directory', oid, size: 0, path: entry.path, ...lastCommit(entry.newest.commit) };
  }
  const { file } = entry;
  return {
    type: 'file',
    oid: file.oid,
    size: file.size,
    ...(file.lfs ? { lfs: { ...file.lfs } } : {}),
    ...(file.xetHash === undefined ? {} : { xetHash: file.xetHash }),
    path: file.path,
    ...lastCommit(file.commit),
    ...(expand
      ? {
          securityFileStatus: securityFileStatus({
            id: subject.id,
            sha: snapshot.commit.id,
            oid: file.oid,
            scan: file.scan,
            virusTotal: subject.generation === 'svelte5',
          }),
        }
      : {}),
  };
}

function commitBrief(subject: Subject, snapshot: Snapshot, index: number): JsonObject {
  const { id, title, date }: Commit = subject.commits[index] ?? snapshot.commit;
  return { id, title, date };
}
