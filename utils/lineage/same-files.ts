import { nameFiles } from '../formats/names/by-name';
import type { RepositoryFile } from '../facts/files';

/** A file here, and one there with the same bytes. */
export interface SamePair {
  readonly path: string;
  readonly other: string;
  /** Which digest was equal: of the bytes, or of the hub's content-addressed store. */
  readonly by: 'sha256' | 'xet';
}

/**
 * How two repositories' weight files relate by their digests (facts/PROVENANCE §3). `whole`: every weight file here is
 * one of theirs. `partial`: some are. `none`: no digest is equal. `unknown`: nothing could be compared.
 */
export interface ByteIdentity {
  readonly extent: 'whole' | 'partial' | 'none' | 'unknown';
  readonly same: readonly SamePair[];
  /** Weight files here. */
  readonly weights: number;
  /** Of these, the ones with a digest. */
  readonly compared: number;
}

/** The files that hold weights, by name; an empty file says nothing of anyone's. */
export const weightFiles = (files: readonly RepositoryFile[]): readonly RepositoryFile[] =>
  nameFiles(files)
    .filter(({ file, named }) => named.weights && file.size !== 0)
    .map(({ file }) => file);

/** The names under which libraries keep what a model is built like. */
const CONFIG = /(^|\/)(config|params|model_index)\.json$/;

/** Whether a file, by its name, says what the model is built like. */
export const isConfig = (path: string): boolean => CONFIG.test(path);

/** Equal bytes between `files` and `others`; equal SHA-256 (or, failing that, xet hash) and nothing less. */
export function byteIdentity(
  files: readonly RepositoryFile[],
  others: readonly RepositoryFile[],
): ByteIdentity {
  const own = weightFiles(files);
  const theirs = weightFiles(others);
  const bySha = index(theirs, ({ sha256 }) => sha256);
  const byXet = index(theirs, ({ xetHash }) => xetHash);
  const hasDigest = ({ sha256, xetHash }: RepositoryFile) =>
    (sha256 !== null && bySha.size > 0) || (xetHash !== null && byXet.size > 0);
  const same = own.flatMap((file): SamePair[] => {
    const sha = file.sha256 === null ? undefined : bySha.get(file.sha256);
    if (sha) return [{ path: file.path, other: sha.path, by: 'sha256' }];
    const xet = file.xetHash === null ? undefined : byXet.get(file.xetHash);
    // Two digests of one file that disagree about it: neither is believed.
    const isDenied = xet !== undefined && file.sha256 !== null && xet.sha256 !== null;
    return xet === undefined || isDenied ? [] : [{ path: file.path, other: xet.path, by: 'xet' }];
  });
  const compared = own.filter(hasDigest).length;
  return { extent: extentOf(own.length, compared, same.length), same, weights: own.length, compared };
}

function extentOf(weights: number, compared: number, same: number): ByteIdentity['extent'] {
  if (same > 0) return same === weights ? 'whole' : 'partial';
  return compared > 0 ? 'none' : 'unknown';
}

function index(
  files: readonly RepositoryFile[],
  digest: (file: RepositoryFile) => string | null,
): ReadonlyMap<string, RepositoryFile> {
  const map = new Map<string, RepositoryFile>();
  for (const file of files) {
    const key = digest(file);
    if (key !== null && !map.has(key)) map.set(key, file);
  }
  return map;
}
