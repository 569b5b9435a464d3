import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../utils/bytes/memory';
import type { ByteSource } from '../../../../utils/bytes/source';
import { LimitError } from '../../../../utils/formats/core/limits';
import { listMembers } from '../../../../utils/formats/archives/zip/directory';
import { readArchive, readEntry } from '../../../../utils/formats/archives/zip/index';
import { bytesOf, concat, le, zip, type ZipMember, type ZipShape } from '../../../fixtures/zip';

const read = (members: readonly ZipMember[], shape?: ZipShape) =>
  readArchive(memorySource(zip(members, shape)));
const LIMITS = { outputBytes: 1_000_000, tick: () => undefined };
const A: ZipMember = { name: 'a', data: 'first' };
const B: ZipMember = { name: 'b', data: 'second second second', deflate: true };
const names = (archive: Awaited<ReturnType<typeof read>>) => archive.entries.map(({ name }) => name);
const oddities = (archive: Awaited<ReturnType<typeof read>>) => archive.oddities.map(({ oddity }) => oddity);
const noise = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 7919 + (index >> 3)) % 251);

async function contents(bytes: Uint8Array): Promise<Record<string, string>> {
  const archive = await readArchive(memorySource(bytes));
  const found: Record<string, string> = {};
  for (const entry of archive.entries)
    found[entry.name] = new TextDecoder().decode(await readEntry(archive.source, entry, LIMITS));
  return found;
}

describe('members of a zip archive', () => {
  it.each<[string, ZipShape]>([
    ['as it is', {}],
    ['with zip64 records', { zip64: true }],
    ['with a comment', { comment: bytesOf('a comment') }],
    ['behind a prefix that offsets do not count', { prefix: noise(100) }],
    ['behind a prefix that offsets count', { prefix: noise(100), countPrefix: true }],
    ['before other bytes', { trailing: noise(70) }],
    ['without an end record', { noEnd: true }],
  ])('are read %s', async (_, shape) => {
    expect(await contents(zip([A, B], shape))).toEqual({ a: 'first', b: 'second second second' });
  });

  it.each<[string, ZipMember]>([
    ['name', { ...A, local: { name: 'other' } }],
    ['longer name', { ...A, local: { name: 'a much longer name than the directory says' } }],
    ['flags', { ...A, local: { flags: 1 } }],
    ['method', { ...A, local: { method: 8 } }],
    ['padding', { ...A, extra: 50 }],
  ])('are read by the directory when the local header has another %s', async (_, member) => {
    expect(await contents(zip([member]))).toEqual({ a: 'first' });
  });

  it('are unpacked to their real size when a smaller one is declared', async () => {
    expect(await contents(zip([{ ...B, size: 1 }]))).toEqual({ b: 'second second second' });
  });

  it('give what comes before damage', async () => {
    const text = Array.from({ length: 400 }, (_, index) => `line ${index * 7919}`).join('\n');
    const bytes = zip([{ name: 'a', data: text, deflate: true }]);
    bytes.fill(0xff, 1000, 1100);
    const { a = '' } = await contents(bytes);
    expect(a.length).toBeGreaterThan(100);
    expect(text.startsWith(a.slice(0, 100))).toBe(true);
  });

  it('stop at a ratio and at a size', async () => {
    const bomb = await read([{ name: 'a', data: new Uint8Array(8_000_000), deflate: true }]);
    const [entry] = bomb.entries;
    if (!entry) throw new Error('no member');
    const limits = { outputBytes: 100_000_000, tick: () => undefined };
    await expect(readEntry(bomb.source, entry, limits)).rejects.toThrow(LimitError);
    await expect(readEntry(bomb.source, entry, LIMITS)).rejects.toThrow(LimitError);
  });
});

it('sizes and offset of a member are taken from zip64, behind another extra field', () => {
  const extra = concat(le([2, 0x5455], [2, 1], [1, 0]), le([2, 1], [2, 24], [8, 5], [8, 6], [8, 77]));
  const wide = 0xffff_ffff;
  const record = concat(
    le([4, 0x0201_4b50], [2, 45], [2, 45], [2, 0], [2, 0], [4, 0], [4, 0], [4, wide], [4, wide], [2, 1]),
    le([2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, wide]),
    bytesOf('a'),
    extra,
  );
  expect(listMembers(record, 0, 9, false)).toMatchObject({
    entries: [{ name: 'a', size: 5, compressedSize: 6, headerOffset: 77 }],
    whole: true,
  });
});

describe('what is odd in a zip archive', () => {
  it('is nothing in an honest one', async () => {
    const archive = await read([A, { ...B, extra: 60 }], { zip64: true });
    expect([archive.oddities, archive.gaps]).toEqual([[], []]);
  });

  it.each<[string, readonly ZipMember[], ZipShape]>([
    ['duplicate', [A, { ...A, data: 'other' }], {}],
    ['hidden', [A, { ...B, hidden: true }, { name: 'c', data: noise(300) }], {}],
    ['prefix', [A], { prefix: noise(64) }],
    ['trailing', [A], { trailing: noise(64) }],
    ['no-end-record', [A], { noEnd: true }],
    ['two-end-records', [A], { trailing: zip([B]) }],
  ])('%s', async (oddity, members, shape) => {
    expect(oddities(await read(members, shape))).toContain(oddity);
  });

  it('is not an archive stored in an archive', async () => {
    const archive = await read([{ name: 'inner.zip', data: zip([A]) }]);
    expect([oddities(archive), names(archive)]).toEqual([[], ['inner.zip']]);
  });

  it('a fake end record in the comment hides no member', async () => {
    const fake =
      bytesOf('PK\x05\x06').length === 4 ? concat(bytesOf('PK\x05\x06'), new Uint8Array(18)) : A.data;
    const archive = await read([A, B], { comment: bytesOf(fake) });
    expect(oddities(archive)).toContain('two-end-records');
    expect(names(archive)).toEqual(['a', 'b']);
  });

  it('both copies of a duplicate are kept', async () => {
    expect(names(await read([A, B, { ...A, data: 'other' }]))).toEqual(['a', 'b', 'a']);
  });

  it('a member in a gap is found, and its content', async () => {
    const bytes = zip([A, { name: 'gone', data: noise(400), hidden: true }, B]);
    expect(Object.keys(await contents(bytes)).toSorted()).toEqual(['a', 'b', 'gone']);
  });
});

it('an archive of 20 MB costs one read for its directory and none of its members', async () => {
  const bytes = zip([{ name: 'data/0', data: noise(20_000_000) }, A], { zip64: true });
  const reads: [number, number][] = [];
  const memory = memorySource(bytes);
  const source: ByteSource = {
    ...memory,
    read: (offset, length) => {
      reads.push([offset, length]);
      return memory.read(offset, length);
    },
  };
  expect(names(await readArchive(source))).toEqual(['data/0', 'a']);
  expect(reads).toHaveLength(1);
});
