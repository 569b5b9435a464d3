import { argumentList, expression, filterChain, tuple } from './expressions';
import { NotJinja, type Token } from './lexer';
import type { Argument, Expression, Statement } from './nodes';
import { Tokens } from './tokens';

/** Statements, as `jinja2/parser.py` reads them; `generation` is transformers’ own. */
class Parser {
  readonly #tokens: Tokens;

  constructor(all: readonly Token[]) {
    this.#tokens = new Tokens(all);
  }

  /** Statements up to one of these words, which is read with its opening braces; to the end without any. */
  body(...ends: readonly string[]): { readonly body: readonly Statement[]; readonly end: string } {
    const tokens = this.#tokens;
    const body: Statement[] = [];
    while (tokens.peek()) {
      const outside = tokens.takes('outside');
      if (outside !== null) {
        body.push({ type: 'raw', value: outside });
        continue;
      }
      if (tokens.expect('open') === '{{') {
        body.push({ type: 'output', value: tuple(tokens) });
        tokens.expect('close');
        continue;
      }
      const word = tokens.expect('name');
      if (ends.includes(word)) return { body, end: word };
      body.push(...tokens.deeper(() => this.statement(word)));
    }
    if (ends.length > 0) throw new NotJinja();
    return { body, end: '' };
  }

  private statement(word: string): readonly Statement[] {
    const tokens = this.#tokens;
    switch (word) {
      case 'set':
        return [this.set()];
      case 'with':
        return this.with();
      case 'for':
        return [this.for()];
      case 'if':
        return [this.if()];
      case 'macro': {
        const name = tokens.expect('name');
        return [{ type: 'macro', name, parameters: this.parameters(), body: this.closed('endmacro') }];
      }
      case 'call': {
        const parameters = tokens.is('sign', '(') ? this.parameters() : [];
        return [{ type: 'call-block', parameters, call: expression(tokens), body: this.closed('endcall') }];
      }
      case 'filter': {
        const filter = filterChain(tokens, null);
        if (!filter) throw new NotJinja();
        return [{ type: 'filter-block', filter, body: this.closed('endfilter') }];
      }
      case 'do':
      case 'print':
        return [{ type: 'output', value: this.last(tuple(tokens)) }];
      case 'block': {
        const name = tokens.expect('name');
        while (tokens.takes('name', 'scoped', 'required') !== null);
        const body = this.closed('endblock', name);
        return [{ type: 'block', name, body }];
      }
      case 'autoescape':
        return [
          { type: 'output', value: expression(tokens) },
          { type: 'block', name: null, body: this.closed('endautoescape') },
        ];
      case 'generation':
        return [{ type: 'block', name: null, body: this.closed('endgeneration') }];
      case 'break':
      case 'continue':
      case 'debug':
        tokens.expect('close');
        return [];
      default:
        return [this.other(word)];
    }
  }

  private last<T>(value: T): T {
    this.#tokens.expect('close');
    return value;
  }

  private closed(end: string, name?: string): readonly Statement[] {
    this.#tokens.expect('close');
    const { body } = this.body(end);
    if (name !== undefined) this.#tokens.takes('name', name);
    return this.last(body);
  }

  private parameters(): readonly Argument[] {
    return argumentList(this.#tokens).map(({ type, keyword, value }): Argument => {
      if (keyword !== null) return { type, keyword, value };
      if (value?.type !== 'name') throw new NotJinja();
      return { type, keyword: value.name, value: null };
    });
  }

  private set(): Statement {
    const tokens = this.#tokens;
    const target = tuple(tokens);
    if (tokens.takes('sign', '=') !== null)
      return { type: 'set', target: target, value: this.last(tuple(tokens)), body: [], filter: null };
    // `set name|filter`: the target was read with its filters.
    let name: Expression = target;
    while (name.type === 'filter' && name.target) name = name.target;
    const filter = name === target ? null : target;
    return { type: 'set', target: name, value: null, body: this.closed('endset'), filter };
  }

  private with(): readonly Statement[] {
    const tokens = this.#tokens;
    const given: Statement[] = [];
    while (!tokens.is('close')) {
      if (given.length > 0) tokens.expect('sign', ',');
      const target = expression(tokens);
      tokens.expect('sign', '=');
      given.push({ type: 'set', target, value: expression(tokens), body: [], filter: null });
    }
    return [...given, { type: 'block', name: null, body: this.closed('endwith') }];
  }

  private for(): Statement {
    const tokens = this.#tokens;
    const names: Expression[] = [];
    do {
      const nested = tokens.takes('sign', '(') !== null;
      names.push({ type: 'name', name: tokens.expect('name') });
      while (tokens.takes('sign', ',') !== null && tokens.is('name'))
        names.push({ type: 'name', name: tokens.expect('name') });
      if (nested) tokens.expect('sign', ')');
    } while (tokens.takes('sign', ',') !== null && !tokens.is('name', 'in'));
    const [only] = names;
    const target: Expression = names.length === 1 && only ? only : { type: 'list', items: names };
    tokens.expect('name', 'in');
    const iterable = tuple(tokens, false);
    const test = tokens.takes('name', 'if') === null ? null : expression(tokens);
    tokens.takes('name', 'recursive');
    tokens.expect('close');
    const { body, end } = this.body('endfor', 'else');
    const otherwise = end === 'else' ? this.closed('endfor') : this.last([]);
    return { type: 'for', target, iterable, test, body, otherwise };
  }

  private if(): Statement {
    const tokens = this.#tokens;
    const test = tuple(tokens, false);
    tokens.expect('close');
    const { body, end } = this.body('elif', 'else', 'endif');
    if (end === 'elif') return { type: 'if', test, body, otherwise: [tokens.deeper(() => this.if())] };
    return { type: 'if', test, body, otherwise: end === 'else' ? this.closed('endif') : this.last([]) };
  }

  private other(word: string): Statement {
    const tokens = this.#tokens;
    if (!['extends', 'include', 'import', 'from'].includes(word)) throw new NotJinja();
    const template = expression(tokens);
    const names: string[] = [];
    while (!tokens.is('close')) {
      const { type, value } = tokens.next();
      if (type === 'name') names.push(value);
    }
    tokens.expect('close');
    return { type: 'other', word, template, names };
  }
}

/** The statements of a template. Throws `NotJinja` where Jinja raises `TemplateSyntaxError`. */
export const parse = (tokens: readonly Token[]): readonly Statement[] => new Parser(tokens).body().body;
