import { ITEM_LIMIT, OpenSequence, Real, Sequence, type Value } from './values';

/** Slots of the first page, which is enough for most files; each next one is twice as long. */
const FIRST_PAGE = 256;
/** A tuple that is still known keeps its whole page: 36 KB and short texts. */
const LARGEST_PAGE = 4096;
/** Longer texts would make such a page heavy. */
const PACKED_TEXT = 32;

const NUMBER = 0;
const TEXT = 1;
const REAL = 2;
const NONE = 3;
const TRUE = 4;
const FALSE = 5;

/** Items of many tuples: for each tuple a slot with its count, then one slot for each item. */
class Page {
  readonly kinds: Uint8Array;
  /** A number, or an index in `texts`. */
  readonly numbers: Float64Array;
  readonly texts: string[] = [];

  constructor(readonly slots: number) {
    this.kinds = new Uint8Array(slots);
    this.numbers = new Float64Array(slots);
  }

  item(slot: number): Value {
    const number = this.numbers[slot] ?? 0;
    const kind = this.kinds[slot];
    if (kind === NUMBER) return number;
    if (kind === TEXT) return this.texts[number] ?? '';
    if (kind === REAL) return new Real(number);
    return kind === NONE ? null : kind === TRUE;
  }

  /** Writes one item; false when it is no small constant. */
  write(slot: number, value: Value): boolean {
    if (typeof value === 'number') {
      this.kinds[slot] = NUMBER;
      this.numbers[slot] = value;
    } else if (typeof value === 'string') {
      if (value.length > PACKED_TEXT) return false;
      this.kinds[slot] = TEXT;
      this.numbers[slot] = this.texts.push(value) - 1;
    } else if (value === null) this.kinds[slot] = NONE;
    else if (typeof value === 'boolean') this.kinds[slot] = value ? TRUE : FALSE;
    else if (value instanceof Real) {
      this.kinds[slot] = REAL;
      this.numbers[slot] = value.value;
    } else return false;
    return true;
  }
}

/** A tuple of small constants. Data files have millions; as objects of their own they cost more than all opcodes. */
class PackedTuple extends Sequence {
  constructor(
    /** Where the items are; a sequence of its own once something was appended, as no pickler does. */
    private from: Page | OpenSequence,
    private readonly at: number,
  ) {
    super();
  }

  get type(): 'tuple' {
    return 'tuple';
  }

  get count(): number {
    return this.from instanceof Page ? (this.from.kinds[this.at] ?? 0) : this.from.count;
  }

  get depth(): number {
    return this.from instanceof Page ? 1 : this.from.depth;
  }

  get weight(): number {
    return this.from instanceof Page ? this.count + 1 : this.from.weight;
  }

  get items(): readonly Value[] {
    const { from, at, count } = this;
    if (from instanceof OpenSequence) return from.items;
    return Array.from({ length: count }, (_, index) => from.item(at + 1 + index));
  }

  extend(values: readonly Value[], from: number): void {
    if (this.from instanceof Page) this.from = new OpenSequence('tuple', [...this.items]);
    this.from.extend(values, from);
  }
}

/** Makes tuples of what lies on a stack. */
export class TupleMaker {
  #page: Page | null = null;
  #used = 0;

  /** Takes the items from an index on off the stack. */
  take(stack: Value[], from: number): Sequence {
    const count = stack.length - from;
    const packed = count <= ITEM_LIMIT ? this.#pack(stack, from, count) : null;
    if (packed !== null) {
      // `length = from` would give the stack's memory back each time.
      for (let left = count; left > 0; left -= 1) stack.pop();
      return packed;
    }
    const tuple = new OpenSequence('tuple');
    tuple.extend(stack, from);
    stack.length = from;
    return tuple;
  }

  #pack(stack: readonly Value[], from: number, count: number): PackedTuple | null {
    let page = this.#page;
    if (page === null || this.#used + count >= page.slots) {
      page = new Page(page === null ? FIRST_PAGE : Math.min(page.slots * 2, LARGEST_PAGE));
      this.#page = page;
      this.#used = 0;
    }
    const at = this.#used;
    const { length: texts } = page.texts;
    for (let index = 0; index < count; index += 1)
      if (!page.write(at + 1 + index, stack[from + index] ?? null)) {
        page.texts.length = texts;
        return null;
      }
    page.kinds[at] = count;
    this.#used = at + count + 1;
    return new PackedTuple(page, at);
  }
}
