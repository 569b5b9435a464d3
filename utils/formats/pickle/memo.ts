import { Blob, Call, Dictionary, Real, Sequence, UNKNOWN, type Value } from './values';

/** Entries that are kept: a benign 13 MB pickle makes a million. */
const MEMO_LIMIT = 1 << 22;

/** Values looked at to tell how many of a list take memory of their own. */
const SAMPLES = 256;

const isHeavy = (value: Value | undefined): boolean =>
  value instanceof Sequence ||
  value instanceof Dictionary ||
  value instanceof Call ||
  value instanceof Blob ||
  value instanceof Real;

const light = (value: Value): Value => (isHeavy(value) ? UNKNOWN : value);

/** How many of these values take memory of their own, by a sample. */
export function heavyOf(values: readonly Value[]): number {
  const step = Math.max(1, Math.floor(values.length / SAMPLES));
  let heavy = 0;
  for (let at = values.length - 1; at >= 0; at -= step) if (isHeavy(values[at])) heavy += step;
  return Math.min(heavy, values.length);
}

/** The memo of a stream: indexes in order as picklers write them, and any other that PUT may name. */
export class Memo {
  readonly #entries: Value[] = [];
  #far: Map<number | string, Value> | null = null;

  /** Entries written; the next one of MEMOIZE. */
  get size(): number {
    return this.#entries.length + (this.#far?.size ?? 0);
  }

  /** Whether entries were written that are not kept. */
  full = false;

  get(index: number | string): Value | undefined {
    const value = typeof index === 'number' ? this.#entries[index] : undefined;
    return value === undefined ? this.#far?.get(index) : value;
  }

  /** Whether values made of others are told apart no more: they would cost more than the file. */
  #light = false;

  /** How many entries there are, and of how many of them memory is taken by what they are made of, by a sample. */
  heavy(): number {
    if (this.#light) return 0;
    return heavyOf(this.#entries) + (this.#far?.size ?? 0);
  }

  /** Forgets what containers, calls and constants by place hold: nothing but a call or an argument asks for it. */
  lighten(): void {
    this.#light = true;
    const entries = this.#entries;
    for (let at = 0; at < entries.length; at += 1) entries[at] = light(entries[at] ?? null);
    for (const [index, value] of this.#far ?? []) this.#far?.set(index, light(value));
  }

  /** MEMOIZE: the index is how many there are, not the next free one. */
  add(value: Value): void {
    if (this.#far === null && !this.#light && this.#entries.length < MEMO_LIMIT) this.#entries.push(value);
    else this.put(this.size, value);
  }

  put(index: number | string, given: Value): void {
    const value = this.#light ? light(given) : given;
    const entries = this.#entries;
    if (typeof index === 'number' && index < entries.length) entries[index] = value;
    else if (this.size >= MEMO_LIMIT && !this.#far?.has(index)) this.full = true;
    else if (index === entries.length) {
      entries.push(value);
      if (this.#far !== null) this.#joinFar(this.#far);
    } else this.#far = (this.#far ?? new Map<number | string, Value>()).set(index, value);
  }

  /** Entries written ahead of their turn take their place. */
  #joinFar(far: Map<number | string, Value>): void {
    const entries = this.#entries;
    far.delete(entries.length - 1);
    for (let next = far.get(entries.length); next !== undefined; next = far.get(entries.length)) {
      far.delete(entries.length);
      entries.push(next);
    }
  }
}
