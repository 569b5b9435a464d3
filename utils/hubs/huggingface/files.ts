import type { RepositoryFile } from '../../model/facts';
import { sha256 } from '../../model/subject';
import { count, list, record, text } from '../read';
import { fileScan } from './scan';

/** The hub recommends at most 100,000 files a repository (facts/HUGGINGFACE §10.83). */
const FILE_LIMIT = 100_000;

/** `entries` of a tree (page, `/tree`, `/paths-info`): files, folders apart. */
export function treeEntries(value: unknown): { files: RepositoryFile[]; folders: string[] } {
  const files: RepositoryFile[] = [];
  const folders: string[] = [];
  for (const item of list(value, FILE_LIMIT)) {
    const entry = record(item);
    const path = text(entry?.path);
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
  return { files, folders };
}

/** `siblings` of model info, asked with `blobs=true`; here the digest is called `lfs.sha256` (§5.39). */
export function siblings(value: unknown): RepositoryFile[] | null {
  if (!Array.isArray(value)) return null;
  return list(value, FILE_LIMIT).flatMap((item): RepositoryFile[] => {
    const sibling = record(item);
    const path = text(sibling?.rfilename);
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
}
