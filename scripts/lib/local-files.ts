import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { walk } from '../../cli/src/walk/walk';
import type { RepositoryFile } from '../../utils/facts/files';
import { collected } from '../../utils/model/slot';
import { sha256 } from '../../utils/model/subject';
import type { FactsUpdate } from '../../utils/facts/facts';

/** Weights may be larger than memory: they are hashed in pieces. */
const PIECE = 4_000_000;

/**
 * The files of a repository's local copy (`.git` apart), with their digests; links are followed as `walk` does. The list is
 * complete when everything in it could be read.
 */
export function localFiles(folder: string, at: number): FactsUpdate {
  const source = { kind: 'file', url: pathToFileURL(folder).href, path: '' } as const;
  const files: RepositoryFile[] = [];
  let complete = true;
  for (const step of walk([folder])) {
    const path = relative(folder, step.path).split(sep).join('/');
    if (path.split('/').includes('.git')) continue;
    if (step.kind === 'file') files.push(describe(step.path, path));
    else complete = false;
  }
  return { files: collected({ files, complete }, source, at) };
}

/** Throws as `openSync` does. */
function describe(file: string, path: string): RepositoryFile {
  const { size } = statSync(file);
  const blob = createHash('sha1').update(`blob ${size}\0`);
  const digest = createHash('sha256');
  const descriptor = openSync(file, 'r');
  try {
    const piece = Buffer.alloc(Math.min(PIECE, size));
    for (let got = readSync(descriptor, piece); got > 0; got = readSync(descriptor, piece)) {
      blob.update(piece.subarray(0, got));
      digest.update(piece.subarray(0, got));
    }
  } finally {
    closeSync(descriptor);
  }
  return {
    path,
    size,
    blobId: blob.digest('hex'),
    sha256: sha256(digest.digest('hex')),
    xetHash: null,
    scan: null,
  };
}
