import { describe, expect, it } from 'vitest';
import { readLockFile } from '../../../../scripts/release/lock-file';
import {
  buildPackages,
  onlyShipped,
  packagePath,
  shippedPackages,
} from '../../../../scripts/release/shipped';
import { ROOT } from '../../rules/sources';

const lock = readLockFile(ROOT);
const shipped = shippedPackages(lock);

describe('what is shipped', () => {
  it('has every package that the lock file does not mark as for development only', () => {
    const production = lock.packages.filter(({ dev }) => dev !== true);
    expect(production.length).toBeGreaterThan(0);
    expect(shipped).toEqual(expect.arrayContaining(production));
  });

  it('has no build tool in it, and the bundler is one', () => {
    const tools = buildPackages(lock);
    expect(tools.filter((each) => shipped.includes(each))).toEqual([]);
    expect(tools.map(({ name }) => name)).toContain('vite');
  });
});

describe('the path of a module’s package', () => {
  it.each([
    ['/x/node_modules/preact/dist/preact.mjs', 'node_modules/preact'],
    ['/x/node_modules/@a/b/node_modules/@c/d/index.js?v=1', 'node_modules/@a/b/node_modules/@c/d'],
    ['/x/utils/model/facts.ts', null],
    ['\0virtual:wxt', null],
  ])('of %s is %s', (id, path) => {
    expect(packagePath(id)).toBe(path);
  });
});

describe('the bundler plugin', () => {
  const bundling = (...moduleIds: string[]) =>
    onlyShipped(() => lock).generateBundle(null, { 'a.js': { moduleIds }, 'a.css': {} });

  it('lets our own modules and shipped packages pass', () => {
    expect(() =>
      bundling('/x/utils/a.ts', ...shipped.map(({ path }) => `/x/${path}/index.js`)),
    ).not.toThrow();
  });

  it('stops a build with a package that the notices do not name', () => {
    expect(() => bundling('/x/node_modules/vitest/index.js')).toThrow('node_modules/vitest');
  });
});
