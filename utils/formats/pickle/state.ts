import { Memo } from './memo';
import { TupleMaker } from './packed';
import type { Recorder } from './recorder';
import { TextReader } from './text';
import { Opaque, UNKNOWN, type Call, type Value } from './values';

/** Where a stream ends before STOP; the tail of the message key `pickle_error_…`. */
export type Failure = 'truncated' | 'opcode' | 'stack' | 'mark' | 'literal' | 'line' | 'array' | 'limit';

/** Why Python stops where the machine reads on: a missing memo entry, a name that is no text, an operand or a protocol that it refuses. */
export type Halt = 'memo' | 'name' | 'operand' | 'protocol';

/** Why the machine stopped running: more bytes, the end, or a raw array of joblib. */
export type Outcome = 'more' | 'stop' | 'error' | 'array' | 'paused';

/** Values on the stack: arrays written by protocol 0 push each item. */
export const STACK_LIMIT = 1 << 22;

/** A text opcode's line: arrays written by protocol 0 are one line. */
const LINE_LIMIT = 1 << 24;

/** What a nested pickle of a joblib object array leaves behind while it is read. */
interface Saved {
  readonly stack: Value[];
  readonly marks: number[];
  readonly memo: Memo;
}

/** Pickles in pickles that one stream may hold (joblib writes one level). */
const NEST_LIMIT = 8;

/** The pickle machine's memory and its window on the bytes; `machine.ts` and `opcodes.ts` work on it. */
export class State {
  /** The window, and the offset of its first byte in the source. */
  buf: Uint8Array = new Uint8Array(0);
  base = 0;
  pos = 0;
  /** Bytes wanted from `pos` on when the outcome is `more`. */
  need = 1;
  /** Absolute end of the open frame. */
  frameEnd = Infinity;

  stack: Value[] = [];
  marks: number[] = [];
  /** Height of the stack at the last mark: nothing below it is popped. */
  floor = 0;
  memo = new Memo();

  opcodes = 0;
  copies = 0;
  readonly seen = new Uint8Array(256);
  readonly tuples = new TupleMaker();
  /** The first place where Python stops although the machine reads on. */
  halted: { readonly what: Halt; readonly offset: number; readonly opcodes: number } | null = null;
  failure: { readonly what: Failure; readonly offset: number } | null = null;
  /** What STOP returned, when it is a plain number. */
  result: number | bigint | null = null;
  /** The joblib wrapper whose raw bytes follow. */
  array: Call | null = null;
  #outer: Saved[] = [];

  constructor(
    readonly recorder: Recorder,
    /** End of the bytes that the stream may use. */
    readonly size: number,
    /** Shared by the pickles of one file. */
    readonly text = new TextReader(),
  ) {}

  get position(): number {
    return this.base + this.pos;
  }

  fail(what: Failure, at = this.pos): 'error' {
    this.failure = { what, offset: this.base + at };
    return 'error';
  }

  /** Python stops here; what comes after an operand or protocol that it refuses is reached by no load; what is missing shows as `?`. */
  halt(what: Halt): void {
    this.halted ??= { what, offset: this.position, opcodes: this.opcodes };
    if (what === 'operand' || what === 'protocol') this.recorder.reachable = false;
  }

  /** Wants bytes: `more` while the source has them, else the stream is cut off. */
  want(bytes: number): 'more' | 'error' {
    if (this.base + this.pos + bytes > this.size) return this.fail('truncated');
    this.need = bytes;
    return 'more';
  }

  /** Checks that the opcode at `pos`, which ends at `end`, stays in its frame (cpython#154848). */
  checkFrame(end: number): void {
    if (this.base + this.pos >= this.frameEnd) this.frameEnd = Infinity;
    else if (this.base + end > this.frameEnd) {
      this.recorder.event('frame', 'dangerous', this.position);
      this.frameEnd = Infinity;
    }
  }

  pop(): Value | undefined {
    return this.stack.length > this.floor ? this.stack.pop() : undefined;
  }

  mark(): void {
    this.floor = this.stack.length;
    this.marks.push(this.floor);
  }

  /** The height of the stack at the last mark, which is taken away; -1 when there is none. */
  unmark(): number {
    const at = this.marks.pop();
    if (at === undefined) return -1;
    this.floor = this.marks.at(-1) ?? 0;
    return at;
  }

  /** A memo entry. Python stops at one that is missing; what uses it is shown as `?` all the same. */
  get(index: number | string): Value {
    const value = this.memo.get(index);
    if (value !== undefined) return value;
    if (!this.memo.full) this.halt('memo');
    return UNKNOWN;
  }

  /**
   * The end of the line that starts at `from`, without its newline; -1 when it is not in the window. `last` also takes
   * the last line of the source: outside of frames the Python version cuts one byte off whatever that is.
   */
  lineEnd(from: number, last: boolean): number {
    const end = this.buf.indexOf(10, from);
    const isLast = last && this.base + this.buf.length >= this.size;
    const inFrame = this.frameEnd !== Infinity && this.base + from < Math.min(this.frameEnd, this.size);
    if (end >= 0 || !isLast || inFrame) return end;
    return Math.max(from, this.buf.length - 1);
  }

  /** Wants a window with more of a line in it. */
  wantLine(): 'more' | 'error' {
    const have = this.buf.length - this.pos;
    if (this.base + this.buf.length >= this.size) return this.fail('truncated');
    if (have > LINE_LIMIT) return this.fail('line');
    this.need = Math.min(Math.max(have * 2, 256), this.size - this.position);
    return 'more';
  }

  /** Starts the pickle inside a joblib object array. */
  enter(): boolean {
    if (this.#outer.length >= NEST_LIMIT) return false;
    this.#outer.push({ stack: this.stack, marks: this.marks, memo: this.memo });
    this.reset();
    return true;
  }

  /** Ends an inner pickle; false when the stream itself has ended. */
  leave(): boolean {
    const saved = this.#outer.pop();
    if (!saved) return false;
    this.stack = saved.stack;
    this.marks = saved.marks;
    this.memo = saved.memo;
    this.floor = this.marks.at(-1) ?? 0;
    this.replaceArray();
    return true;
  }

  /** The wrapper on the stack becomes the array that it stands for. */
  replaceArray(): void {
    this.stack.pop();
    this.stack.push(new Opaque('buffer'));
  }

  /** An empty machine at the same place, as each pickle of a file starts with. */
  reset(): void {
    this.stack = [];
    this.marks = [];
    this.floor = 0;
    this.memo = new Memo();
    this.frameEnd = Infinity;
    this.failure = null;
    this.halted = null;
    this.array = null;
  }
}
