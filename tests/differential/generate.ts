import type { Random } from '../fuzz/random';
import { bytes, u16, u32, u64, type Part } from '../fixtures/pickle';
import { FLOATS, IDS, INDEXES, INTS, LONGS, NAMES, STRINGS, TEXTS, UNICODES } from './literals';

/** What a value on the stack is, as far as an opcode asks: something open, a text, a container, another constant. */
type Kind = 'open' | 'text' | 'tuple' | 'list' | 'dict' | 'set' | 'buffer' | 'plain';

/** A stream in the making: its opcodes, and what lies on the stack by marks. */
interface Draft {
  readonly random: Random;
  readonly opcodes: Part[];
  /** The stacks above each mark; the last one is open. */
  stacks: Kind[][];
  memo: number;
}

/** One opcode: what it wants on top of the stack, what it leaves, and its bytes. */
interface Row {
  readonly wants: readonly (readonly Kind[])[];
  readonly gives: readonly Kind[];
  readonly write: (draft: Draft) => Part;
  /** `down` takes what lies above the last mark away, `up` sets one. */
  readonly mark?: 'up' | 'down';
  /** What must lie below the mark that is taken away. */
  readonly below?: readonly Kind[];
}

const ANY: readonly Kind[] = ['open', 'text', 'tuple', 'list', 'dict', 'set', 'buffer', 'plain'];
const OPEN: readonly Kind[] = ['open'];

/** One literal in so many is a corner of its opcode's rules. */
const CORNER = 6;

function literal(random: Random, pool: readonly [Part, ...Part[]]): Part {
  return random.below(CORNER) === 0 ? random.pick(pool) : (pool[random.below(2)] ?? pool[0]);
}

const push = (kind: Kind, write: Row['write']): Row => ({ wants: [], gives: [kind], write });
const line =
  (code: string, pool: readonly [Part, ...Part[]]): Row['write'] =>
  ({ random }) => [code, literal(random, pool), '\n'];

const counted =
  (code: number | string, width: 1 | 4 | 8, pool: readonly [Part, ...Part[]]): Row['write'] =>
  ({ random }) => {
    const content = bytes(literal(random, pool));
    const length = width === 1 ? [content.length] : width === 4 ? u32(content.length) : u64(content.length);
    return [code, length, content];
  };

const index = ({ random, memo }: Draft): number =>
  random.below(12) === 0 ? random.below(300) : random.below(memo + 1);
const known = ({ random, memo }: Draft): number => random.below(Math.max(1, memo));
const byte = ({ random }: Draft): number => random.below(256);
const u32At = ({ random }: Draft): Part =>
  u32(random.pick([0, 1, 127, 255, 65_535, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff]));
const number =
  (code: string, pool: readonly [Part, ...Part[]], at: (draft: Draft) => number): Row['write'] =>
  (draft) =>
    draft.random.below(CORNER) === 0 ? [code, draft.random.pick(pool), '\n'] : `${code}${at(draft)}\n`;
const names: Row['write'] = ({ random }) => [literal(random, NAMES), '\n', literal(random, NAMES), '\n'];

