import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const entrySchema = z.object({
  name: z.optional(z.string()),
  version: z.optional(z.string()),
  license: z.optional(z.string()),
  integrity: z.optional(z.string()),
  resolved: z.optional(z.string()),
  dev: z.optional(z.boolean()),
  link: z.optional(z.boolean()),
  hasInstallScript: z.optional(z.boolean()),
  dependencies: z.optional(z.record(z.string(), z.string())),
  devDependencies: z.optional(z.record(z.string(), z.string())),
});
const lockSchema = z.object({ packages: z.record(z.string(), entrySchema) });

/** What package-lock.json says of one package; `path` is its folder from the root (`node_modules/…`). */
export type LockedPackage = z.infer<typeof entrySchema> & { readonly path: string; readonly name: string };

export interface LockFile {
  readonly root: LockedPackage;
  readonly packages: readonly LockedPackage[];
}

const FOLDER = 'node_modules/';

/** Reads `package-lock.json`, version 3, of the project in `folder`. Throws when it is absent or of another shape. */
export const readLockFile = (folder: string): LockFile =>
  parseLockFile(readFileSync(join(folder, 'package-lock.json'), 'utf8'));

/** Throws when `text` is not a lock file of npm. */
export function parseLockFile(text: string): LockFile {
  const { packages } = lockSchema.parse(JSON.parse(text));
  const all = Object.entries(packages).map(([path, entry]) => ({
    ...entry,
    path,
    name: entry.name ?? path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
  }));
  const root = all.find(({ path }) => path === '');
  if (root === undefined) throw new Error('package-lock.json does not describe the project itself');
  return { root, packages: all.filter(({ path }) => path !== '') };
}

/** The packages that `from` gets when it imports its dependencies: those nearest to it, as Node looks for them. */
export function dependenciesOf(lock: LockFile, from: LockedPackage): readonly LockedPackage[] {
  return Object.keys(from.dependencies ?? {}).flatMap((name) => {
    for (let folder = from.path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf(`/${FOLDER}`)))) {
      const path = `${folder}${folder === '' ? '' : '/'}${FOLDER}${name}`;
      const found = lock.packages.find((each) => each.path === path);
      if (found !== undefined) return [found];
      if (folder === '') return [];
    }
  });
}

/** `start` and everything below it. */
export function closure(lock: LockFile, start: readonly LockedPackage[]): readonly LockedPackage[] {
  const seen = new Set<LockedPackage>();
  const visit = (one: LockedPackage): void => {
    if (seen.has(one)) return;
    seen.add(one);
    dependenciesOf(lock, one).forEach(visit);
  };
  start.forEach(visit);
  return lock.packages.filter((each) => seen.has(each));
}
