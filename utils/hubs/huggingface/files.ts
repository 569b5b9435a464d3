import type { FileListFact, RepositoryFile } from '../../facts/files';
import { sha256 } from '../../model/subject';
import { count, list, record, text } from '../read';
import { filePath } from './ids';
import { fileScan } from './scan';

/** The hub recommends at most 100,000 files a repository (facts/HUGGINGFACE §10.83). */
export const FILE_LIMIT = 100_000;

interface Listed {
  readonly files: RepositoryFile[];
  readonly folders: string[];
  /** False when an entry could not be read, or there were more than we take: the list then lacks files. */
  readonly whole: boolean;
}

/** `entries` of a tree (page, `/tree`, `/paths-info`): files, folders apart. */
export function treeEntries(value: unknown): Listed {
  const files: RepositoryFile[] = [];
  const folders: string[] = [];
  const entries = list(value, FILE_LIMIT);
  for (const item of entries) {
    const entry = record(item);
    const path = filePath(entry?.path);
    if (entry === null || path === null) continue;
    if (entry.type === 'directory') {
      folders.push(path);
      continue;
    }
    const lfs = record(entry.lfs);
    files.push({
      path,
      size: count(lfs?.size) ?? count(entry.size),
      blobId: text(entry.oid),
      sha256: sha256(lfs?.oid),
      xetHash: text(entry.xetHash),
      scan: fileScan(entry.securityFileStatus),
    });
  }
  return { files, folders, whole: files.length + folders.length === lengthOf(value) };
}

/** `siblings` of model info, asked with `blobs=true`; here the digest is called `lfs.sha256` (§5.39). */
export function siblings(value: unknown): FileListFact | null {
  if (!Array.isArray(value)) return null;
  const files = list(value, FILE_LIMIT).flatMap((item): RepositoryFile[] => {
    const sibling = record(item);
    const path = filePath(sibling?.rfilename);
    if (sibling === null || path === null) return [];
    const lfs = record(sibling.lfs);
    return [
      {
        path,
        size: count(lfs?.size) ?? count(sibling.size),
        blobId: text(sibling.blobId),
        sha256: sha256(lfs?.sha256 ?? lfs?.oid),
        xetHash: text(sibling.xetHash),
        scan: null,
      },
    ];
  });
  return { files, complete: files.length === value.length };
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
