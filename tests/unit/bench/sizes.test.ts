import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBuild, zipSize } from '../../bench/build-files';
import { forbidden } from '../../bench/forbidden';

const POLYFILL = 'This script should only be loaded in a browser extension.';
const BACKGROUND = `a._zod; "$ZodError"; "unrecognized_keys"; "${POLYFILL}"`;

describe('libraries of the background in the content script', () => {
  it.each([
    ['let a = 1', 'none'],
    ['a._zod = 1; "unrecognized_keys"', 'zod'],
    [`a._zod; throw Error("${POLYFILL}")`, 'zod, polyfill'],
  ])('%s: %s', (script, found) => {
    expect(forbidden(script, BACKGROUND)).toBe(found);
  });

  it('are not called absent by a marker that has gone stale', () => {
    expect(forbidden('let a = 1', BACKGROUND.replace('_zod', '_new'))).toBe(
      'not in the background either: _zod',
    );
  });
});

describe('a build', () => {
  let folder = '';
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const manifest = {
    background: { service_worker: 'background.js' },
    content_scripts: [{ js: ['content-scripts/hub.js'] }],
    permissions: ['storage'],
    host_permissions: ['https://hub.example/*'],
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-build-'));
    write('manifest.json', JSON.stringify(manifest));
    write('background.js', 'background');
    write('content-scripts/hub.js', 'content');
    write('chunks/popup-x.js', 'popup');
    write('popup.html', '<script src="/chunks/popup-x.js"></script>');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is read as the manifest names it', () => {
    const build = readBuild(folder);
    expect(build.contentScripts.map(({ path }) => path)).toEqual(['content-scripts/hub.js']);
    expect(build.background.toString()).toBe('background');
    expect(build.popup.map(({ path }) => path)).toEqual(['popup.html', 'chunks/popup-x.js']);
    expect(build.manifest).toEqual({
      permissions: ['storage'],
      hosts: ['https://hub.example/*'],
      optionalHosts: [],
      webAccessible: 0,
    });
    expect(zipSize(build.files)).toBeGreaterThan(400);
  });

  it('has the scripts of a background page as its background', () => {
    write('background.html', '<script src="/background.js"></script>');
    write('manifest.json', JSON.stringify({ ...manifest, background: { page: 'background.html' } }));
    expect(readBuild(folder).background.toString()).toBe('background');
    write('manifest.json', JSON.stringify({ ...manifest, background: {} }));
    expect(() => readBuild(folder)).toThrow('has no background');
  });

  it('counts what is optional as asked for, and every web-accessible resource', () => {
    const more = {
      optional_permissions: ['tabs'],
      web_accessible_resources: [{ resources: ['x'], matches: [] }],
    };
    write('manifest.json', JSON.stringify({ ...manifest, ...more }));
    expect(readBuild(folder).manifest).toMatchObject({ permissions: ['storage', 'tabs'], webAccessible: 1 });
  });

  it('without the content script it names, or without any, is no build', () => {
    rmSync(join(folder, 'content-scripts/hub.js'));
    expect(() => readBuild(folder)).toThrow('has no content-scripts/hub.js');
    write('manifest.json', JSON.stringify({ ...manifest, content_scripts: [] }));
    expect(() => readBuild(folder)).toThrow('has no content script');
  });
});
