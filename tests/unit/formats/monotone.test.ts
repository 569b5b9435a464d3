import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../utils/bytes/memory';
import { ReadError, type ByteSource } from '../../../utils/bytes/source';
import type { FileVerdict } from '../../../utils/formats/core/contract';
import { inspectFile, type FileInspection, type InspectOptions } from '../../../utils/formats/inspect';
import { generated, type Sample } from '../../fuzz/samples';
import * as p from '../../fixtures/pickle';
import { zip } from '../../fixtures/zip';

/** Places at which a reading is cut by its work; the steps between them grow. */
const GROWTH = 1.15;
const MOST_WORK = 1e9;
const MOST_READS = 200;

/** Members one after another, the first of them with a payload: what comes later must not make it better. */
const FLOODS: readonly Sample[] = [
  {
    name: 'flood.pkl',
    bytes: () =>
      p.pickle(
        p.CALL('os', 'system'),
        Array.from({ length: 3000 }, (_, at) => p.GLOBAL('corpus', `name${at}`)),
      ),
  },
  {
    name: 'first.zip',
    bytes: () =>
      zip([
        { name: 'a.pkl', data: p.EVIL },
        { name: 'setup.py', data: 'x = 1\n'.repeat(3000) },
        { name: 'b.json', data: `[${'{},'.repeat(3000)}{}]` },
      ]),
  },
  {
    name: 'long.pkl',
    bytes: () =>
      p.pickle(
        p.CALL('os', 'system'),
        Array.from({ length: 20_000 }, () => 'N0'),
      ),
  },
];
const SAMPLES = [...generated(), ...FLOODS];

const BAD: ReadonlySet<FileVerdict> = new Set(['dangerous', 'suspicious']);

/** A source whose reads from the `reads`-th on fail. */
function failing(bytes: Uint8Array, reads: number): ByteSource {
  const whole = memorySource(bytes);
  let left = reads;
  return {
    ...whole,
    read: (offset, length) => {
      left -= 1;
      return left < 0 ? Promise.reject(new ReadError('network')) : whole.read(offset, length);
    },
  };
}

const wasCut = ({ findings }: FileInspection): boolean =>
  findings.some(({ id }) => id.startsWith('incomplete/'));

/** What must hold of readings that are cut later and later, the last one not at all. */
function expectMonotone(readings: readonly FileInspection[]): void {
  const whole = readings.at(-1);
  if (whole === undefined) throw new Error('nothing was read');
  expect(wasCut(whole)).toBe(false);
  let worst: FileVerdict | null = null;
  for (const reading of readings) {
    if (wasCut(reading)) {
      expect(reading.complete).toBe(false);
      expect(reading.verdict).not.toBe('safe');
      if (whole.verdict !== 'broken') expect(reading.verdict).not.toBe('broken');
    }
    // Once it is known to be bad, it stays so.
    if (worst !== null && BAD.has(whole.verdict)) expect(BAD.has(reading.verdict)).toBe(true);
    if (worst === 'dangerous' && whole.verdict === 'dangerous') expect(reading.verdict).toBe('dangerous');
    if (reading.verdict === 'dangerous' || (worst === null && reading.verdict === 'suspicious'))
      worst = reading.verdict;
  }
}

async function until(
  read: (at: number) => Promise<FileInspection>,
  places: readonly number[],
): Promise<readonly FileInspection[]> {
  const readings: FileInspection[] = [];
  for (const at of places) {
    const reading = await read(at);
    readings.push(reading);
    if (!wasCut(reading)) break;
  }
  return readings;
}

const worksUpTo = (most: number): readonly number[] => {
  const works: number[] = [];
  for (let work = 0; work < most; work = Math.max(work + 1, Math.round(work * GROWTH))) works.push(work);
  return works;
};

describe.each(SAMPLES)('$name', ({ name, bytes }) => {
  const content = bytes();
  const inspect = (source: ByteSource, options: InspectOptions = {}) => inspectFile(source, name, options);

  it('cut by work: nothing that was seen is lost', async () => {
    expectMonotone(
      await until((workLimit) => inspect(memorySource(content), { workLimit }), worksUpTo(MOST_WORK)),
    );
  });

  it('cut at each read of its source: nothing that was seen is lost', async () => {
    const reads = Array.from({ length: MOST_READS }, (_, at) => at);
    expectMonotone(await until((at) => inspect(failing(content, at)), reads));
  });

  it('stopped by whoever asked: not safe', async () => {
    const stopped = await inspect(memorySource(content), { signal: AbortSignal.abort() });
    expect(stopped).toMatchObject({ verdict: 'unknown', complete: false });
  });
});

describe.each(generated())('$name', ({ name, bytes }) => {
  it('a file that ends early: an answer, and none from an error of ours', async () => {
    const content = bytes();
    for (let length = 0; length < Math.min(content.length, 4096); length += 1) {
      const cut = await inspectFile(memorySource(content.slice(0, length)), name);
      expect(cut.findings.filter(({ id }) => id === 'incomplete/error')).toEqual([]);
    }
  });
});

it('finds the payload of a pickle in every file that has it whole, however it ends', async () => {
  const evil = p.pickle(p.CALL('os', 'system'), p.CALL('corpus', 'drop'));
  const first = p.pickle(p.CALL('os', 'system')).length - 1;
  for (let length = first; length <= evil.length; length += 1)
    expect((await inspectFile(memorySource(evil.slice(0, length)), 'a.pkl')).verdict).toBe('dangerous');
});