/** Every opcode, by how a stack must look for it to do something. */
const ROWS: readonly [Row, ...Row[]] = [
  push('plain', line('I', INTS)),
  push('plain', line('L', LONGS)),
  push('plain', line('F', FLOATS)),
  push('text', line('S', STRINGS)),
  push('text', line('V', UNICODES)),
  push('open', line('P', IDS)),
  push('plain', (draft) => ['J', u32At(draft)]),
  push('plain', (draft) => ['K', byte(draft)]),
  push('plain', (draft) => ['M', u16(byte(draft) * 257)]),
  push('plain', (draft) => ['G', u32At(draft), u32At(draft)]),
  push('plain', ({ random }) => [
    0x8a,
    random.pick<Part>([[0], [1, 5], [2, 0xff, 0xff], [3, 1, 2, 3], [8, u64(1)]]),
  ]),
  push('plain', ({ random }) => [
    0x8b,
    random.pick<Part>([u32(0), [u32(1), 0x80], [u32(2), 1, 2], u32(0xffff_ffff)]),
  ]),
  push('plain', ({ random }) => random.pick<Part>(['N', 0x88, 0x89])),
  push('text', counted('T', 4, TEXTS)),
  push('text', counted('U', 1, TEXTS)),
  push('text', counted('X', 4, TEXTS)),
  push('text', counted(0x8c, 1, TEXTS)),
  push('text', counted(0x8d, 8, TEXTS)),
  push('buffer', counted('B', 4, TEXTS)),
  push('buffer', counted('C', 1, TEXTS)),
  push('buffer', counted(0x8e, 8, TEXTS)),
  push('buffer', counted(0x96, 8, TEXTS)),
  push('open', () => 0x97),
  { wants: [['buffer', 'open']], gives: ['open'], write: () => 0x98 },
  push('tuple', () => ')'),
  push('list', () => ']'),
  push('dict', () => '}'),
  push('set', () => 0x8f),
  push('open', (draft) => ['c', names(draft)]),
  push('open', (draft) => ['c', names(draft)]),
  push('open', (draft) => ['c', names(draft)]),
  push('open', ({ random }) =>
    random.pick<Part>([
      [0x82, 1],
      [0x82, 0],
      [0x83, 5, 1],
      [0x84, u32(9)],
      [0x84, u32(0x8000_0000)],
    ]),
  ),
  { wants: [['text'], ['text']], gives: ['open'], write: () => 0x93 },
  { wants: [], gives: [], mark: 'up', write: () => '(' },
  { wants: [], gives: [], mark: 'up', write: () => '(' },
  { wants: [], gives: ['tuple'], mark: 'down', write: () => 't' },
  { wants: [], gives: ['list'], mark: 'down', write: () => 'l' },
  { wants: [], gives: ['dict'], mark: 'down', write: () => 'd' },
  { wants: [], gives: ['plain'], mark: 'down', write: () => 0x91 },
  { wants: [], gives: [], mark: 'down', write: () => '1' },
  { wants: [], gives: [], mark: 'down', below: ['list', 'open'], write: () => 'e' },
  { wants: [], gives: [], mark: 'down', below: ['dict', 'open'], write: () => 'u' },
  { wants: [], gives: [], mark: 'down', below: ['set', 'open'], write: () => 0x90 },
  { wants: [OPEN], gives: ['open'], mark: 'down', write: () => 'o' },
  { wants: [], gives: ['open'], mark: 'down', write: (draft) => ['i', names(draft)] },
  { wants: [ANY], gives: ['tuple'], write: () => 0x85 },
  { wants: [ANY, ANY], gives: ['tuple'], write: () => 0x86 },
  { wants: [ANY, ANY, ANY], gives: ['tuple'], write: () => 0x87 },
  { wants: [['list', 'open'], ANY], gives: ['list'], write: () => 'a' },
  { wants: [['dict', 'open'], ['plain', 'text', 'open'], ANY], gives: ['dict'], write: () => 's' },
  { wants: [OPEN, ['tuple']], gives: ['open'], write: () => 'R' },
  { wants: [OPEN, ['tuple']], gives: ['open'], write: () => 'R' },
  { wants: [OPEN, ['tuple']], gives: ['open'], write: () => 0x81 },
  { wants: [OPEN, ['tuple'], ['dict']], gives: ['open'], write: () => 0x92 },
  { wants: [OPEN, ANY], gives: ['open'], write: () => 'b' },
  { wants: [ANY], gives: [], write: () => '0' },
  { wants: [ANY], gives: ['plain', 'plain'], write: () => '2' },
  { wants: [ANY], gives: ['open'], write: (draft) => number('p', INDEXES, index)(draft) },
  { wants: [ANY], gives: ['open'], write: (draft) => ['q', index(draft)] },
  { wants: [ANY], gives: ['open'], write: (draft) => ['r', u32(index(draft))] },
  { wants: [ANY], gives: ['open'], write: () => 0x94 },
  { wants: [ANY], gives: ['open'], write: () => 0x94 },
  push('open', (draft) => number('g', INDEXES, known)(draft)),
  push('open', (draft) => ['h', known(draft)]),
  push('open', (draft) => ['j', u32(known(draft))]),
  {
    wants: [],
    gives: [],
    write: ({ random }) => [0x80, random.below(20) === 0 ? random.below(256) : random.below(6)],
  },
];

/** One opcode in so many is taken whatever lies on the stack. */
const WILD = 40;
/** Opcodes tried for a place. */
const TRIES = 8;
const LONGEST = 40;
const MEMO_CODES: ReadonlySet<Part> = new Set<Part>(['p', 'q', 'r', 0x94]);

function fits({ wants, mark, below }: Row, { stacks }: Draft): boolean {
  const top = stacks.at(-1) ?? [];
  if (mark === 'down' && stacks.length < 2) return false;
  if (below !== undefined && !below.includes(stacks.at(-2)?.at(-1) ?? 'plain')) return false;
  return (
    wants.every((kinds, at) => kinds.includes(top[top.length - wants.length + at] ?? 'plain')) &&
    top.length >= wants.length
  );
}

function add(row: Row, draft: Draft): void {
  const { opcodes, stacks } = draft;
  const part = row.write(draft);
  opcodes.push(part);
  if (MEMO_CODES.has(Array.isArray(part) ? (part[0] ?? '') : part)) draft.memo += 1;
  if (row.mark === 'up') stacks.push([]);
  else if (row.mark === 'down') {
    if (stacks.length > 1) stacks.pop();
    stacks.at(-1)?.push(...row.gives);
  } else {
    const top = stacks.at(-1) ?? [];
    const taken = top.splice(Math.max(0, top.length - row.wants.length));
    // What puts nothing new on the stack leaves what it found.
    top.push(
      ...(row.wants.length === 1 && row.gives[0] === 'open' && row.wants[0] === ANY ? taken : row.gives),
    );
  }
}

/** The opcodes of a stream that a seed decides: most of them do something, and most streams come to their end. */
export function generate(random: Random): readonly Part[] {
  const draft: Draft = { random, opcodes: [], stacks: [[]], memo: 0 };
  if (random.below(3) > 0) draft.opcodes.push([0x80, random.below(6)]);
  for (let left = 1 + random.below(LONGEST); left > 0; left -= 1) {
    let row = random.pick(ROWS);
    const tries = random.below(WILD) === 0 ? 0 : TRIES;
    for (let at = 0; at < tries && !fits(row, draft); at += 1) row = random.pick(ROWS);
    if (tries === 0 || fits(row, draft)) add(row, draft);
  }
  while (draft.stacks.length > 1) add({ wants: [], gives: ['tuple'], mark: 'down', write: () => 't' }, draft);
  if ((draft.stacks[0] ?? []).length === 0) draft.opcodes.push('N');
  return framed([...draft.opcodes, '.'], random);
}

/** Now and then with a frame around the rest, as long as it should be or not. */
function framed(opcodes: readonly Part[], random: Random): readonly Part[] {
  if (random.below(8) > 0) return opcodes;
  const at = random.below(opcodes.length);
  const rest = bytes(...opcodes.slice(at));
  const length = random.below(3) === 0 ? random.below(rest.length * 2) : rest.length;
  return [...opcodes.slice(0, at), [0x95, u64(length)], rest];
}
