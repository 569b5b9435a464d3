import { noteText } from './constants';
import { isArrayWrapper } from './arrays';
import { lineText } from './lines';
import { mayAppend, mayBeBuffer, mayBeCalled, mayBeKey, mayBuild, mayName, maySet, maySpread } from './operands';
import { integer, memoIndex, number } from './python-numbers';
import type { Outcome, State } from './state';
import { decodeLiteral, decodeRawUnicode, latin1 } from './text';
import { BIG, Blob, Call, Dictionary, Global, Opaque, OpenSequence, Real, Sequence, type Value } from './values';

/** Copies that an honest pickle makes: none, no pickler writes DUP. */
const COPY_LIMIT = 1000;

/** Parts an object may have, and how many for each opcode, before it counts as built to exhaust memory. */
const WEIGHT_LIMIT = 1_000_000;
const WEIGHT_PER_OPCODE = 500;

/** `sys.maxsize`, rounded: longer frames are refused. */
const LARGEST_FRAME = 2 ** 63;

/** LONG1 and LONG4 of more bytes are numbers that nothing here compares. */
const LONG_BYTES = 64;

/** Python stops at a key, or an item of a set, that has no hash. */
export function checkKeys(state: State, from: number, step: 1 | 2): void {
  const { stack } = state;
  for (let at = from; at < stack.length; at += step) {
    const key = stack[at];
    if (typeof key === 'object' && key !== null && !mayBeKey(key)) return state.halt('operand');
  }
}

/** APPEND, APPENDS and ADDITEMS on what is no list: what lies in `stack` from an index on goes into the value below. */
export function addTo(state: State, target: Value, from: number, toSet: boolean): void {
  const { stack } = state;
  // The C version does nothing then.
  if (stack.length === from) return;
  if (toSet && target instanceof Sequence && target.type === 'set') {
    checkKeys(state, from, 1);
    target.extend(stack, from);
  } else if (toSet ? mayBeCalled(target) : mayAppend(target, stack.slice(from)))
    state.recorder.mutate(target, state.position, false);
  else state.halt('operand');
}

/** SETITEM and SETITEMS on what is no dict. */
export function setIn(state: State, target: Value, from: number): void {
  const { stack } = state;
  if (stack.length - from > 1) state.recorder.mutate(target, state.position, true);
  for (let at = from; at + 1 < stack.length; at += 2) {
    const key = stack[at] ?? null;
    const value = stack[at + 1] ?? null;
    if (!maySet(target, key, value)) return state.halt('operand');
    if (target instanceof OpenSequence && typeof key === 'number') target.set(key, value);
  }
}

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

const word = (value: Value) => (typeof value === 'string' ? value : '?');

/** STACK_GLOBAL: the two values on top, whatever put them there. */
function stackGlobal(state: State): Outcome | null {
  const name = state.pop();
  const module = state.pop();
  if (name === undefined || module === undefined) return state.fail('stack');
  // A name that is no text is told as `?`, whether or not anything comes of it.
  if (typeof name !== 'string' || typeof module !== 'string') state.halt('name');
  state.stack.push(state.recorder.global(word(module), word(name), state.position));
  return null;
}

function call(state: State, made: Call['made'], count: 2 | 3): Outcome | null {
  const keywords = count === 3 ? state.pop() : null;
  const args = state.pop();
  const callee = state.pop();
  if (args === undefined || callee === undefined || keywords === undefined) return state.fail('stack');
  const spreads = maySpread(args) && (keywords === null || mayName(keywords));
  if (!mayBeCalled(callee) || !spreads) state.halt('operand');
  let all = args;
  if (keywords instanceof Dictionary && keywords.count > 0) {
    const both = new OpenSequence('tuple');
    for (const item of args instanceof Sequence ? args.items : [args]) both.add(item);
    both.add(keywords);
    all = both;
  }
  state.stack.push(state.recorder.call(callee, all, made, state.position));
  return null;
}

/** OBJ: class and arguments above a mark. INST names its class in two lines. */
function markedCall(state: State, callee: Global | null): Outcome | null {
  const from = state.unmark();
  if (from < 0) return state.fail('mark');
  const { stack } = state;
  const target = callee ?? stack[from];
  if (target === undefined) return state.fail('stack');
  if (!mayBeCalled(target)) state.halt('operand');
  const args = new OpenSequence('tuple');
  for (let at = callee ? from : from + 1; at < stack.length; at += 1) args.add(stack[at] ?? null);
  stack.length = from;
  stack.push(state.recorder.instantiate(target, args, state.position));
  return null;
}

