import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../hostile/browser/kinds';
import { EVIDENCE } from '../hostile/contract';
import { NODE_KINDS } from '../hostile/kinds';
import { ROOT } from './rules/sources';

const DOC = readFileSync(join(ROOT, 'docs/threat-model.md'), 'utf8');
/** As many as were seen once in a real browser, and then some. */
const LEAST_KINDS = 130;

const promises = [...DOC.matchAll(/^\| (.+?) +\| (\[.+?) *\|$/gm)].map(([, what = '', shown = '']) => ({
  what,
  tests: [...shown.matchAll(/\[((?:\\.|[^\]\\])+)\]\(\.\.\/(tests\/[^)]+)\)/g)].map(
    ([, name = '', file = '']) => ({
      name: name.replaceAll(/\\(.)/g, '$1'),
      file,
    }),
  ),
}));
const kinds = [...NODE_KINDS, ...BROWSER_KINDS];
const names = new Set(kinds.map(({ name }) => name));

/** A test of this name: a row of the kinds, or a test or check that is written with it. */
function exists({ name, file }: { readonly name: string; readonly file: string }): boolean {
  const source = readFileSync(join(ROOT, file), 'utf8');
  if (file.startsWith('tests/hostile/')) return names.has(name);
  return ["'", '"', '`'].some((quote) => source.includes(`${quote}${name}${quote}`));
}

describe('the threat model', () => {
  it('makes promises, and each names its tests', () => {
    expect(promises.length).toBeGreaterThan(30);
    for (const { what, tests } of promises) expect(tests.length, what).toBeGreaterThan(0);
  });

  it.each(promises)('names tests that exist: $what', ({ tests }) => {
    expect(tests.filter((test) => !exists(test))).toEqual([]);
  });

  it('has no row without a test', () => {
    const rows =
      DOC.slice(DOC.indexOf('## What they cannot do'), DOC.indexOf('## How')).match(/^\| .+\|$/gm) ?? [];
    const heads = rows.filter((row) => /^\| (?:cannot|-)/.test(row));
    expect(rows.length - heads.length).toBe(promises.length);
  });
});

describe('the kinds of malice', () => {
  it('are many, each with a name of its own', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(LEAST_KINDS);
    const told = kinds.map(({ group, name }) => `${group}: ${name}`);
    expect(told.filter((name, index) => told.indexOf(name) !== index)).toEqual([]);
  });

  it('have a row for every fault that was once seen', () => {
    const covered = new Set(kinds.flatMap(({ evidence = [] }) => evidence));
    expect(EVIDENCE.filter((fault) => !covered.has(fault))).toEqual([]);
  });
});
