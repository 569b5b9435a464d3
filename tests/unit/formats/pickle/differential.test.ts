import { describe, expect, it } from 'vitest';
import { ALLOWED, compare } from '../../../differential/compare';
import { readOurs } from '../../../differential/ours';
import { askPython, type Reading } from '../../../differential/python';
import { digestOf, recorded, RECORDED_SEED, RECORDED_STREAMS } from '../../../differential/recorded';
import { compareAll } from '../../../differential/run';
import { streams } from '../../../differential/streams';
import * as p from '../../../fixtures/pickle';

const SEED = 20_261_124;
const STREAMS = 3000;

describe('our pickle machine does what CPython does', () => {
  it('with what one Python did with recorded streams', async () => {
    const all = streams(RECORDED_SEED, RECORDED_STREAMS);
    const { digest, readings } = recorded();
    // After a change of the generator: node scripts/run.mjs scripts/make-differential.ts
    expect(digestOf(all)).toBe(digest);
    expect((await compareAll(all, readings)).differences).toEqual([]);
  });

  it('with the Python of this machine', { timeout: 120_000 }, async () => {
    const all = streams(SEED, STREAMS);
    const answers = askPython(all);
    if (answers === null) {
      console.log('there is no python3 here: only recorded streams were compared');
      expect(recorded().readings).toHaveLength(RECORDED_STREAMS);
      return;
    }
    const { differences, same } = await compareAll(all, answers.readings);
    expect(differences).toEqual([]);
    expect(same).toBeGreaterThan(STREAMS / 2);
    expect(
      answers.readings.filter((each) => each.some(({ stop }) => stop === 'stop')).length,
    ).toBeGreaterThan(STREAMS / 10);
  });
});

describe('a comparison', () => {
  const reading: Reading = {
    events: [
      ['import', 'os system'],
      ['call', 'os system', '"x"'],
    ],
    stop: 'stop',
    why: '.',
    done: 5,
    opcode: '.',
    taken: 0,
  };
  const evil = p.EVIL;

  it('takes the same for the same', async () => {
    expect(compare(await readOurs(evil), [reading])).toBe('same');
  });

  it.each<[string, Partial<Reading>]>([
    ['another argument', { events: [reading.events[0] ?? ['', ''], ['call', 'os system', '"y"']] }],
    ['another name', { events: [['import', 'os popen']] }],
    ['one call more', { events: [...reading.events, ['call', '.']] }],
    ['an error where we see none', { events: [], stop: 'TypeError', why: 'x' }],
  ])('tells %s', async (_, change) => {
    expect(compare(await readOurs(evil), [{ ...reading, ...change }])).toBe('different');
  });

  it('says of each difference that is allowed why it is', () => {
    expect(ALLOWED.filter(({ what, reason }) => what === '' || reason === '')).toEqual([]);
    expect(new Set(ALLOWED.map(({ what }) => what)).size).toBe(ALLOWED.length);
  });
});
