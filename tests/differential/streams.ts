import { mutate } from '../fuzz/mutate';
import { random, type Random } from '../fuzz/random';
import { bytes, type Part } from '../fixtures/pickle';
import { generate } from './generate';

const SEEDS = 0x1_0000_0000;

/** Changes of whole opcodes: two change places, one is left out, written twice, or comes from another stream. */
function shuffle(opcodes: readonly Part[], source: Random): readonly Part[] {
  const changed = [...opcodes];
  const at = source.below(changed.length);
  const other = source.below(changed.length);
  const { [at]: one = 'N', [other]: two = 'N' } = changed;
  const way = source.below(4);
  if (way === 0) changed.splice(at, 1);
  else if (way === 1) changed.splice(at, 0, two);
  else if (way === 2) changed.splice(at, 1, source.pick([two, ...generate(source)]));
  else {
    changed[at] = two;
    changed[other] = one;
  }
  return changed;
}

/** The stream of a seed: as it was made, with opcodes changed, or with bytes changed. */
function streamOf(seed: number): Uint8Array {
  const source = random(seed);
  const opcodes = generate(source);
  const way = source.below(4);
  if (way < 2) return bytes(...opcodes);
  if (way === 2) return bytes(...shuffle(opcodes, source));
  return mutate(bytes(...opcodes), source);
}

/** So many streams, all decided by one seed. */
export function streams(seed: number, count: number): readonly Uint8Array[] {
  const { below } = random(seed);
  return Array.from({ length: count }, () => streamOf(below(SEEDS)));
}
