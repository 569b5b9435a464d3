import { describe, expect, it } from 'vitest';
import { Listing } from '../../../utils/loaders/where';
import { listOf } from '../rules/facts';

const listing = new Listing(
  listOf(['a/b.bin', 'a/index.json', 'top.bin', 'a/deep/c.txt', 'config.json']).files,
);
const place = (from: string, name: string) => {
  const found = listing.place(from, name);
  if (found.kind === 'file') return found.file.path;
  return found.kind === 'folder' ? found.files.map(({ path }) => path) : found.kind;
};

describe('a name in a file', () => {
  it.each([
    ['a/index.json', 'b.bin', 'a/b.bin'],
    ['a/index.json', './b.bin', 'a/b.bin'],
    ['a/index.json', '../top.bin', 'top.bin'],
    ['a/index.json', 'top.bin', 'top.bin'],
    ['a/index.json', 'deep\\c.txt', 'a/deep/c.txt'],
    ['config.json', 'a', ['a/b.bin', 'a/index.json', 'a/deep/c.txt']],
    ['config.json', 'a/', ['a/b.bin', 'a/index.json', 'a/deep/c.txt']],
    ['config.json', 'gone.bin', 'absent'],
    ['config.json', 'gone/deep.bin', 'absent'],
    ['config.json', '2_Normalize', 'empty'],
    ['config.json', 'v1.5/unet', 'empty'],
    ['config.json', '', 'own'],
    ['config.json', '.', 'own'],
    ['config.json', '../x', 'outside'],
    ['a/index.json', '../../x', 'outside'],
    ['config.json', '/etc/passwd', 'outside'],
    ['config.json', '~/x', 'outside'],
    ['config.json', 'C:\\x', 'outside'],
    ['config.json', '\\\\host\\x', 'outside'],
    ['config.json', 'https://x.example/w.bin', 'address'],
    ['config.json', 's3://bucket/w.bin', 'address'],
  ])('in %s: %j', (from, name, expected) => expect(place(from, name)).toEqual(expected));
});
