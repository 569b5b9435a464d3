import type { Value } from './values';

/** Entries that are kept: a benign 13 MB pickle makes a million. */
const MEMO_LIMIT = 1 << 22;

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

  /** MEMOIZE: the index is how many there are, not the next free one. */
  add(value: Value): void {
    if (this.#far === null && this.#entries.length < MEMO_LIMIT) this.#entries.push(value);
    else this.put(this.size, value);
  }

  put(index: number | string, value: Value): void {
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
