import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { isBlobs, isCacheFolder, isNote, isOwnBlob, linkedBlobs } from './hub-cache';
import { isMissing, LEADS_NOWHERE, NOT_REGULAR, reasonOf, type Step } from './steps';

/** A folder that is being walked. */
interface Folder {
  /** As it was reached, and as it really lies. */
  readonly path: string;
  readonly real: string;
  /** Whether a link led to it or to a folder around it. */
  readonly linked: boolean;
  /** The model's folder of a hub's cache that it is or lies in. */
  readonly cache: string | null;
  readonly names: readonly string[];
  next: number;
}

/**
 * The files at and below these paths, in the given order and in order of their names. Links are followed within the
 * given trees and from a snapshot to the blobs of its own model; a folder is entered at its own place, and by links once more
 * at most. Never throws: what cannot be read is a step of its own.
 *
 * @param trees All paths that were given, when `given` is a part of them.
 */
export function* walk(given: readonly string[], trees: readonly string[] = given): Generator<Step> {
  const roots = trees.flatMap((path) => realPath(path) ?? []);
  const entered = new Set<string>();
  for (const path of given) {
    const open: Folder[] = [];
    yield* visit(path, true);
    for (let folder = open.at(-1); folder !== undefined; folder = open.at(-1)) {
      const name = folder.names[folder.next];
      folder.next += 1;
      if (name === undefined) open.pop();
      else yield* visit(join(folder.path, name), false, folder);
    }

    function* visit(at: string, isGiven: boolean, parent?: Folder): Generator<Step> {
      try {
        const entry = lstatSync(at);
        if (entry.isSymbolicLink()) yield* follow(at, isGiven, parent);
        else if (entry.isDirectory()) enter(at, realOf(at, parent), parent?.linked ?? false, parent);
        else if (!entry.isFile()) yield { kind: 'failed', path: at, reason: NOT_REGULAR };
        else if (!isNoteOf(parent?.cache ?? null, realOf(at, parent)))
          yield { kind: 'file', path: at, real: null };
      } catch (error) {
        const leadsNowhere = !isGiven && isMissing(error) ? LEADS_NOWHERE : null;
        yield { kind: 'failed', path: at, reason: leadsNowhere ?? reasonOf(error) };
      }
    }

    function* follow(at: string, isGiven: boolean, parent?: Folder): Generator<Step> {
      const real = realpathSync.native(at);
      const target = statSync(real);
      const isIn = isGiven || isWithin(real, roots) || isOwnBlob(parent?.real ?? dirname(real), real);
      if (!isIn) yield { kind: 'left', path: at, why: 'outside' };
      else if (target.isFile()) yield { kind: 'file', path: at, real };
      else if (!target.isDirectory()) yield { kind: 'failed', path: at, reason: NOT_REGULAR };
      else if (open.some((folder) => folder.real === real)) yield { kind: 'left', path: at, why: 'loop' };
      else if (entered.has(real)) yield { kind: 'left', path: at, why: 'again' };
      else enter(at, real, !isGiven, parent);
    }

    function enter(at: string, real: string, linked: boolean, parent?: Folder): void {
      if (linked && entered.has(real)) return;
      const all = readdirSync(at).toSorted();
      if (linked) entered.add(real);
      const cache = isCacheFolder(all) ? real : (parent?.cache ?? null);
      const shown = cache !== null && isBlobs(cache, real) ? linkedBlobs(cache) : null;
      const names = shown === null ? all : all.filter((name) => !shown.has(name));
      open.push({ path: at, real, linked, cache, names, next: 0 });
    }
  }
}

const isNoteOf = (cache: string | null, real: string): boolean => cache !== null && isNote(cache, real);

/** What lies in a folder whose real path is known needs no look at the disk. */
const realOf = (path: string, parent: Folder | undefined): string =>
  parent === undefined ? realpathSync.native(path) : join(parent.real, path.slice(parent.path.length));

const isWithin = (real: string, roots: readonly string[]): boolean =>
  roots.some((root) => real === root || real.startsWith(root.endsWith(sep) ? root : root + sep));

function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null; // told when the walk comes to it
  }
}
