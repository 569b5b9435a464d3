import { unescaped } from './escapes';

/** A piece of a template: outside text, an opening or closing of braces, or a word, number, text or sign in them. */
export interface Token {
  readonly type: 'outside' | 'open' | 'close' | 'name' | 'number' | 'text' | 'sign';
  readonly value: string;
}

/** Thrown where Jinja’s own lexer or parser refuses: it raises `TemplateSyntaxError`. */
export class NotJinja extends Error {}

const OPENING = /\{(?:%|\{|#)[-+]?/g;
const RAW = /\{%[-+]?\s*raw\s*-?%\}/y;
const RAW_END = /\{%[-+]?\s*endraw\s*[-+]?%\}/g;
const COMMENT_END = /[-+]?#\}/g;

const SPACE = /\s+/y;
const CLOSING = { '{%': /[-+]?%\}/y, '{{': /-?\}\}/y } as const;
const TEXT = /'([^'\\]*(?:\\[\s\S][^'\\]*)*)'|"([^"\\]*(?:\\[\s\S][^"\\]*)*)"/y;
const NUMBER = /0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0[xX](?:_?[\da-fA-F])+|\d(?:_?\d)*(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d+)?/y; // prettier-ignore
const NAME = /[\p{L}\p{N}_]+/uy;
const SIGN = /\/\/|\*\*|==|!=|>=|<=|[-+*/%~[\](){}><=.:|,;]/y;

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Tokens of one template, as `jinja2/lexer.py` cuts them: what is between brackets closes no braces. */
class Lexer {
  readonly tokens: Token[] = [];
  #at = 0;

  constructor(
    readonly source: string,
    readonly tick: () => void,
  ) {}

  run(): readonly Token[] {
    while (this.#at < this.source.length) {
      OPENING.lastIndex = this.#at;
      const opening = OPENING.exec(this.source);
      this.add('outside', this.source.slice(this.#at, opening?.index));
      if (!opening) break;
      this.#at = opening.index;
      if (opening[0].startsWith('{#')) this.comment();
      else if (this.match(RAW) !== null) this.raw();
      else this.inside(opening[0]);
    }
    return this.tokens;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.source);
    if (found) this.#at = found.index + found[0].length;
    return found;
  }

  private add(type: Token['type'], value: string): void {
    this.tick();
    if (type !== 'outside' || value !== '') this.tokens.push({ type, value });
  }

  private comment(): void {
    this.#at += 2;
    if (this.match(COMMENT_END) === null) throw new NotJinja();
  }

  private raw(): void {
    const start = this.#at;
    const end = this.match(RAW_END);
    if (end === null) throw new NotJinja();
    this.add('outside', this.source.slice(start, end.index));
  }

  private inside(opening: string): void {
    const kind = opening.startsWith('{%') ? '{%' : '{{';
    this.#at += opening.length;
    this.add('open', kind);
    const waiting: string[] = [];
    for (;;) {
      this.match(SPACE);
      if (waiting.length === 0 && this.match(CLOSING[kind]) !== null) break;
      const sign = this.token();
      const closing = BRACKETS[sign];
      if (closing !== undefined) waiting.push(closing);
      else if (/^[)\]}]$/.test(sign) && waiting.pop() !== sign) throw new NotJinja();
    }
    this.add('close', kind);
  }

  /** Adds one token; answers it when it is a sign. */
  private token(): string {
    const text = this.match(TEXT);
    const number = text ? null : this.match(NUMBER);
    const name = text || number ? null : this.match(NAME);
    if (text) this.add('text', unescaped(text[1] ?? text[2] ?? ''));
    else if (number) this.add('number', number[0].replaceAll('_', ''));
    else if (name) this.add('name', name[0]);
    else {
      const sign = this.match(SIGN);
      if (!sign) throw new NotJinja();
      this.add('sign', sign[0]);
      return sign[0];
    }
    return '';
  }
}

/** The tokens of a template. Throws `NotJinja`, and what `tick` throws. Linear in its length. */
export const tokenize = (source: string, tick: () => void): readonly Token[] => new Lexer(source, tick).run();
