import { Malformed, view, Window } from '../../bytes/window';
import type { AnalyzerInput, Format } from '../core/contract';
import { guarded, type Findings } from '../core/guarded';
import { LimitError } from '../core/limits';

/** Flax's own: an array, a complex number, a numpy scalar (flax/serialization.py). */
const FLAX_EXTENSIONS: ReadonlySet<number> = new Set([1, 2, 3]);

/** Maps in maps: a network's modules. */
const DEPTH_LIMIT = 256;

/** A name of a parameter group. */
const KEY = /^[\w./: -]{1,200}$/;

/** One item's head: what it is, and the bytes and items that follow. */
interface Item {
  readonly kind: 'value' | 'text' | 'bytes' | 'extension';
  /** Bytes of the head itself, of what belongs to the item behind it, and items inside it. */
  readonly head: number;
  readonly body: number;
  readonly items: number;
  readonly code: number;
}

const HEAD_BYTES = 6;

const item = (kind: Item['kind'], head: number, body: number, items = 0, code = 0): Item => ({
  kind,
  head,
  body,
  items,
  code,
});

/** Reads a head (github.com/msgpack/msgpack, spec.md); null when the byte is none or the head is cut. */
function itemAt(bytes: Uint8Array): Item | null {
  const [tag] = bytes;
  if (tag === undefined) return null;
  const number = (width: number): number => {
    let value = 0;
    for (let index = 1; index <= width; index += 1) value = value * 256 + (bytes[index] ?? Number.NaN);
    return value;
  };
  const sized = (kind: Item['kind'], width: number, factor = 0): Item => {
    const length = number(width);
    if (factor > 0) return item(kind, 1 + width, 0, length * factor);
    if (kind !== 'extension') return item(kind, 1 + width, length);
    return item(kind, 2 + width, length, 0, bytes[1 + width] ?? Number.NaN);
  };
  if (tag < 0x80 || tag >= 0xe0) return item('value', 1, 0);
  if (tag < 0x90) return item('value', 1, 0, (tag & 15) * 2);
  if (tag < 0xa0) return item('value', 1, 0, tag & 15);
  if (tag < 0xc0) return item('text', 1, tag & 31);
  if (tag === 0xc1) return null;
  if (tag < 0xc4) return item('value', 1, 0);
  if (tag < 0xc7) return sized('bytes', 1 << (tag - 0xc4));
  if (tag < 0xca) return sized('extension', 1 << (tag - 0xc7));
  if (tag < 0xcc) return item('value', 1, tag === 0xca ? 4 : 8);
  if (tag < 0xd4) return item('value', 1, 1 << (tag & 3));
  if (tag < 0xd9) return item('extension', 2, 1 << (tag - 0xd4), 0, bytes[1] ?? Number.NaN);
  if (tag < 0xdc) return sized('text', 1 << (tag - 0xd9));
  return tag < 0xde ? sized('value', 2 << (tag - 0xdc), 1) : sized('value', 2 << (tag - 0xde), 2);
}

/** A map that is not empty, whose first key is a name: what Flax saves. */
function matches(head: Uint8Array): boolean {
  const map = itemAt(head);
  const isMap = head[0] !== undefined && ((head[0] > 0x80 && head[0] < 0x90) || head[0] >= 0xde);
  if (!map || !isMap || head[0] === undefined || head[0] > 0xdf || !(map.items > 0)) return false;
  const key = itemAt(head.subarray(map.head));
  if (key?.kind !== 'text') return false;
  const start = map.head + key.head;
  const name = new TextDecoder().decode(head.subarray(start, start + key.body));
  const value = itemAt(head.subarray(start + key.body));
  return KEY.test(name) && name.length === key.body && value !== null;
}

/** Whether bytes begin as a pickle of protocol 2 or later does. */
const isPickle = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x80 && (bytes[1] ?? 0) >= 2 && (bytes[1] ?? 0) <= 5;

async function read({ source, tick }: AnalyzerInput, findings: Findings): Promise<void> {
  const window = new Window(source);
  const open: number[] = [1];
  let at = 0;
  while (open.length > 0) {
    tick();
    const left = open.pop() ?? 0;
    if (left === 0) continue;
    open.push(left - 1);
    const length = Math.min(HEAD_BYTES, source.size - at);
    const seen = itemAt(
      length > 0 ? (window.kept(at, length) ?? (await window.load(at, length))) : new Uint8Array(),
    );
    if (!seen || Number.isNaN(seen.body + seen.items + seen.code)) throw new Malformed(at, 'truncated');
    const end = at + seen.head + seen.body;
    if (end > source.size || seen.items > source.size) throw new Malformed(at, 'truncated');
    await judge(window, seen, at, findings);
    at = end;
    if (seen.items > 0) open.push(seen.items);
    if (open.length > DEPTH_LIMIT) throw new LimitError('nesting');
  }
  if (at < source.size) findings.add('msgpack/trailing', 'suspicious', 'trailing', [source.size - at], at);
}

async function judge(window: Window, seen: Item, at: number, findings: Findings): Promise<void> {
  if (seen.kind === 'extension' && !FLAX_EXTENSIONS.has(seen.code)) {
    const code = view(Uint8Array.of(seen.code)).getInt8(0);
    findings.add('msgpack/extension', 'suspicious', 'msgpack_extension', [code], at);
  }
  if (seen.kind === 'bytes' && seen.body > 2) {
    const start = await window.load(at + seen.head, 2);
    const last = await window.u8(at + seen.head + seen.body - 1);
    if (isPickle(start) && last === 0x2e) {
      findings.add('msgpack/pickle', 'suspicious', 'msgpack_pickle', [seen.body], at);
    }
  }
}

/** Flax's msgpack: a map of arrays. Other extension codes need code to be read (facts/SERIALIZATION §9 Flax). */
export const msgpackFormat: Format = {
  id: 'msgpack',
  title: 'msgpack',
  version: 1,
  texts: 'formats-data',
  names: [['msgpack', 'data', true, 'msgpack']],
  matches,
  analyze: (input) => guarded('msgpack', input, (findings) => read(input, findings)),
};
