import { expect, it } from 'vitest';
import { random } from '../../fuzz/random';
import { ARBITRARY, fuzzOnce } from '../../fuzz/run';
import { generated } from '../../fuzz/samples';

/** Bounded by runs, so that each `npm test` does the same; `npm run fuzz` goes on for longer. */
const RUNS_EACH = 60;
const SEED = 20_261_123;
const SEEDS = 0x1_0000_0000;

it.each([ARBITRARY, ...generated()])(
  'bytes made of $name: an answer, in time, and no error',
  async (sample) => {
    const { below } = random(SEED);
    for (let run = 0; run < RUNS_EACH; run += 1) expect(await fuzzOnce(sample, below(SEEDS))).toBe(null);
  },
);

it('repeats a run by its seed', async () => {
  const [sample = ARBITRARY] = generated();
  let read = 0;
  const counted = { ...sample, bytes: () => ((read += 1), sample.bytes()) };
  expect(await fuzzOnce(counted, 7)).toEqual(await fuzzOnce(counted, 7));
  expect(read).toBe(2);
});
