import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { localFiles } from '../../../scripts/lib/local-files';
import { localTexts } from '../../../scripts/lib/local-texts';
import { withInspection } from '../../../utils/assess/inspection';
import { textReaders } from '../../../utils/assess/text-readers';
import { emptyFacts } from '../../../utils/facts/empty-facts';
import type { Facts } from '../../../utils/facts/facts';
import { merge } from '../../../utils/facts/merge';
import { modelId } from '../../../utils/hubs/huggingface/ids';
import { valueOf } from '../../../utils/model/slot';
import { hubId } from '../../../utils/model/subject';
import { readFile } from '../inspect/read';
import { HUB_PREFIX } from '../inspect/operands';
import { namedModel } from '../sources/hub';

/** `…/models--OWNER--NAME/snapshots/COMMIT`: what the hub's own library calls a model in its cache. */
const CACHED = /^models--(.+)$/;

/** What no hub is the word for. */
const NO_HUB = hubId('local');

/** A folder's model before anything is read of it: as it was named, by its place in a cache, or by its own name alone. */
export function modelOfFolder(folder: string, model: string | undefined): Facts {
  if (model !== undefined) return namedModel(HUB_PREFIX + model);
  const whole = resolve(folder);
  const snapshots = dirname(whole);
  const [, cached = ''] = CACHED.exec(basename(dirname(snapshots))) ?? [];
  const id = modelId(cached.replace('--', '/'));
  if (id !== null && basename(snapshots) === 'snapshots')
    return namedModel(`${HUB_PREFIX}${id}@${basename(whole)}`);
  const name = modelId(basename(whole)) ?? modelId('folder');
  if (name === null) throw new Error('"folder" is a name'); // the line above is ours
  return emptyFacts({ hub: NO_HUB, id: name, revision: '' }, 'not-on-this-page');
}

/** Facts with what a local copy lists and says: its files with their digests, its README and its licence. */
export async function withTexts(facts: Facts, folder: string): Promise<Facts> {
  const at = Date.now();
  const listed = merge(facts, localFiles(folder, at));
  return merge(listed, await localTexts(folder, listed, textReaders, at));
}

/** The same, and what is in each of its files. */
export async function withFolder(facts: Facts, folder: string): Promise<Facts> {
  const at = Date.now();
  let known = await withTexts(facts, folder);
  for (const file of valueOf(known.files)?.files ?? []) {
    const path = join(folder, file.path);
    const outcome = await readFile({ kind: 'file', path, real: null }, { lines: false });
    if (outcome.kind !== 'seen') continue;
    const { complete: _complete, ...seen } = outcome.seen;
    const read = {
      ...seen,
      path: file.path,
      identity: file.sha256 ?? file.blobId,
      bytes: 'verified',
    } as const;
    known = withInspection(known, read, pathToFileURL(path).href, at);
  }
  return known;
}
