import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf } from './files';
import { circles, sources } from './imports';
import { ROOT } from './rules/sources';

const DOC = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
/** One page of a printed document, and what a stranger reads in one go. */
const PAGE_LINES = 126;
const FOLDER_LIMIT = 35;
const LINE_LIMIT = 250;

const product = filesOf().filter((path) => !/^(?:tests|docs)\//.test(path));
const code = product.filter((path) => /\.(?:tsx?|mjs|css|html)$/.test(path));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const newlines = (text: string): number => text.split('\n').length - 1;

/** The number that the table states in the row that starts so. */
const stated = (row: string): number =>
  Number(new RegExp(`^\\| ${row}[^|]*\\| +([\\d,]+) +\\|$`, 'm').exec(DOC)?.[1]?.replaceAll(',', ''));

describe('docs/architecture.md', () => {
  it('fits a page', () => {
    expect(newlines(DOC)).toBeLessThanOrEqual(PAGE_LINES);
  });

  it('counts folders', () => {
    const folders = product.map((path) => dirname(path));
    const sizeOf = (folder: string) => folders.filter((each) => each === folder).length;
    const large = [...new Set(folders)].filter((folder) => sizeOf(folder) > FOLDER_LIMIT);
    expect(large, large.join(', ')).toHaveLength(stated('folders with more'));
  });

  it('counts circles', () => {
    const found = circles(sources('utils', 'components', 'entrypoints', 'cli', 'scripts'));
    expect(found, found.join('\n')).toHaveLength(stated('circles of imports'));
  });

  it('counts long files', () => {
    const long = code.filter((path) => {
      const bare = read(path).replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
      return bare.split('\n').filter((line) => line.trim() !== '').length > LINE_LIMIT;
    });
    expect(long, long.join(', ')).toHaveLength(stated('files with more'));
  });

  it('counts lines', () => {
    const own = code.filter((path) => !/^(?:scripts|cli)\//.test(path));
    const lines = own.reduce((sum, path) => sum + newlines(read(path)), 0);
    expect(lines).toBeLessThan(stated('lines of what ships'));
  });

  it('names every recipe', () => {
    const recipes = filesOf('docs').filter((path) => /^docs\/adding-[^/]+\.md$/.test(path));
    for (const path of recipes)
      expect(DOC).toMatch(new RegExp(`\\]\\(${path.slice('docs/'.length)}\\) +\\| +\\d+ +\\|`));
  });
});

describe('walks', () => {
  const all = new Map(sources('utils', 'components', 'entrypoints').map((source) => [source.path, source]));
  const walks = [...DOC.matchAll(/^- (.+)\n((?: +\d+\. .*\n)+)/gm)].map(([, title = '', list = '']) => ({
    title,
    steps: [...list.matchAll(/^ +\d+\. (?:⇢ `(\w+)` )?`([^`]+)`/gm)].map(([, by, path = '']) => ({
      by,
      path,
    })),
  }));

  it('are three', () => {
    expect(walks.map(({ steps }) => steps.length > 4)).toEqual([true, true, true]);
  });

  it.each(walks)('$title: each step follows from those before', ({ steps }) => {
    const faults = steps.flatMap(({ by, path }, index) => {
      const source = all.get(path);
      if (source === undefined) return [`step ${index + 1}: ${path} does not exist`];
      const before = steps.slice(0, index).map((step) => step.path);
      const last = before.at(-1);
      if (last === undefined) return [];
      if (by !== undefined) {
        const named = (one: string) => all.get(one)?.text.includes(by) === true;
        return named(path) && before.some(named)
          ? []
          : [`step ${index + 1}: ${by} is not named in ${path} and before it`];
      }
      const follows =
        source.imports.includes(last) || before.some((each) => all.get(each)?.imports.includes(path));
      return follows
        ? []
        : [`step ${index + 1}: ${path} is imported by none of the steps before, and does not import ${last}`];
    });
    expect(faults).toEqual([]);
  });
});

describe('finding circles', () => {
  const files = (graph: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(graph).map(([path, imports]) => ({ path, imports }));

  it('finds each once, by a shortest way', () => {
    expect(circles(files({ a: ['b'], b: ['c', 'd'], c: ['a'], d: ['d'] }))).toEqual([
      'a → b → c → a',
      'd → d',
    ]);
  });

  it('finds none where there is none', () => {
    expect(circles(files({ a: ['b', 'c'], b: ['c'], c: ['zod'] }))).toEqual([]);
  });
});
