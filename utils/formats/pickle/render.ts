import { Blob, type Call, Dictionary, Global, Opaque, Real, Sequence, type Value } from './values';

/** A call is shown in one line of a panel. */
const RENDER_LIMIT = 160;
/** Arguments are seldom nested; what is deeper is shown as `…`. */
const RENDER_DEPTH = 3;
const RENDER_ITEMS = 8;

/** Control, format and private characters, surrogates and every space but the plain one. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]|[^\S ]/gu;

const escapeCharacter = (character: string): string => {
  if (character === '\n') return String.raw`\n`;
  if (character === '\t') return String.raw`\t`;
  if (character === '\r') return String.raw`\r`;
  const code = character.codePointAt(0) ?? 0;
  if (code < 256) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 65_536
    ? `\\u${code.toString(16).padStart(4, '0')}`
    : `\\U${code.toString(16).padStart(8, '0')}`;
};

/** Text from a file made fit to be shown: what is not printable is escaped, what is long is cut. */
export function printable(text: string, limit = RENDER_LIMIT): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return cut.replaceAll(UNPRINTABLE, escapeCharacter);
}

const quoted = (text: string) =>
  `'${printable(text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`))}'`;

function blob({ type, length, head }: Blob): string {
  let text = '';
  for (const byte of head)
    text += byte >= 32 && byte < 127 ? String.fromCharCode(byte) : escapeCharacter(String.fromCharCode(byte));
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
export const renderConstant = (value: Value): string => {
  const text = write(value, 0);
  return text.length > RENDER_LIMIT ? `${text.slice(0, RENDER_LIMIT)}…` : text;
};
