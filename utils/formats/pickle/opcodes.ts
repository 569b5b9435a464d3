import { build, call, markedCall, persistent, stackGlobal } from './calls';
import { lineOpcode } from './line-opcodes';
import { checkKeys, mayBeBuffer } from './operands';
import { small } from './python-numbers';
import type { Outcome, State } from './state';
import { BIG, Blob, Dictionary, Opaque, OpenSequence, type Sequence } from './values';

/** Copies that an honest pickle makes: none, no pickler writes DUP. */
const COPY_LIMIT = 1000;

/** Parts an object may have, and how many for each opcode, before it counts as built to exhaust memory. */
const WEIGHT_LIMIT = 1_000_000;
const WEIGHT_PER_OPCODE = 500;

/** `sys.maxsize`, rounded: longer frames are refused. */
const LARGEST_FRAME = 2 ** 63;

/** LONG1 and LONG4 of more bytes are numbers that nothing here compares. */
const LONG_BYTES = 64;

/** The tuple, list, dict or set of what lies above the last mark. */
function fromMark(state: State, type: Sequence['type'] | 'dict'): Outcome | null {
  const from = state.unmark();
  if (from < 0) return state.fail('mark');
  const { stack } = state;
  const made = type === 'dict' ? new Dictionary() : new OpenSequence(type);
  if (type === 'dict' && (stack.length - from) % 2 !== 0) {
    state.halt('operand');
    stack.push(null);
  }
  if (type !== 'list') checkKeys(state, from, type === 'dict' ? 2 : 1);
  made.extend(stack, from);
  stack.length = from;
  stack.push(made);
  return null;
}

function long(state: State, op: number, next: number, view: DataView): Outcome | null {
  const length = op === 0x8a ? view.getUint8(next - 1) : view.getInt32(next - 4, true);
  const end = next + length;
  if (length < 0) return state.fail('literal');
  if (state.base + end > state.frameEnd) state.checkFrame(end);
  if (state.base + end > state.size) return state.fail('truncated');
  if (length > LONG_BYTES) state.stack.push(BIG);
  else {
    if (end > state.buf.length) return state.want(end - state.pos);
    let value = 0n;
    for (let at = end - 1; at >= next; at -= 1) value = (value << 8n) | BigInt(state.buf[at] ?? 0);
    state.stack.push(small(BigInt.asIntN(length * 8, value)));
  }
  state.pos = end;
  return null;
}

/** READONLY_BUFFER: bytes stay as they are, as what the loader gives may. */
function readOnly(state: State): Outcome | null {
  const buffer = state.pop();
  if (buffer === undefined) return state.fail('stack');
  if (!mayBeBuffer(buffer)) state.halt('operand');
  if (!(buffer instanceof Blob)) state.stack.push(new Opaque('buffer'));
  else if (buffer.type !== 'bytearray') state.stack.push(buffer);
  else state.stack.push(new Blob('view', buffer.offset, buffer.length, buffer.head));
  return null;
}

function extension(state: State, code: number): void {
  if (code <= 0) state.halt('operand');
  state.recorder.event('extension', 'suspicious', state.position, String(code));
  state.stack.push(state.recorder.global('copyreg_ext', String(code), state.position));
}

function frame(state: State, next: number, view: DataView): Outcome | null {
  const { recorder, position } = state;
  if (position < state.frameEnd && state.frameEnd !== Infinity)
    recorder.event('frame', 'dangerous', position);
  const length = Number(view.getBigUint64(next - 8, true));
  if (length >= LARGEST_FRAME) return state.fail('literal');
  const start = state.base + next;
  if (start + length > state.size) recorder.event('frame_long', 'note', position);
  state.frameEnd = start + length;
  return null;
}

/** STOP: the value on top is the result. */
function finish(state: State, next: number): Outcome | null {
  const result = state.pop();
  if (result === undefined) return state.fail('stack');
  const { recorder, position } = state;
  const weight = typeof result === 'object' && result !== null ? result.weight : 1;
  if (state.copies > COPY_LIMIT || (weight > WEIGHT_LIMIT && weight > WEIGHT_PER_OPCODE * state.opcodes))
    recorder.event('expansion', 'suspicious', position);
  state.pos = next;
  state.result = typeof result === 'number' || typeof result === 'bigint' ? result : null;
  return state.leave() ? null : 'stop';
}

/** Every opcode that `machine.ts` does not run itself; null when the machine goes on at `state.pos`. */
export function perform(state: State, op: number, next: number, view: DataView): Outcome | null {
  const { stack } = state;
  let outcome: Outcome | null = null;
  if (op === 0x2e) return finish(state, next);
  if (op === 0x52 || op === 0x81) outcome = call(state, op === 0x52 ? 'call' : 'instance', 2);
  else if (op === 0x92) outcome = call(state, 'instance', 3);
  else if (op === 0x62) outcome = build(state);
  else if (op === 0x93) outcome = stackGlobal(state);
  else if (op === 0x8a || op === 0x8b) return long(state, op, next, view);
  else if ('FILSVPcgip'.includes(String.fromCharCode(op))) return lineOpcode(state, op, next);
  else if (op === 0x51) {
    const id = state.pop();
    if (id === undefined) return state.fail('stack');
    persistent(state, id);
  } else if (op === 0x30) {
    // POP takes a mark away when nothing lies on it.
    if (state.marks.length > 0 && stack.length === state.floor) state.unmark();
    else if (state.pop() === undefined) return state.fail('stack');
  } else if (op === 0x31) {
    const from = state.unmark();
    if (from < 0) return state.fail('mark');
    stack.length = from;
  } else if (op === 0x32) {
    const top = stack.at(-1);
    if (top === undefined || stack.length <= state.floor) return state.fail('stack');
    stack.push(top);
    state.copies += 1;
  } else if (op === 0x6c) outcome = fromMark(state, 'list');
  else if (op === 0x64) outcome = fromMark(state, 'dict');
  else if (op === 0x91) outcome = fromMark(state, 'frozenset');
  else if (op === 0x8f) stack.push(new OpenSequence('set'));
  else if (op === 0x6f) outcome = markedCall(state, null);
  else if (op === 0x80) {
    if ((state.buf[next - 1] ?? 0) > 5) {
      state.recorder.event('protocol', 'suspicious', state.position, String(state.buf[next - 1]));
      state.halt('protocol');
    }
  } else if (op === 0x95) outcome = frame(state, next, view);
  else if (op === 0x82) extension(state, view.getUint8(next - 1));
  else if (op === 0x83) extension(state, view.getUint16(next - 2, true));
  else if (op === 0x84) extension(state, view.getInt32(next - 4, true));
  else if (op === 0x97) stack.push(new Opaque('buffer'));
  else if (op === 0x98) outcome = readOnly(state);
  if (outcome !== null) return outcome;
  state.pos = next;
  return state.array === null ? null : 'array';
}
