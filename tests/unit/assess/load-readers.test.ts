import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepReaders, loadReaders } from '../../../utils/assess/load-readers';
import * as readers from '../../../utils/assess/readers';
import { ROOT } from '../rules/sources';

const FROM = /(?:^|\n)(?:import|export)\b(?!\s+type\b)[^;]*?from\s+'(\.[^']+)'/g;

/** The files of ours that run before `entry` does, whatever is imported later or for its types alone. */
function loadedWith(entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, from = ''] of readFileSync(join(ROOT, path), 'utf8').matchAll(FROM)) {
      const target = join(dirname(path), from);
      const file = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find(
        (each) => /\.\w+$/.test(each) && existsSync(join(ROOT, each)),
      );
      if (file !== undefined && /\.tsx?$/.test(file)) visit(relative(ROOT, join(ROOT, file)));
    }
  };
  visit(entry);
  return seen;
}

describe('loadReaders', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('the background starts without any reader', () => {
    const start = loadedWith('entrypoints/background.ts');
    expect(start).toContain('utils/rules/index.ts');
    const heavy = loadedWith('utils/assess/readers.ts');
    expect(heavy).toContain('utils/formats/index.ts');
    const rooms = [
      'utils/formats/index.ts',
      'utils/cards/read-card.ts',
      'utils/licenses/prints.ts',
      'utils/signatures/verify.ts',
    ];
    for (const path of rooms) {
      expect(heavy).toContain(path);
      expect(start).not.toContain(path);
    }
  });

  it('gives the readers themselves where modules are imported as they stand', async () => {
    expect(await loadReaders()).toEqual(readers);
    expect(keepReaders()).toBeUndefined();
  });

  it('runs the script of the readers once in a service worker, and on its first start at once', async () => {
    const importScripts = vi.fn(() => vi.stubGlobal('plimsollReaders', readers));
    vi.stubGlobal('READERS_FILE', '/readers.js');
    vi.stubGlobal('importScripts', importScripts);
    vi.stubGlobal('serviceWorker', { state: 'activated' });
    keepReaders();
    expect(importScripts).not.toHaveBeenCalled();
    expect(await loadReaders()).toBe(readers);
    expect(await loadReaders()).toBe(readers);
    expect(importScripts).toHaveBeenCalledExactlyOnceWith('/readers.js');

    vi.stubGlobal('serviceWorker', { state: 'parsed' });
    keepReaders();
    expect(importScripts).toHaveBeenCalledTimes(2);
  });

  it('rejects when the script brings nothing', async () => {
    vi.stubGlobal('READERS_FILE', '/readers.js');
    vi.stubGlobal('importScripts', () => undefined);
    await expect(loadReaders()).rejects.toThrow('brought none');
  });
});
