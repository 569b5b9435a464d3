/** A Python literal: what `ast.literal_eval` gives, without the evaluating. */
export type Literal = string | number | boolean | null | readonly Literal[] | ReadonlyMap<string, Literal>;

/** Lists in lists: dtypes nest their fields, seldom deeper than three. */
const DEPTH = 16;

const TOKEN =
  /\s*(?:([[\](){},:])|[bru]?'((?:[^'\\\n]|\\.)*)'|[bru]?"((?:[^"\\\n]|\\.)*)"|([+-]?\d+)L?(?![\w.])|(True|False|None)(?!\w))/y;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

class Reader {
  #token: RegExpExecArray | null = null;
  constructor(readonly text: string) {
    TOKEN.lastIndex = 0;
    this.next();
  }

  next(): void {
    const from = TOKEN.lastIndex;
    this.#token = TOKEN.exec(this.text);
    this.rest = this.#token ? TOKEN.lastIndex : from;
  }

  rest = 0;

  get sign(): string | undefined {
    return this.#token?.[1];
  }

  take(sign: string): boolean {
    if (this.sign !== sign) return false;
    this.next();
    return true;
  }

  /** The literal at hand; undefined when there is none. */
  read(depth: number): Literal | undefined {
    const token = this.#token;
    if (!token || depth > DEPTH) return undefined;
    const [, sign, single, double, digits, word] = token;
    if (sign !== undefined) {
      const close = CLOSING[sign];
      if (close === undefined) return undefined;
      this.next();
      return close === '}' ? this.#dictionary(depth) : this.#list(close, depth);
    }
    this.next();
    if (digits !== undefined) return Number(digits);
    if (word !== undefined) return word === 'None' ? null : word === 'True';
    return single ?? double ?? '';
  }

  #list(close: string, depth: number): Literal | undefined {
    const items: Literal[] = [];
    let comma = false;
    while (!this.take(close)) {
      if (items.length > 0 && !comma) return undefined;
      const item = this.read(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
      comma = this.take(',');
    }
    // One item in brackets and no comma is that item, not a tuple.
    const [only] = items;
    return close === ')' && items.length === 1 && !comma ? only : items;
  }

  #dictionary(depth: number): Literal | undefined {
    const pairs = new Map<string, Literal>();
    let comma = true;
    while (!this.take('}')) {
      if (!comma) return undefined;
      const key = this.read(depth + 1);
      if (typeof key !== 'string' || !this.take(':')) return undefined;
      const value = this.read(depth + 1);
      if (value === undefined) return undefined;
      pairs.set(key, value);
      comma = this.take(',');
    }
    return pairs;
  }
}

/** Reads a text that is one literal and nothing else; undefined when it is not. */
export function pythonLiteral(text: string): Literal | undefined {
  const reader = new Reader(text);
  const value = reader.read(0);
  return text.slice(reader.rest).trim() === '' ? value : undefined;
}
