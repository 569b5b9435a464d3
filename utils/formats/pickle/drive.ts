import type { ByteSource } from '../../bytes/source';
import type { AnalyzerInput } from '../core/contract';
import { rawArray } from './arrays';
import { run } from './machine';
import { heavyOf } from './memo';
import type { Outcome, State } from './state';

/** The first window; each next one is twice as long, to a megabyte. */
const FIRST_WINDOW = 65_536;
const LARGEST_WINDOW = 1 << 20;

/** Opcodes of one file: 50 million is 2 s; a benign 13 MB pickle has 4.8 million. */
const OPCODE_LIMIT = 50_000_000;

/** Bytes of a container or a constant by place; four times what was read, and some megabytes, may be taken (DESIGN §9). */
const HEAVY_BYTES = 150;
const READ_FACTOR = 4;
const FREE_BYTES = 8_000_000;

/** Keeps memory in bounds: first the memo becomes lighter, then the stream counts as too much. */
function isTooHeavy(state: State): boolean {
  const bound = READ_FACTOR * state.position + FREE_BYTES;
  const onStack = (state.stack.length + state.marks.length) * 8 + heavyOf(state.stack) * HEAVY_BYTES;
  if (onStack + (state.memo.size * 8 + state.memo.heavy() * HEAVY_BYTES) <= bound) return false;
  state.memo.lighten();
  return onStack + state.memo.size * 8 > bound;
}

/** Moves over a joblib array's bytes, or into the pickle that stands for them; false when they cannot be told. */
async function passArray(state: State, source: ByteSource): Promise<boolean> {
  const wrapper = state.array;
  state.array = null;
  const raw = wrapper && rawArray(wrapper);
  if (!raw) return false;
  // joblib reads from the file, so an open frame would hide bytes from it.
  if (state.position < state.frameEnd && state.frameEnd !== Infinity)
    state.recorder.event('frame', 'dangerous', state.position);
  state.frameEnd = Infinity;
  if (raw === 'pickle') return state.enter();
  let length = raw.bytes;
  if (raw.padded) {
    const [padding = 0] = await source.read(state.position, 1);
    length += 1 + padding;
  }
  state.pos += length;
  state.replaceArray();
  return true;
}

/** Runs a stream to its end, giving the machine windows of the source; never `more` or `paused`. */
export async function drive(state: State, source: ByteSource, tick: AnalyzerInput['tick']): Promise<Outcome> {
  let size = FIRST_WINDOW;
  for (;;) {
    const before = state.opcodes;
    const outcome = run(state);
    tick(state.opcodes - before);
    if (state.opcodes > OPCODE_LIMIT || isTooHeavy(state)) return state.fail('limit');
    if (outcome === 'array') {
      if (!(await passArray(state, source))) return state.fail('array');
      if (state.position > state.size) return state.fail('truncated');
    } else if (outcome === 'more') {
      const at = state.position;
      const bytes = await source.read(at, Math.max(size, state.need));
      state.buf = bytes;
      state.base = at;
      state.pos = 0;
      if (bytes.length < state.need) return state.fail('truncated');
      size = Math.min(size * 2, LARGEST_WINDOW);
    } else if (outcome !== 'paused') return outcome;
  }
}
