import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RepositoryFile } from '../../utils/facts/files';
import { collected } from '../../utils/model/slot';
import { sha256 } from '../../utils/model/subject';
import type { FactsUpdate } from '../../utils/facts/facts';

/** The files of a repository's local copy (`.git` apart), with their digests, as a complete list. */
export function localFiles(folder: string, at: number): FactsUpdate {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).split(sep).includes('.git'))
    .toSorted()
    .map((path) => describe(path, relative(folder, path).split(sep).join('/')));
  const source = { kind: 'file', url: pathToFileURL(folder).href, path: '' } as const;
  return { files: collected({ files, complete: true }, source, at) };
}

function describe(file: string, path: string): RepositoryFile {
  const bytes = readFileSync(file);
  const blob = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  const digest = sha256(createHash('sha256').update(bytes).digest('hex'));
  return { path, size: bytes.length, blobId: blob, sha256: digest, xetHash: null, scan: null };
}
