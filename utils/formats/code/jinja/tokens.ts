import { NotJinja, type Token } from './lexer';

/** Expressions and blocks in each other; Python’s own recursion ends Jinja’s parser at some 70 brackets. */
const DEPTH_LIMIT = 150;

/** The tokens of a template, one after another. */
export class Tokens {
  #at = 0;
  #depth = 0;

  constructor(readonly all: readonly Token[]) {}

  peek(ahead = 0): Token | null {
    return this.all[this.#at + ahead] ?? null;
  }

  next(): Token {
    const token = this.peek();
    if (!token) throw new NotJinja();
    this.#at += 1;
    return token;
  }

  is(type: Token['type'], ...values: readonly string[]): boolean {
    const token = this.peek();
    return token?.type === type && (values.length === 0 || values.includes(token.value));
  }

  /** Takes the next token when it is this one. */
  takes(type: Token['type'], ...values: readonly string[]): string | null {
    return this.is(type, ...values) ? this.next().value : null;
  }

  expect(type: Token['type'], ...values: readonly string[]): string {
    const taken = this.takes(type, ...values);
    if (taken === null) throw new NotJinja();
    return taken;
  }

  /** Runs one level of nesting. */
  deeper<T>(parse: () => T): T {
    this.#depth += 1;
    if (this.#depth > DEPTH_LIMIT) throw new NotJinja();
    const parsed = parse();
    this.#depth -= 1;
    return parsed;
  }
}
