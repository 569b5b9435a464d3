import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from './imports';
import { ROOT } from './rules/sources';

/** `utils/rules/…` → `rules`; `components/…` → `components`; null for packages. */
function roomOf(path: string): string | null {
  const [first = '', second = ''] = path.split('/');
  if (first === 'utils') return second.replace(/\.ts$/, '');
  return ['components', 'entrypoints', 'cli', 'scripts', 'tests'].includes(first) ? first : null;
}

/** The table of docs/architecture.md: each room and the rooms it may import. */
const ROWS = [
  ...readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').matchAll(
    /^\| `([\w-]+)` *\|[^|]*\|([^|]*)\|$/gm,
  ),
];
const ALLOWED = new Map(
  ROWS.map(([, room = '', list = '']) => [
    room,
    list
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ]),
);
ALLOWED.delete('entrypoints');

const utils = sources('utils');
const components = sources('components');
const entrypoints = sources('entrypoints');

describe('directions', () => {
  it('the table names every room that there is, each after those it may import', () => {
    const rooms = new Set([...utils, ...components].map(({ path }) => roomOf(path)));
    rooms.delete('browser'); // the door to the extension API, a file of its own
    expect([...ALLOWED.keys()].toSorted()).toEqual([...rooms].toSorted());
    const names = [...ALLOWED.keys()];
    for (const [room, allowed] of ALLOWED) {
      expect(names.slice(0, names.indexOf(room))).toEqual(expect.arrayContaining([...allowed]));
    }
  });

  it.each([...ALLOWED])('%s imports only %j', (room, allowed) => {
    const own = [...utils, ...components].filter(({ path }) => roomOf(path) === room);
    const wrong = own.flatMap(({ path, imports }) =>
      imports
        .filter((target) => {
          const other = roomOf(target);
          return other !== null && other !== room && !allowed.includes(other);
        })
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('components know no browser API, and nothing but views and entrypoints imports them', () => {
    for (const { path, text, imports } of components) {
      expect([path, imports.filter((target) => /webextension|wxt|utils\/browser/.test(target))]).toEqual([
        path,
        [],
      ]);
      expect([path, text.match(/\b(?:browser|chrome)\.\w+/)?.[0] ?? null]).toEqual([path, null]);
    }
    for (const { path, imports } of utils) {
      expect([path, imports.filter((target) => roomOf(target) === 'components')]).toEqual([path, []]);
    }
  });

  it('of hubs, rooms that ask nothing import the description alone', () => {
    const description = /^utils\/hubs\/(?:sites|contract|\w+\/hub)\.ts$/;
    const rooms = new Set(['cards', 'judgements', 'lineage', 'export']);
    for (const { path, imports } of utils.filter(({ path: each }) => rooms.has(roomOf(each) ?? ''))) {
      const wrong = imports.filter((target) => roomOf(target) === 'hubs' && !description.test(target));
      expect([path, wrong]).toEqual([path, []]);
    }
  });

  it('what ships imports no test and no script', () => {
    for (const { path, imports } of [...utils, ...components, ...entrypoints]) {
      expect([
        path,
        imports.filter((target) => ['tests', 'scripts', 'cli'].includes(roomOf(target) ?? '')),
      ]).toEqual([path, []]);
    }
  });

  it('the command line imports rooms of utils, and of scripts what finds texts and reads saved pages', () => {
    for (const { path, imports } of sources('cli')) {
      const wrong = imports.filter((target) =>
        /^(?:components|entrypoints|tests|scripts\/(?!lib\/))/.test(target),
      );
      expect([path, wrong]).toEqual([path, []]);
    }
  });

  it('entrypoints only wire: at most 60 lines a file', () => {
    for (const { path, text } of entrypoints) {
      expect([path, text.split('\n').length - 1 <= 60]).toEqual([path, true]);
    }
  });
});
