import { run } from './machine';
import { Recorder } from './recorder';
import { FIXED } from './sizes';
import { State } from './state';
import { latin1 } from './text';

/** Bytes that a probe reads: a pickle says what it imports, or ends, within them. */
const PROBE_BYTES = 4096;
/** Opcodes without an error that make binary data a pickle even when nothing is imported. */
const PROBE_OPCODES = 12;
const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

/** A start that PROTO does not mark: whatever runs on an empty stack. */
const STARTS = new Set(
  [...'(c)[]}BCFGIJKLMNPSTUVX\x82\x83\x84\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x95\x96'].map((letter) =>
    letter.charCodeAt(0),
  ),
);

/** PERSID takes any line, and a zip begins with its letter. */
const PERSID = 0x50;
const PERSID_LINE = /^P[\x20-\x7e]{0,128}\n/;

/**
 * Whether bytes begin with a pickle: PROTO 0 to 5 and opcodes after it, or a start of protocol 0 or 1 that
 * goes on to a call, a denied import or STOP. `whole` says that the bytes are all there are.
 */
export function looksLikePickle(bytes: Uint8Array, whole = bytes.length < PROBE_BYTES): boolean {
  const head = bytes.subarray(0, PROBE_BYTES);
  const [first = 0, protocol = 0] = head;
  const marked = first === 0x80;
  if (!marked && !STARTS.has(first)) return false;
  if (marked && protocol <= 5 && head.length > 2 && FIXED[head[2] ?? 0] === 0) return false;
  if (first === PERSID && !PERSID_LINE.test(latin1(head.subarray(0, 130)))) return false;
  const recorder = new Recorder('none');
  // A longer source than the head: an argument that leaves it is no error.
  const state = new State(recorder, whole ? head.length : Infinity);
  state.buf = head;
  let outcome = run(state);
  if (outcome === 'paused') outcome = run(state);
  const imports = [...recorder.imports.values()];
  const plausible = imports.every(({ module, name }) =>
    [module, name].every((word) => word === '?' || IDENTIFIER.test(word.trim())),
  );
  const telling = plausible && imports.some(({ called, grade }) => called || grade === 'dangerous');
  if (marked && protocol <= 5)
    return outcome !== 'error' || telling || state.failure?.what === 'truncated' || state.opcodes > 2;
  if (imports.length > 0 && (telling || (plausible && outcome === 'stop'))) return true;
  if (marked || !plausible) return false;
  if (outcome === 'stop') return whole ? state.pos >= trimmed(head) : state.opcodes > PROBE_OPCODES;
  return outcome !== 'error' && state.opcodes > PROBE_OPCODES * 4 && imports.length > 0;
}

/**
 * Whether a file of `size` bytes that begins so is a pickle as far as these bytes tell: what it does may come after them.
 * Not one that begins with PERSID, as each zip does: without a stream before it no loader has an answer to that.
 */
export function goesOnAsPickle(bytes: Uint8Array, size: number): boolean {
  const [first = 0] = bytes;
  if (first === PERSID) return false;
  const state = new State(new Recorder('none'), size);
  state.buf = bytes.subarray(0, PROBE_BYTES);
  const outcome = STARTS.has(first) || first === 0x80 ? run(state) : 'error';
  return outcome === 'more' || outcome === 'paused';
}

/** The length without trailing white space. */
function trimmed(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && [9, 10, 13, 32].includes(bytes[end - 1] ?? 0)) end -= 1;
  return end;
}

/** What the first pickles of a head return, where they are plain numbers; as many as end in it. */
export function firstResults(head: Uint8Array, count: number): (number | bigint | null)[] {
  const results: (number | bigint | null)[] = [];
  let at = 0;
  while (results.length < count && at < head.length) {
    const state = new State(new Recorder('none'), Infinity);
    state.buf = head.subarray(at);
    if (run(state) !== 'stop') break;
    results.push(state.result);
    at += state.pos;
  }
  return results;
}
