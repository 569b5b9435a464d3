import type { RepositoryFile } from '../facts/files';
import { gitBlobId, sha256Hex } from '../bytes/digest';
import { SMALL_FILE_BYTES_LIMIT, SMALL_FILES_LIMIT, SMALL_TOTAL_BYTES_LIMIT } from './limits';

/** Gives a file's bytes, or null when they are not to be had (quota, offline, not allowed). */
export type FetchSmall = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;

export type SmallDigest =
  | { readonly digest: string }
  | { readonly digest: null; readonly why: 'no-digest' | 'not-fetched' | 'bytes-not-listed' };

/**
 * SHA-256 of a file that the hub lists by git blob id only: its bytes are fetched, and believed only when their blob
 * id is the listed one. Each call counts against the limits of one check.
 */
export function smallFiles(fetchSmall: FetchSmall): (file: RepositoryFile) => Promise<SmallDigest> {
  let files = 0;
  let total = 0;
  return async ({ path, size, blobId }) => {
    if (blobId === null) return { digest: null, why: 'no-digest' };
    const large = size === null || size > SMALL_FILE_BYTES_LIMIT || total + size > SMALL_TOTAL_BYTES_LIMIT;
    if (large || files >= SMALL_FILES_LIMIT) return { digest: null, why: 'not-fetched' };
    files += 1;
    total += size;
    const bytes = await fetchSmall(path).catch(() => null);
    if (bytes === null) return { digest: null, why: 'not-fetched' };
    if ((await gitBlobId(bytes)) !== blobId) return { digest: null, why: 'bytes-not-listed' };
    return { digest: await sha256Hex(bytes) };
  };
}
