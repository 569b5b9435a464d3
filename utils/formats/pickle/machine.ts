import { addTo, checkKeys, setIn } from './operands';
import { perform } from './opcodes';
import { FIXED } from './sizes';
import { STACK_LIMIT, type Outcome, type State } from './state';
import { blobAt, shortText } from './constants';
import { Dictionary, OpenSequence, Real } from './values';

const PAUSE = 16_384;

/** Adds what lies above `from` to the object below it. */
function extend(state: State, from: number, toSet: boolean): boolean {
  const { stack } = state;
  const target = stack[from - 1];
  if (target === undefined || from - 1 < state.floor) return false;
  if (!toSet && target instanceof OpenSequence && target.type === 'list') target.extend(stack, from);
  else addTo(state, target, from, toSet);
  stack.length = from;
  return true;
}

/** Writes the pairs above `from` into the object below them. */
function setItems(state: State, from: number): boolean {
  const { stack } = state;
  const target = stack[from - 1];
  if (target === undefined || from - 1 < state.floor) return false;
  const odd = (stack.length - from) % 2 !== 0;
  if (target instanceof Dictionary) {
    checkKeys(state, from, 2);
    // A key without its value is no pair.
    if (odd) stack.pop();
    target.extend(stack, from);
  } else setIn(state, target, from);
  if (odd) state.halt('operand');
  stack.length = from;
  return true;
}

/**
 * Runs opcodes until the window is used up, the stream ends, or a slice of work is done. Each opcode takes
 * constant memory: containers keep few items, constants are known by their place (facts/SERIALIZATION §1).
 */
export function run(state: State): Outcome {
  const { buf, seen } = state;
  let { memo, stack } = state;
  const view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
  for (let left = PAUSE; left > 0; left -= 1) {
    const pos = state.pos;
    if (pos >= buf.length) return state.want(1);
    const op = buf[pos] ?? 0;
    const next = pos + (FIXED[op] ?? 0);
    if (next === pos) return state.fail('opcode');
    if (next > buf.length) return state.want(next - pos);
    if (state.base + next > state.frameEnd) state.checkFrame(next);
    seen[op] = 1;
    switch (op) {
      case 0x4b: // BININT1
        stack.push(buf[pos + 1] ?? 0);
        break;
      case 0x4d: // BININT2
        stack.push(view.getUint16(pos + 1, true));
        break;
      case 0x4a: // BININT
        stack.push(view.getInt32(pos + 1, true));
        break;
      case 0x47: // BINFLOAT
        stack.push(new Real(view.getFloat64(pos + 1)));
        break;
      case 0x4e: // NONE
        stack.push(null);
        break;
      case 0x88: // NEWTRUE
      case 0x89: // NEWFALSE
        stack.push(op === 0x88);
        break;
      case 0x71: // BINPUT
      case 0x72: // LONG_BINPUT
      case 0x94: {
        // MEMOIZE
        const top = stack[stack.length - 1];
        if (top === undefined || stack.length <= state.floor) return state.fail('stack');
        if (op === 0x94) memo.add(top);
        else memo.put(op === 0x71 ? (buf[pos + 1] ?? 0) : view.getUint32(pos + 1, true), top);
        break;
      }
      case 0x68: // BINGET
      case 0x6a: {
        // LONG_BINGET
        stack.push(state.get(op === 0x68 ? (buf[pos + 1] ?? 0) : view.getUint32(pos + 1, true)));
        break;
      }
      case 0x28: // MARK
        if (state.marks.length >= STACK_LIMIT) return state.fail('limit');
        state.mark();
        break;
      case 0x85: // TUPLE1
      case 0x86: // TUPLE2
      case 0x87: {
        // TUPLE3
        if (stack.length - (op - 0x84) < state.floor) return state.fail('stack');
        stack.push(state.tuples.take(stack, stack.length - (op - 0x84)));
        break;
      }
      case 0x74: {
        // TUPLE
        const from = state.unmark();
        if (from < 0) return state.fail('mark');
        stack.push(state.tuples.take(stack, from));
        break;
      }
      case 0x29: // EMPTY_TUPLE
        stack.push(new OpenSequence('tuple'));
        break;
      case 0x5d: // EMPTY_LIST
        stack.push(new OpenSequence('list'));
        break;
      case 0x7d: // EMPTY_DICT
        stack.push(new Dictionary());
        break;
      case 0x61: // APPEND
        if (!extend(state, stack.length - 1, false)) return state.fail('stack');
        break;
      case 0x65: // APPENDS
      case 0x90: {
        // ADDITEMS
        const from = state.unmark();
        if (from < 0) return state.fail('mark');
        if (!extend(state, from, op === 0x90)) return state.fail('stack');
        break;
      }
      case 0x73: // SETITEM
        if (!setItems(state, stack.length - 2)) return state.fail('stack');
        break;
      case 0x75: {
        // SETITEMS
        const from = state.unmark();
        if (from < 0) return state.fail('mark');
        if (!setItems(state, from)) return state.fail('stack');
        break;
      }
      case 0x8c: // SHORT_BINUNICODE
      case 0x58: // BINUNICODE
      case 0x55: // SHORT_BINSTRING
      case 0x54: // BINSTRING
      case 0x8d: {
        // BINUNICODE8
        const outcome = shortText(state, op, next, view);
        if (outcome !== null) return outcome;
        state.opcodes += 1;
        continue;
      }
      case 0x43: // SHORT_BINBYTES
      case 0x42: // BINBYTES
      case 0x8e: // BINBYTES8
      case 0x96: {
        // BYTEARRAY8
        const outcome = blobAt(state, op, next, view);
        if (outcome !== null) return outcome;
        state.opcodes += 1;
        continue;
      }
      default: {
        const outcome = perform(state, op, next, view);
        if (outcome !== null) {
          if (outcome === 'stop' || outcome === 'array') state.opcodes += 1;
          return outcome;
        }
        state.opcodes += 1;
        // An inner pickle that ended gave the outer one its stack back.
        stack = state.stack;
        memo = state.memo;
        continue;
      }
    }
    state.opcodes += 1;
    if (stack.length > STACK_LIMIT) return state.fail('limit');
    state.pos = next;
  }
  return 'paused';
}
