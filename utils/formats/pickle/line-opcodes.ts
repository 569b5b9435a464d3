import { markedCall, persistent } from './calls';
import { noteText } from './constants';
import { integer, memoIndex, number } from './python-numbers';
import type { Outcome, State } from './state';
import { decodeLiteral, decodeRawUnicode, latin1 } from './text';
import { BIG, Real, type Value } from './values';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a line: UTF-8 as CPython decodes names, Latin-1 where it is none, as Python 2 takes it. */
function lineText(bytes: Uint8Array, from: number, to: number): string {
  const line = bytes.subarray(from, to);
  try {
    return decoder.decode(line);
  } catch {
    return latin1(line);
  }
}

/** What INT, LONG, FLOAT, STRING or UNICODE push; null when their line is no such literal. */
function literalOf(op: number, line: string): Value {
  if (op === 0x53) return decodeLiteral(line);
  if (op === 0x56) return decodeRawUnicode(line);
  if (op === 0x46) {
    const value = number(line);
    return value === null ? null : new Real(value);
  }
  const value = integer(line, op === 0x4c);
  return value === 'long' ? BIG : value;
}

/** Opcodes whose argument is a line, or two. */
export function lineOpcode(state: State, op: number, next: number): Outcome | null {
  const named = op === 0x63 || op === 0x69;
  const end = state.lineEnd(next, named);
  if (end < 0) return state.wantLine();
  const quoted = op === 0x53 || op === 0x56;
  const line = quoted ? latin1(state.buf.subarray(next, end)) : lineText(state.buf, next, end);
  let stop = end + 1;
  if (state.base + stop > state.frameEnd) state.checkFrame(stop);
  let value: Value | undefined;
  if (named) {
    const from = Math.min(stop, state.buf.length);
    const second = state.lineEnd(from, named);
    if (second < 0) return state.wantLine();
    const global = state.recorder.global(line, lineText(state.buf, from, second), state.position);
    stop = Math.min(second + 1, state.buf.length);
    if (state.base + stop > state.frameEnd) state.checkFrame(stop);
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
    const literal = literalOf(op, line);
    if (literal === null) return state.fail('literal');
    value = literal;
    if (typeof value === 'string') noteText(state, value);
  }
  if (value !== undefined) state.stack.push(value);
  state.pos = stop;
  return null;
}
