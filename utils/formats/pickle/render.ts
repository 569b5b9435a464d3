import { safeText } from '../../text/safe-text';
import { Blob, type Call, Dictionary, Global, Opaque, Real, Sequence, type Value } from './values';

/** A call is shown in one line of a panel. */
const RENDER_LIMIT = 160;
/** Arguments are seldom nested; what is deeper is shown as `…`. */
const RENDER_DEPTH = 3;
const RENDER_ITEMS = 8;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', String.raw`\\`],
  ["'", String.raw`\'`],
  ['\n', String.raw`\n`],
  ['\t', String.raw`\t`],
  ['\r', String.raw`\r`],
]);

/** Text from a file made fit to be shown, in one line of a panel. */
export const printable = (text: string): string => safeText(text, { limit: RENDER_LIMIT });

const quoted = (text: string): string =>
  `'${printable(text.replaceAll(/[\\'\n\t\r]/g, (found) => ESCAPES.get(found) ?? found))}'`;

const byteText = (byte: number): string => {
  const character = String.fromCharCode(byte);
  if (byte >= 32 && byte < 127) return character;
  return ESCAPES.get(character) ?? `\\x${byte.toString(16).padStart(2, '0')}`;
};

function blob({ type, length, head }: Blob): string {
  const text = Array.from(head, byteText).join('');
  const literal = `${type === 'str' ? '' : 'b'}'${text}${length > head.length ? '…' : ''}'`;
  return type === 'bytearray' ? `bytearray(${literal})` : literal;
}

const list = (items: readonly Value[], count: number, depth: number) => {
  const shown = items.slice(0, RENDER_ITEMS).map((item) => write(item, depth + 1));
  return [...shown, ...(count > shown.length ? ['…'] : [])].join(', ');
};

const BRACKETS = {
  tuple: ['(', ')'],
  list: ['[', ']'],
  set: ['{', '}'],
  frozenset: ['frozenset({', '})'],
} as const;

function sequence({ type, items, count }: Sequence, depth: number): string {
  const [open, close] = BRACKETS[type];
  return `${open}${list(items, count, depth)}${type === 'tuple' && count === 1 ? ',' : ''}${close}`;
}

function dictionary({ keys, values, count }: Dictionary, depth: number): string {
  const pairs = keys
    .slice(0, RENDER_ITEMS)
    .map((key, at) => `${write(key, depth + 1)}: ${write(values[at] ?? null, depth + 1)}`);
  return `{${[...pairs, ...(count > pairs.length ? ['…'] : [])].join(', ')}}`;
}

const path = ({ record }: Global) => printable(`${record.module}.${record.name}`);

function write(value: Value, depth: number): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Real) return String(value.value);
  if (value instanceof Blob) return blob(value);
  if (value instanceof Global) return path(value);
  if (depth >= RENDER_DEPTH || value instanceof Opaque) return '…';
  if (value instanceof Sequence) return sequence(value, depth);
  if (value instanceof Dictionary) return dictionary(value, depth);
  return renderCall(value, depth);
}

function renderCall({ callee, args }: Call, depth: number): string {
  const inner = args instanceof Sequence ? list(args.items, args.count, depth) : `*${write(args, depth + 1)}`;
  return `${write(callee, depth + 1)}(${inner})`;
}

/** A value of the symbolic machine as Python would write it: printable, shortened, one line. */
export const renderConstant = (value: Value): string => printable(write(value, 0));
