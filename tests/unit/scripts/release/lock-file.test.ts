import { describe, expect, it } from 'vitest';
import { closure, dependenciesOf, parseLockFile } from '../../../../scripts/release/lock-file';

const lock = parseLockFile(
  JSON.stringify({
    packages: {
      '': { name: 'us', version: '1.0.0', dependencies: { a: '1.0.0' } },
      'node_modules/a': { version: '1.0.0', dependencies: { '@s/b': '^2.0.0', c: '^1.0.0', absent: '*' } },
      'node_modules/a/node_modules/@s/b': { version: '2.0.0', dependencies: { c: '^1.0.0', a: '^1.0.0' } },
      'node_modules/@s/b': { version: '1.0.0', dependencies: { d: '1.0.0' } },
      'node_modules/c': { version: '1.0.0' },
      'node_modules/d': { version: '1.0.0', dev: true },
    },
  }),
);
const at = (path: string) => {
  const found = lock.packages.find((each) => each.path === path);
  if (found === undefined) throw new Error(path);
  return found;
};
const paths = (packages: readonly { readonly path: string }[]) => packages.map(({ path }) => path);

describe('the lock file', () => {
  it('names each package by the last folder of its path', () => {
    expect(lock.root.name).toBe('us');
    expect(at('node_modules/a/node_modules/@s/b').name).toBe('@s/b');
  });

  it('finds the copy nearest to the one that imports it', () => {
    expect(paths(dependenciesOf(lock, lock.root))).toEqual(['node_modules/a']);
    expect(paths(dependenciesOf(lock, at('node_modules/a')))).toEqual([
      'node_modules/a/node_modules/@s/b',
      'node_modules/c',
    ]);
    expect(paths(dependenciesOf(lock, at('node_modules/a/node_modules/@s/b')))).toEqual([
      'node_modules/c',
      'node_modules/a',
    ]);
  });

  it('follows dependencies to the end, in a circle too', () => {
    expect(paths(closure(lock, [at('node_modules/a')]))).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/@s/b',
      'node_modules/c',
    ]);
  });

  it.each(['{}', '[]', '{"packages":{}}', 'not JSON'])('refuses %s', (text) => {
    expect(() => parseLockFile(text)).toThrow();
  });
});
