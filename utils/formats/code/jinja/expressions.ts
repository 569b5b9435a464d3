import { NotJinja } from './lexer';
import type { Argument, Expression } from './nodes';
import type { Tokens } from './tokens';

const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'none', 'True', 'False', 'None']);

/** Words that end a test’s argument instead of beginning one. */
const NO_ARGUMENT: ReadonlySet<string> = new Set(['else', 'or', 'and', 'is', 'if', 'in', 'recursive']);

/** Signs of two sides by how firmly they bind, loosest first; what is on one line is read from the left. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['~'],
  ['*', '/', '//', '%'],
  ['**'],
];
const NEGATION_LEVEL = 2;

/** `a if b else c` and everything that binds firmer (`jinja2/parser.py`, `parse_condexpr`). */
export function expression(tokens: Tokens, withChoice = true): Expression {
  return tokens.deeper(() => {
    const yes = binary(tokens, 0);
    return withChoice ? choice(tokens, yes) : yes;
  });
}

function choice(tokens: Tokens, first: Expression): Expression {
  let yes = first;
  while (tokens.takes('name', 'if') !== null) {
    const condition = binary(tokens, 0);
    const no = tokens.takes('name', 'else') === null ? null : expression(tokens);
    yes = { type: 'choice', test: condition, yes, no };
  }
  return yes;
}

/** One expression, or several with commas as a tuple. */
export function tuple(tokens: Tokens, withChoice = true): Expression {
  const first = expression(tokens, withChoice);
  if (!tokens.is('sign', ',')) return first;
  const items = [first];
  while (tokens.takes('sign', ',') !== null) {
    if (tokens.is('close') || tokens.is('sign', ')', ']', '=')) break;
    items.push(expression(tokens, withChoice));
  }
  return { type: 'list', items };
}

function signAt(tokens: Tokens, level: number): string | null {
  const signs = LEVELS[level] ?? [];
  if (signs.includes('in') && tokens.is('name', 'not') && tokens.peek(1)?.value === 'in') {
    tokens.next();
    return tokens.next().value;
  }
  return tokens.takes('sign', ...signs) ?? tokens.takes('name', ...signs);
}

function binary(tokens: Tokens, level: number): Expression {
  if (level >= LEVELS.length) return unary(tokens);
  if (level === NEGATION_LEVEL && tokens.takes('name', 'not') !== null)
    return tokens.deeper(() => ({ type: 'unary', sign: 'not', operand: binary(tokens, level) }));
  let left = binary(tokens, level + 1);
  for (let sign = signAt(tokens, level); sign !== null; sign = signAt(tokens, level))
    left = { type: 'binary', sign, left, right: binary(tokens, level + 1) };
  return left;
}

function unary(tokens: Tokens, withFilters = true): Expression {
  const sign = tokens.takes('sign', '-', '+');
  const plain: Expression =
    sign === null
      ? postfix(tokens, primary(tokens))
      : tokens.deeper(() => ({ type: 'unary', sign, operand: unary(tokens, false) }));
  return withFilters ? filters(tokens, plain) : plain;
}

function primary(tokens: Tokens): Expression {
  const { type, value } = tokens.next();
  if (type === 'name') return CONSTANTS.has(value) ? { type: 'constant' } : { type: 'name', name: value };
  if (type === 'number') return { type: 'number', value: Number(value) };
  if (type === 'text') {
    let text = value;
    for (let more = tokens.takes('text'); more !== null; more = tokens.takes('text')) text += more;
    return { type: 'text', value: text };
  }
  if (type !== 'sign') throw new NotJinja();
  if (value === '(') {
    if (tokens.takes('sign', ')') !== null) return { type: 'list', items: [] };
    const inner = tuple(tokens);
    tokens.expect('sign', ')');
    return inner;
  }
  if (value === '[') return { type: 'list', items: separated(tokens, ']', () => expression(tokens)) };
  if (value !== '{') throw new NotJinja();
  const pairs = separated(tokens, '}', () => {
    const key = expression(tokens);
    tokens.expect('sign', ':');
    return { key, value: expression(tokens) };
  });
  return { type: 'dict', keys: pairs.map(({ key }) => key), values: pairs.map((pair) => pair.value) };
}

