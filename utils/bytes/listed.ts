import { gitBlobId, sha256Hex } from './digest';

/** What a hub's list says of a file's bytes; null: it does not say. */
export interface Listed {
  readonly size: number | null;
  readonly sha256: string | null;
  /** Git's id of what it keeps: of a large file, whose bytes are elsewhere, only of its pointer. */
  readonly blobId: string | null;
  readonly xetHash: string | null;
}

const GIT_ID = /^[0-9a-f]{40}$/;

/** Whether bytes that were read whole are those of the list; null when the list has no digest of them. */
async function sameDigest(
  { sha256, blobId, xetHash }: Listed,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean | null> {
  if (sha256 !== null) return (await sha256Hex(bytes)) === sha256;
  if (blobId === null || xetHash !== null || !GIT_ID.test(blobId)) return null;
  return (await gitBlobId(bytes)) === blobId;
}

/**
 * Compares what a server has (`size` bytes in all, and these bytes when all were read) with the hub's list (DESIGN
 * §2.4): the size always, the SHA-256 or git blob id when every byte is at hand.
 */
export async function comparedWithList(
  listed: Listed,
  size: number,
  whole: Uint8Array<ArrayBuffer> | null,
): Promise<'verified' | 'header-only' | 'not-comparable' | 'differs'> {
  if (listed.size !== null && listed.size !== size) return 'differs';
  if (whole === null) return listed.size === null ? 'not-comparable' : 'header-only';
  const same = await sameDigest(listed, whole);
  if (same === null) return 'not-comparable';
  return same ? 'verified' : 'differs';
}
