import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { memorySource } from '../../../utils/bytes/memory';
import { inspectFile } from '../../../utils/formats/inspect';
import { garbageCollector } from '../../bench/heap';
import { sharedFolder } from '../../conformance/shared';
import { utf8 } from '../../fixtures/analyze';
import { bytes, GLOBAL, PROTO, type Part } from '../../fixtures/pickle';
import { zip } from '../../fixtures/zip';

/** DESIGN §9: what one reading may take, beside the file itself. */
const boundOf = (size: number): number => 4 * size + 16_000_000;

const SIZE = 3_000_000;
/** Looks of a reader at the clock between two looks at what is alive. */
const LOOKS = 50;
/** Larger files of the corpus. */
const LARGE_BYTES = 1_000_000;

const collect = garbageCollector();
const heap = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** The most that was alive while a file was read, in bytes. */
async function mostAlive(content: Uint8Array, path: string): Promise<number> {
  const before = collect();
  let alive = before;
  let looks = 0;
  const now = (): number => {
    looks += 1;
    if (looks % LOOKS === 0 && heap() - before > boundOf(content.length) / 2)
      alive = Math.max(alive, collect());
    return 0;
  };
  await inspectFile(memorySource(content), path, { now });
  return alive - before;
}

/** `unit` again and again, to the size of the test. */
function flood(unit: readonly Part[], head: Part = PROTO(4)): Uint8Array {
  const each = bytes(...unit);
  const start = bytes(head);
  const content = new Uint8Array(start.length + Math.floor(SIZE / each.length) * each.length + 1);
  content.set(start);
  for (let at = start.length; at + each.length < content.length; at += each.length) content.set(each, at);
  content[content.length - 1] = 0x2e;
  return content;
}

const ordered: Part = [PROTO(2), GLOBAL('collections', 'OrderedDict'), 'q', 0, '0'];

it.each<[string, string, () => Uint8Array]>([
  ['lists on the stack', 'a.pkl', () => flood([']'])],
  ['lists in the memo', 'a.pkl', () => flood([']', 0x94])],
  ['dicts in the memo', 'a.pkl', () => flood(['}', 0x94, '0'], [PROTO(4), 'N'])],
  ['bytes in the memo', 'a.pkl', () => flood(['C', 1, 65, 0x94, '0'], [PROTO(4), 'N'])],
  ['tuples in tuples', 'a.pkl', () => flood([0x85, 0x94], [PROTO(4), 'N'])],
  ['calls in the memo', 'a.pkl', () => flood(['h', 0, ')', 0x81, 0x94, '0'], ordered)],
  ['marks', 'a.pkl', () => flood(['('])],
  ['numbers on the stack', 'a.pkl', () => flood(['N'])],
  ['empty lists in JSON', 'a.json', () => utf8(`[${'[],'.repeat(SIZE / 3)}[]]`)],
  ['lists in lists in JSON', 'a.json', () => utf8('['.repeat(SIZE))],
  [
    'a member that unpacks to far more',
    'a.zip',
    () => zip([{ name: 'a.pkl', data: flood(['N0']), deflate: true }]),
  ],
  ['zeros that unpack to far more', 'a.pkl.gz', () => gzipSync(new Uint8Array(40_000_000))],
])('memory stays within four times the file and 16 MB: %s', { timeout: 120_000 }, async (_, path, make) => {
  const content = make();
  expect(await mostAlive(content, path)).toBeLessThan(boundOf(content.length));
});

it(
  'memory stays within four times the file and 16 MB: large files of the corpus',
  { timeout: 120_000 },
  async () => {
    const shared = sharedFolder();
    if (shared === null) {
      console.log('../shared is not there: the memory of reading its files was not measured');
      expect(shared).toBe(null);
      return;
    }
    const folder = join(shared, 'corpus/models-2026-11/files');
    const large = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile() && statSync(path).size >= LARGE_BYTES);
    for (const path of large) {
      const content = new Uint8Array(readFileSync(path));
      expect(await mostAlive(content, path), path).toBeLessThan(boundOf(content.length));
    }
  },
);
