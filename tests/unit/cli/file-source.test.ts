import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fileSource } from '../../../cli/src/sources/file';
import { filesUnder } from '../../../scripts/lib/inspect-paths';
import { ReadError } from '../../../utils/bytes/source';

const folder = mkdtempSync(join(tmpdir(), 'file-source-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

it('reads spans, cut at the end, and counts them', async () => {
  const source = fileSource(file('a', '0123456789'));
  const text = async (offset: number, length: number) =>
    new TextDecoder().decode(await source.read(offset, length));
  expect([source.size, await text(2, 3), await text(8, 10), await text(20, 5)]).toEqual([
    10,
    '234',
    '89',
    '',
  ]);
  expect(source.bytesRead).toBe(5);
  source.close();
});

it('tells a file that changed', async () => {
  const path = file('b', '0123456789');
  const source = fileSource(path);
  truncateSync(path, 4);
  await expect(source.read(0, 10)).rejects.toThrow(ReadError);
  source.close();
});

it('walks folders in name order and follows no link', () => {
  const inner = join(folder, 'c');
  mkdirSync(inner);
  const paths = [file('c/2', ''), file('c/1', '')];
  symlinkSync(folder, join(inner, 'loop'));
  expect([...filesUnder(inner)]).toEqual(paths.toReversed());
});
