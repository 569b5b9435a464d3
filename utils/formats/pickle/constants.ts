import type { Outcome, State } from './state';
import { latin1 } from './text';
import { Blob, TEXT_LIMIT } from './values';

/** Bytes looked at of a constant that is not kept: enough for every magic. */
const HEAD_BYTES = 64;

/** `sys.maxsize` */
const LARGEST = 2n ** 63n - 1n;

/** The length prefix of a counted constant; -1 for one that Python refuses. */
function lengthAt(view: DataView, at: number, width: number, signed: boolean): number {
  if (width === 1) return view.getUint8(at);
  if (width === 4) return signed ? view.getInt32(at, true) : view.getUint32(at, true);
  const length = view.getBigUint64(at, true);
  return length > LARGEST ? -1 : Number(length);
}

/** Whether bytes begin as a pickle does that imports something or says its protocol. */
export function pickleHead(head: Uint8Array): boolean {
  const [first = 0, second = 0] = head;
  if (first === 0x80) return second <= 5 && head.length >= 4;
  return first === 0x63 || (first === 0x28 && (second === 0x63 || second === 0x69));
}

const BASE64_HEAD = /^(?:gA[E-Z]|Y[0-9a-z]|KG[Mk])[A-Za-z0-9+/\s]{12,}/;

/** Makes a constant known by its place; null, or what the machine needs first. */
function place(
  state: State,
  type: Blob['type'],
  from: number,
  length: number,
  text: string | null = null,
): Outcome | null {
  const end = from + length;
  if (length < 0) return state.fail('literal');
  if (state.base + end > state.frameEnd) state.checkFrame(end);
  if (state.base + end > state.size) return state.fail('truncated');
  const headEnd = from + Math.min(length, HEAD_BYTES);
  if (headEnd > state.buf.length) return state.want(headEnd - state.pos);
  // A copy: a view would keep the whole window.
  const blob = new Blob(type, state.base + from, length, state.buf.slice(from, headEnd), text);
  if (pickleHead(blob.head)) state.recorder.stage(null, blob, state.position);
  state.stack.push(blob);
  state.pos = end;
  return null;
}

/** BINBYTES and its kin: opcode at `state.pos`, fixed part up to `next`. */
export function blobAt(state: State, op: number, next: number, view: DataView): Outcome | null {
  const width = next - state.pos - 1;
  return place(state, op === 0x96 ? 'bytearray' : 'bytes', next, lengthAt(view, state.pos + 1, width, false));
}

/** Text opcodes with a length: a string when short, else a place. Python 2's BINSTRING may hold bytes. */
export function shortText(state: State, op: number, next: number, view: DataView): Outcome | null {
  const width = next - state.pos - 1;
  const length = lengthAt(view, state.pos + 1, width, op === 0x54);
  const end = next + length;
  if (length < 0 || length > TEXT_LIMIT) return place(state, 'str', next, length);
  if (state.base + end > state.frameEnd) state.checkFrame(end);
  if (end > state.buf.length) return state.want(end - state.pos);
  if (op === 0x54 || op === 0x55)
    for (let at = next; at < end; at += 1)
      if ((state.buf[at] ?? 0) > 127)
        return place(state, 'str', next, length, latin1(state.buf.subarray(next, end)));
  const text = state.text.read(state.buf, next, end);
  if (text === null) return state.fail('literal');
  if (length > 15) noteText(state, text);
  state.stack.push(text);
  state.pos = end;
  return null;
}

/** A string that is a pickle, as text or in base64, is looked at later. */
export function noteText(state: State, text: string): void {
  if (BASE64_HEAD.test(text) || /^\(?c[\w.]+\n[\w.]+\n/.test(text))
    state.recorder.stage(null, text, state.position);
}