function build(state: State): Outcome | null {
  const value = state.pop();
  const target = state.stack.at(-1);
  if (value === undefined || target === undefined || state.stack.length <= state.floor)
    return state.fail('stack');
  if (!mayBuild(target, value)) state.halt('operand');
  state.recorder.build(target, value, state.position);
  if (target instanceof Call && isArrayWrapper(target)) state.array = target;
  return null;
}

/** Persistent ids: torch's are tuples of 'storage', a class, a key, a place and a count. */
function persistent(state: State, id: Value): void {
  const { recorder } = state;
  const inTorch =
    recorder.container === 'torch' || recorder.container === 'torchscript' || recorder.container === 'legacy';
  const [type, storage, key, , count] = id instanceof Sequence ? id.items : [];
  if (inTorch && (type === 'storage' || type === 'module') && storage instanceof Global) {
    if (typeof key === 'string' || typeof key === 'number') recorder.storage(String(key), storage, count);
  } else recorder.event('persistent', 'suspicious', state.position);
  if (!(typeof id === 'number' || type === 'storage')) recorder.weightsOnly = false;
  state.stack.push(new Opaque('persistent'));
}

function long(state: State, op: number, next: number, view: DataView): Outcome | null {
  const length = op === 0x8a ? view.getUint8(next - 1) : view.getInt32(next - 4, true);
  const end = next + length;
  if (length < 0) return state.fail('literal');
  if (state.base + end > state.size) return state.fail('truncated');
  if (length > LONG_BYTES) state.stack.push(BIG);
  else {
    if (end > state.buf.length) return state.want(end - state.pos);
    let value = 0n;
    for (let at = end - 1; at >= next; at -= 1) value = (value << 8n) | BigInt(state.buf[at] ?? 0);
    value = BigInt.asIntN(length * 8, value);
    state.stack.push(length <= 6 ? Number(value) : value);
  }
  if (state.base + end > state.frameEnd) state.checkFrame(end);
  state.pos = end;
  return null;
}

/** READONLY_BUFFER: bytes stay as they are. */
function readOnly(state: State): Outcome | null {
  const buffer = state.pop();
  if (buffer === undefined) return state.fail('stack');
  if (!mayBeBuffer(buffer)) state.halt('operand');
  const same = buffer instanceof Blob && buffer.type === 'bytes';
  state.stack.push(same ? buffer : new Opaque('buffer'));
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

/** Text opcodes: an argument of one line, or two. */
function text(state: State, op: number, next: number): Outcome | null {
  const named = op === 0x63 || op === 0x69;
  const end = state.lineEnd(next, named);
  if (end < 0) return state.wantLine();
  const quoted = op === 0x53 || op === 0x56;
  const line = quoted ? latin1(state.buf.subarray(next, end)) : lineText(state.buf, next, end);
  let stop = end + 1;
  let value: Value | undefined;
  if (named) {
    const from = Math.min(stop, state.buf.length);
    const second = state.lineEnd(from, named);
    if (second < 0) return state.wantLine();
    const global = state.recorder.global(line, lineText(state.buf, from, second), state.position);
    stop = Math.min(second + 1, state.buf.length);
    if (op === 0x69) {
      const outcome = markedCall(state, global);
      if (outcome !== null) return outcome;
    } else value = global;
  } else if (op === 0x67) {
    const index = memoIndex(line);
    if (index === null) return state.fail('literal');
    value = state.get(index);
  } else if (op === 0x70) {
    const index = memoIndex(line);
    const top = state.stack.at(-1);
    if (index === null) return state.fail('literal');
    if (top === undefined || state.stack.length <= state.floor) return state.fail('stack');
    state.memo.put(index, top);
  } else if (op === 0x50) persistent(state, line);
  else {
    const literal =
      op === 0x53
        ? decodeLiteral(line)
        : op === 0x56
          ? decodeRawUnicode(line)
          : op === 0x46
            ? number(line)
            : integer(line, op === 0x4c);
    if (literal === null) return state.fail('literal');
    value = op === 0x46 && typeof literal === 'number' ? new Real(literal) : literal;
    if (typeof value === 'string') noteText(state, value);
  }
  if (state.base + stop > state.frameEnd) state.checkFrame(stop);
  if (value !== undefined) state.stack.push(value);
  state.pos = stop;
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
  else if ('FILSVPcgip'.includes(String.fromCharCode(op))) return text(state, op, next);
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