/** What stands between commas up to the closing sign. */
function separated<T>(tokens: Tokens, end: string, one: () => T): readonly T[] {
  const found: T[] = [];
  while (tokens.takes('sign', end) === null) {
    if (found.length > 0) {
      tokens.expect('sign', ',');
      if (tokens.takes('sign', end) !== null) break;
    }
    found.push(one());
  }
  return found;
}

/** `.name`, `[key]` and `(arguments)` behind an expression. */
export function postfix(tokens: Tokens, start: Expression): Expression {
  let target = start;
  for (;;) {
    if (tokens.takes('sign', '.') !== null) {
      const number = tokens.takes('number');
      target =
        number === null
          ? { type: 'attribute', target, name: tokens.expect('name') }
          : { type: 'subscript', target, key: { type: 'number', value: Number(number) } };
    } else if (tokens.takes('sign', '[') !== null) {
      const keys = separated(tokens, ']', () => subscript(tokens));
      const [only] = keys;
      const key: Expression = only && keys.length === 1 ? only : { type: 'list', items: keys };
      target = { type: 'subscript', target, key };
    } else if (tokens.is('sign', '(')) target = { type: 'call', callee: target, args: argumentList(tokens) };
    else return target;
  }
}

function subscript(tokens: Tokens): Expression {
  const bounds: (Expression | null)[] = [];
  const bound = () => (tokens.is('sign', ':', ']', ',') ? null : expression(tokens));
  const first = bound();
  if (!tokens.is('sign', ':')) {
    if (!first) throw new NotJinja();
    return first;
  }
  bounds.push(first);
  while (tokens.takes('sign', ':') !== null) bounds.push(bound());
  return { type: 'slice', bounds };
}

/** Arguments of a call or parameters of a macro, with their brackets. */
export function argumentList(tokens: Tokens): readonly Argument[] {
  tokens.expect('sign', '(');
  return separated(tokens, ')', (): Argument => {
    const unpacked = tokens.takes('sign', '*', '**');
    if (unpacked !== null) return { type: 'argument', keyword: unpacked, value: expression(tokens) };
    const named = tokens.peek()?.type === 'name' && tokens.peek(1)?.value === '=';
    const keyword = named ? tokens.next().value : null;
    if (named) tokens.next();
    return { type: 'argument', keyword, value: expression(tokens) };
  });
}

function dotted(tokens: Tokens): string {
  let name = tokens.expect('name');
  while (tokens.takes('sign', '.') !== null) name += `.${tokens.expect('name')}`;
  return name;
}

/** `|name(arguments)`, again and again; without a target, the filter of a block. */
export function filterChain(tokens: Tokens, start: Expression | null): Expression | null {
  let target = start;
  do {
    const name = dotted(tokens);
    target = { type: 'filter', target, name, args: tokens.is('sign', '(') ? argumentList(tokens) : [] };
  } while (tokens.takes('sign', '|') !== null);
  return target;
}

function filters(tokens: Tokens, start: Expression): Expression {
  let target = start;
  for (;;) {
    if (tokens.takes('sign', '|') !== null) target = filterChain(tokens, target) ?? target;
    else if (tokens.takes('name', 'is') !== null) target = test(tokens, target);
    else if (tokens.is('sign', '(')) target = { type: 'call', callee: target, args: argumentList(tokens) };
    else return target;
  }
}

function test(tokens: Tokens, target: Expression): Expression {
  tokens.takes('name', 'not');
  const name = dotted(tokens);
  if (tokens.is('sign', '(')) return { type: 'test', target, name, args: argumentList(tokens) };
  const begins =
    tokens.is('text') ||
    tokens.is('number') ||
    tokens.is('sign', '[', '{') ||
    (tokens.is('name') && !NO_ARGUMENT.has(tokens.peek()?.value ?? ''));
  const args: readonly Argument[] = begins
    ? [{ type: 'argument', keyword: null, value: postfix(tokens, primary(tokens)) }]
    : [];
  return { type: 'test', target, name, args };
}
