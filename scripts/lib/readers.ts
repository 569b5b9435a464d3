import { readFileSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { FORMATS } from '../../utils/formats/index';
import { SHARED_VERSION } from '../../utils/formats/inspection-key';
import { closure, fingerprint } from './fingerprint';

const FOLDER = resolve(import.meta.dirname, '../../utils/formats');

/** A reader's version, and the fingerprint of its sources. */
export interface Reader {
  readonly version: number;
  readonly sources: string;
}

/** What every reader stands on has one version: a change there is not one of each format. */
const SHARED = /^(core\/|names\/|[^/]+$)/;
/** The list's order is in the key itself. */
const LIST = 'index.ts';
const inside = (path: string, shared: boolean): boolean => {
  const name = relative(FOLDER, path);
  return /^[^.].*\.ts$/.test(name) && name !== LIST && SHARED.test(name) === shared;
};

/** Each format's file by the format's id. */
const fileOf = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => resolve(FOLDER, name))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/: Format = \{\s*id: '([^']+)'/g)].map(
          ([, id = '']) => [id, path] as const,
        ),
      ),
  );

/** Versions and sources as they stand, by the format's id, and of what all share. */
export function readers(): Readonly<Record<string, Reader>> {
  const files = fileOf();
  const own = FORMATS.map(({ id, version }) => {
    const sources = fingerprint(closure(files.get(id) ?? id, (path) => inside(path, false)));
    return [id, { version, sources }] as const;
  });
  const shared = closure(resolve(FOLDER, 'inspect.ts'), (path) => inside(path, true));
  return Object.fromEntries([['shared', { version: SHARED_VERSION, sources: fingerprint(shared) }], ...own]);
}

/** Readers whose sources changed since `before` without a higher version. */
export const forgotten = (
  before: Readonly<Record<string, Reader>>,
  now: Readonly<Record<string, Reader>>,
): readonly string[] =>
  Object.entries(now).flatMap(([id, { version, sources }]) => {
    const old = before[id];
    return old !== undefined && old.sources !== sources && version <= old.version ? [id] : [];
  });
