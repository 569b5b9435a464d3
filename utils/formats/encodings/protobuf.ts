import { Malformed, type Window } from '../../bytes/window';

/** One field of a message in the protobuf wire format (protobuf.dev/programming-guides/encoding). */
export interface Field {
  readonly number: number;
  /** 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes. */
  readonly wire: 0 | 1 | 2 | 5;
  /** Where the payload starts, in bytes from the start of the source. */
  readonly offset: number;
  /** Bytes of the payload. */
  readonly length: number;
  /** A varint's value; exact up to 2^53. 0 for other wire types. */
  readonly value: number;
}

/** A tag (5 bytes) and a varint (10 bytes) at most. */
const FIELD_HEAD_BYTES = 15;
const TAG_BYTES = 5;
const VARINT_BYTES = 10;

/** Groups inside groups: protobuf's own parsers stop at 100. */
const GROUP_DEPTH = 100;

interface Varint {
  readonly value: number;
  readonly next: number;
}

function varint(bytes: Uint8Array, start: number, limit: number): Varint | null {
  let value = 0;
  for (let index = 0; index < limit; index += 1) {
    const byte = bytes[start + index];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, next: start + index + 1 };
  }
  return null;
}

interface Group {
  readonly number: number;
  readonly wire: 3 | 4;
  readonly offset: number;
}

type Head = Field | Group;

const isGroup = (head: Head): head is Group => head.wire === 3 || head.wire === 4;

/** The field whose tag is at `bytes[start]`; `base` is the offset of `bytes[0]`. Null when it is none or cut. */
function fieldAt(bytes: Uint8Array, start: number, base: number): Head | null {
  const tag = varint(bytes, start, TAG_BYTES);
  if (!tag || tag.value >= 2 ** 32) return null;
  const number = Math.floor(tag.value / 8);
  const wire = tag.value % 8;
  const offset = base + tag.next;
  if (number === 0) return null;
  if (wire === 1) return { number, wire, offset, length: 8, value: 0 };
  if (wire === 5) return { number, wire, offset, length: 4, value: 0 };
  if (wire === 3 || wire === 4) return { number, wire, offset };
  if (wire !== 0 && wire !== 2) return null;
  const second = varint(bytes, tag.next, VARINT_BYTES);
  if (!second) return null;
  if (wire === 0) return { number, wire, offset, length: second.next - tag.next, value: second.value };
  return { number, wire, offset: base + second.next, length: second.value, value: 0 };
}

/**
 * The fields of the message between `start` and `end`, in order. Payloads are not read: what is not asked for is
 * skipped by seeking. Fields inside groups (a wire type no model format uses) are unknown to every schema here
 * and skipped, as protobuf does. Throws `Malformed`.
 */
export async function* fields(
  window: Window,
  start: number,
  end: number,
  tick: () => void,
): AsyncGenerator<Field, void> {
  let depth = 0;
  for (let at = start; at < end;) {
    tick();
    const length = Math.min(FIELD_HEAD_BYTES, end - at);
    const head = fieldAt(window.kept(at, length) ?? (await window.load(at, length)), 0, at);
    if (!head) throw new Malformed(at);
    if (isGroup(head)) {
      depth += head.wire === 3 ? 1 : -1;
      if (depth < 0 || depth > GROUP_DEPTH) throw new Malformed(at);
      at = head.offset;
      continue;
    }
    at = head.offset + head.length;
    if (at > end) throw new Malformed(head.offset, 'truncated');
    if (depth === 0) yield head;
  }
  if (depth > 0) throw new Malformed(end);
}

export type Visit = (field: Field) => Promise<void> | void;

/** Where a message is read from. */
export interface Wire {
  readonly window: Window;
  readonly tick: () => void;
}

/** Calls what belongs to each field's number, in order; the other fields are skipped by seeking. */
export async function each(
  { window, tick }: Wire,
  { offset, length }: Pick<Field, 'offset' | 'length'>,
  visits: Readonly<Record<number, Visit>>,
): Promise<void> {
  for await (const field of fields(window, offset, offset + length, tick)) {
    await visits[field.number]?.(field);
  }
}

/** The fields that the first bytes show, and whether anything in them is no protobuf. */
export interface Prefix {
  readonly fields: readonly Field[];
  /** `whole`: the head holds the message's end; `cut`: it goes on; `bad`: it is no message, or too long for the file. */
  readonly state: 'whole' | 'cut' | 'bad';
}

/** Reads the outermost message as far as `head` goes, for formats that have no magic. Never throws. */
export function prefix(head: Uint8Array, size: number, start = 0, end = size): Prefix {
  const seen: Field[] = [];
  for (let at = start; at < end;) {
    if (at >= head.length) return { fields: seen, state: 'cut' };
    const field = fieldAt(head, at, 0);
    const cut = !field && head.length < end && at + FIELD_HEAD_BYTES > head.length;
    if (cut) return { fields: seen, state: 'cut' };
    if (!field || isGroup(field)) return { fields: seen, state: 'bad' };
    at = field.offset + field.length;
    if (at > end) return { fields: [...seen, field], state: 'bad' };
    seen.push(field);
  }
  return { fields: seen, state: 'whole' };
}

/** A short text inside a message; longer than `limit` bytes is no name: throws `Malformed`. */
export async function shortText(window: Window, field: Field, limit = 4096): Promise<string> {
  if (field.wire !== 2 || field.length > limit) throw new Malformed(field.offset);
  return window.text(field.offset, field.length);
}
