import { memorySource } from '../../utils/bytes/memory';
import { scanPickle } from '../../utils/formats/pickle/index';
import { workBudget } from '../../utils/formats/core/work';
import { densePickle } from './dense-pickle';

export interface PickleRun {
  readonly bytes: number;
  readonly opcodes: number;
  /** Of each run, ms. */
  readonly times: readonly number[];
}

/** Runs that warm the compiler. */
const WARM = 2;

/** Reads the dense pickle again and again; `watch` is called at every read of the source. Needs no Node. */
export async function runPickle(rounds: number, watch: () => void = () => undefined): Promise<PickleRun> {
  const { pickle, opcodes } = densePickle();
  const held = memorySource(pickle);
  const source: typeof held = {
    ...held,
    read: (offset, length) => {
      watch();
      return held.read(offset, length);
    },
  };
  const times: number[] = [];
  for (let round = -WARM; round < rounds; round += 1) {
    const tick = workBudget({ now: () => performance.now(), timeLimitMs: 60_000 });
    const inspect = () => Promise.reject(new Error('nothing is inside'));
    const began = performance.now();
    const scan = await scanPickle(source, { container: 'none', member: null, depth: 0, inspect, tick });
    if (round >= 0) times.push(performance.now() - began);
    if (scan.ended !== 'stop' || scan.end !== pickle.length || scan.verdict !== 'safe')
      throw new Error(`the pickle ended with ${scan.ended} at ${scan.end}: ${scan.verdict}`);
  }
  return { bytes: pickle.length, opcodes, times };
}
