import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/**
 * The cache of Hugging Face's own library, one folder a model: `blobs` has each content once, `snapshots/COMMIT` the
 * files of a commit as links to them, `refs` and `.no_exist` its own notes
 * (https://huggingface.co/docs/huggingface_hub/guides/manage-cache).
 */
const BLOBS = 'blobs';
const SNAPSHOTS = 'snapshots';
const NOTES = new Set(['refs', '.no_exist']);

const COMMIT = /^[0-9a-f]{40}$/;

/** Whether these are the entries of a model's folder in the cache. */
export const isCacheFolder = (names: readonly string[]): boolean =>
  names.includes(BLOBS) && names.includes(SNAPSHOTS);

/** Whether a link in the folder `from` leads to a blob of its own model; both are real paths. */
export function isOwnBlob(from: string, target: string): boolean {
  const model = dirname(dirname(target));
  return basename(dirname(target)) === BLOBS && `${from}${sep}`.startsWith(join(model, SNAPSHOTS) + sep);
}

/** The names of the blobs that a snapshot of this model shows: they are read under the names that they have there. */
export function linkedBlobs(model: string): ReadonlySet<string> {
  const blobs = join(model, BLOBS);
  const links = readdirSync(join(model, SNAPSHOTS), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isSymbolicLink(),
  );
  const targets = links.map((entry) =>
    resolve(entry.parentPath, readlinkSync(join(entry.parentPath, entry.name))),
  );
  return new Set(targets.filter((target) => dirname(target) === blobs).map((target) => basename(target)));
}

/** Whether a file below a model's folder is a note of the cache itself, by place and by content: a commit, or nothing. */
export function isNote(model: string, path: string): boolean {
  const [top = ''] = path.slice(model.length + 1).split(sep);
  if (!NOTES.has(top)) return false;
  const { size } = statSync(path);
  return size === 0 || (size <= 41 && COMMIT.test(readFileSync(path, 'utf8').trim()));
}

/** Whether this folder holds the blobs of a model's folder `model`. */
export const isBlobs = (model: string, path: string): boolean => path === join(model, BLOBS);
