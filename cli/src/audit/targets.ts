import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../exit';
import { HUB_PREFIX } from '../inspect/operands';
import { isCacheFolder } from '../walk/hub-cache';
import { reasonOf } from '../walk/steps';

/** One model to report on. */
export interface Target {
  readonly kind: 'model' | 'folder';
  readonly name: string;
}

/** How deep models lie below a folder of models: `OWNER/NAME`. */
const DEPTH = 2;

/** The models that operands and lists name, in their order. Throws `UsageError` for a list or folder that cannot be read. */
export function targetsOf(operands: readonly string[], lists: readonly string[]): readonly Target[] {
  const names = [...operands, ...lists.flatMap(namesIn)];
  if (names.length === 0) throw new UsageError('no model is named');
  return names.flatMap((name) =>
    name.startsWith(HUB_PREFIX) ? [{ kind: 'model', name } as const] : foldersIn(name, 0),
  );
}

function namesIn(list: string): readonly string[] {
  try {
    return readFileSync(list, 'utf8')
      .split('\n')
      .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
      .filter((line) => line !== '');
  } catch (error) {
    throw new UsageError(`--list ${list} cannot be read: ${reasonOf(error)}`);
  }
}

/** A folder with files is one model; a hub's cache has one for each commit; another folder has those below it. */
function foldersIn(folder: string, depth: number): readonly Target[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const names = entries.map(({ name }) => name);
    if (isCacheFolder(names))
      return readdirSync(join(folder, 'snapshots'))
        .toSorted()
        .map((commit) => ({ kind: 'folder', name: join(folder, 'snapshots', commit) }));
    const inner = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    const isModel = entries.some((entry) => !entry.isDirectory() && !entry.name.startsWith('.'));
    const isCache = names.some((name) => name.startsWith('models--'));
    if ((isModel && !isCache) || depth === DEPTH || inner.length === 0)
      return [{ kind: 'folder', name: folder }];
    return inner
      .map(({ name }) => name)
      .toSorted()
      .flatMap((name) => foldersIn(join(folder, name), depth + 1));
  } catch (error) {
    throw new UsageError(`${folder} cannot be read: ${reasonOf(error)}`);
  }
}
