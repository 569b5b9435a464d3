import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighsTooMuch } from '../../../utils/assess/json-weight';

const heavy = (text: string): boolean => weighsTooMuch(new TextEncoder().encode(text));

describe('weighsTooMuch', () => {
  it.each([
    ['deep lists', '['.repeat(65)],
    ['deep objects', '{"a":'.repeat(65)],
    ['many lists', `[${'[],'.repeat(250_001)}[]]`],
    ['many objects', `[${'{},'.repeat(250_001)}{}]`],
    ['many numbers', `[${'1,'.repeat(1_000_001)}1]`],
    ['depth after a text that ends in a backslash', `["\\\\",${'['.repeat(65)}`],
  ])('%s weigh too much', (_name, text) => {
    expect(heavy(text)).toBe(true);
  });

  it.each([
    ['brackets in a text', JSON.stringify(['['.repeat(100_000)])],
    ['brackets behind an escaped quote', JSON.stringify([`"\\${'['.repeat(100)}`])],
    ['a text without an end', `"${'['.repeat(100)}`],
    ['64 levels', `${'['.repeat(64)}${']'.repeat(64)}`],
    ['one after the other', '[]'.repeat(1000)],
    [
      '100,000 files with digests',
      JSON.stringify(Array.from({ length: 100_000 }, (_, at) => ({ rfilename: `${at}`, lfs: { size: at } }))),
    ],
    ['nothing', ''],
  ])('%s does not', (_name, text) => {
    expect(heavy(text)).toBe(false);
  });

  it('nothing that is as flat and short as what a hub says does', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (text) => !heavy(text)));
  });

  it('no text hides what comes after it', () => {
    fc.assert(fc.property(fc.string(), (text) => heavy(`[${JSON.stringify(text)},${'['.repeat(64)}`)));
  });
});
