import { attributePaths } from './attribute-filters';
import { isGateway, isKnownFunction, isToken } from './names';
import type { Argument, Expression, Node, Statement } from './nodes';
import { sliced } from './slice';
import { applied, remainder } from './text-functions';
import {
  either,
  inside,
  joined,
  list,
  mixed,
  number,
  object,
  text,
  textsOf,
  UNKNOWN,
  type Value,
} from './value';

/** What names stand for, and what was found for the nodes so far: children are asked for before their parents. */
export interface Known {
  /** The value of a name that the template itself gives; undefined for other names. */
  readonly named: (name: string) => Value | undefined;
  readonly of: (node: Node | null) => Value;
}

const COMPARING: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);
const ARITHMETIC: ReadonlySet<string> = new Set(['-', '/', '//', '**']);

/** Longest repetition that is written out. */
const REPEATED = 64;

function nameValue(name: string, known: Known): Value {
  const own = known.named(name);
  if (own) return own;
  if (name !== 'loop' && (isGateway(name) || isKnownFunction(name))) return object(name);
  return isToken(name) ? { ...UNKNOWN, hidden: true } : UNKNOWN;
}

function binaryValue({ sign, left, right }: Extract<Expression, { type: 'binary' }>, known: Known): Value {
  const [a, b] = [known.of(left), known.of(right)];
  if (sign === 'and' || sign === 'or') return either([a, b]);
  if (COMPARING.has(sign) || ARITHMETIC.has(sign)) return number();
  if (sign === '%') return remainder(a, b);
  if (sign === '~') return { ...joined([a, b]), number: false };
  if (sign === '*') return repeated(a, b);
  if (a.items && b.items) return list([...a.items, ...b.items]);
  return a.number || b.number ? number() : joined([a, b]);
}

function repeated(a: Value, b: Value): Value {
  const [what, times] = a.count === null || b.texts !== null ? [a, b] : [b, a];
  if (what.number) return number();
  const { count } = times;
  if (count === null || count > REPEATED || what.texts === null)
    return { ...mixed([what], what.pieces.length > 0), shape: [null] };
  return textsOf(
    what.texts.map((each) => each.repeat(Math.max(0, Math.floor(count)))),
    [what],
  );
}

function sliceValue(target: Value, bounds: readonly (Expression | null)[], known: Known): Value {
  const counts = bounds.map((bound) => (bound === null ? null : known.of(bound).count));
  const exact = bounds.every((bound, at) => bound === null || counts[at] !== null) && counts[2] !== 0;
  if (exact && target.texts)
    return textsOf(
      target.texts.map((each) => sliced([...each], counts).join('')),
      [target],
    );
  if (exact && target.items && !target.keys) return list(sliced(target.items, counts));
  return { ...inside(target), hidden: target.hidden, built: target.built || target.pieces.length > 0 };
}

function subscriptValue(target: Value, key: Value, isOwn: boolean): Value {
  if (target.keys && target.items) {
    const { items, keys } = target;
    const found =
      key.texts &&
      items.filter((_, at) => keys[at]?.texts?.some((each) => key.texts?.includes(each)) ?? true);
    return found && found.length > 0 ? either(found) : either([UNKNOWN, ...items]);
  }
  if (key.number) {
    if (target.items) {
      const one = key.count === null ? undefined : target.items.at(key.count);
      return one ?? either(target.items);
    }
    const letters = target.texts?.flatMap((each) =>
      key.count === null ? [...each] : ([...each].at(key.count) ?? ''),
    );
    return letters ? textsOf(letters, [target]) : { ...inside(target), hidden: target.hidden };
  }
  const named = key.texts !== null;
  const part = inside(mixed([target, ...(named ? [] : [key])]));
  return { ...part, reached: target.reached + (named || isOwn ? 0 : 1) };
}

const LOOP_NUMBERS = /^(?:index0?|revindex0?|first|last|length|depth0?|changed)$/;

function attributeValue(target: Expression, name: string, known: Known): Value {
  if (target.type === 'name' && target.name === 'loop' && LOOP_NUMBERS.test(name)) return number();
  const given = target.type === 'name' ? known.named(`${target.name}.${name}`) : undefined;
  const value = known.of(target);
  const at = value.keys?.findIndex(({ texts }) => texts?.[0] === name) ?? -1;
  const entry = at === -1 ? undefined : value.items?.[at];
  const parts = [given, entry].filter((part) => part !== undefined);
  return parts.length > 0 ? either(parts) : inside(value);
}

/** Keywords as a dictionary: `dict(a=1)`, `namespace(a=1)`. */
function keywords(args: readonly Argument[], known: Known): Value {
  const given = args.filter(({ keyword }) => keyword !== null && !keyword.startsWith('*'));
  return list(
    given.map(({ value }) => known.of(value)),
    given.map(({ keyword }) => text(keyword ?? '')),
  );
}

function callValue({ callee, args }: Extract<Expression, { type: 'call' }>, known: Known): Value {
  const values = args.map(({ value }) => known.of(value));
  if (callee.type === 'name') {
    const { name } = callee;
    const body = known.named(`${name}()`);
    if (body) return body;
    if (known.named(name) === undefined) {
      if (name === 'dict' || name === 'namespace') {
        const own = keywords(args, known);
        return values[0] && args[0]?.keyword === null ? either([own, values[0]]) : own;
      }
      if (name === 'range') return { ...UNKNOWN, items: [number()] };
      if (name === 'lipsum' || name === 'raise_exception') return UNKNOWN;
      // A format without conversions is the time itself.
      if (name === 'strftime_now' && values[0]?.texts?.every((each) => !each.includes('%'))) return values[0];
    }
  }
  const block = callee.type === 'attribute' && callee.target.type === 'name' && callee.target.name === 'self';
  const blockBody = block ? known.named(`self.${callee.name}()`) : undefined;
  if (blockBody) return blockBody;
  if (callee.type === 'attribute') return applied(callee.name, known.of(callee.target), values, true);
  if (callee.type === 'subscript') {
    const method = known.of(callee.key).texts;
    if (method?.length === 1) return applied(method[0] ?? '', known.of(callee.target), values, true);
  }
  return {
    ...mixed(
      [known.of(callee), ...values],
      values.some(({ pieces }) => pieces.length > 0),
    ),
  };
}

function filterValue(target: Value, name: string, args: readonly Argument[], known: Known): Value {
  const values = args.map(({ value }) => known.of(value));
  if (name === 'attr') return { ...inside(target), reached: target.reached + (values[0]?.texts ? 0 : 1) };
  const paths = attributePaths(name, args).map(known.of);
  if (paths.length > 0 || (name === 'join' && args.some(({ keyword }) => keyword !== null))) {
    const whole = mixed([target, ...values], true);
    return { ...whole, reached: whole.reached + (paths.some(({ texts }) => texts === null) ? 1 : 0) };
  }
  return applied(name, target, values, false);
}

/** The text that statements write. */
export const written = (body: readonly Statement[], known: Known): Value => joined(body.map(known.of));

function statementValue(node: Statement, known: Known): Value {
  switch (node.type) {
    case 'output':
      return known.of(node.value);
    case 'raw':
      return text(node.value);
    case 'if':
      return either([written(node.body, known), written(node.otherwise, known)]);
    case 'for':
      // Written once or many times: what is written is a piece of the whole.
      return mixed([written(node.body, known), written(node.otherwise, known)], true);
    case 'block':
      return written(node.body, known);
    case 'filter-block':
      return blockFiltered(node.filter, written(node.body, known), known);
    case 'call-block':
      return known.of(node.call);
    case 'other':
      return UNKNOWN;
    case 'set':
    case 'macro':
      return text('', []);
  }
}

/** A block's text through its filters. */
export function blockFiltered(filter: Expression, body: Value, known: Known): Value {
  if (filter.type !== 'filter') return body;
  const { target, name, args } = filter;
  const inner = target?.type === 'filter' ? blockFiltered(target, body, known) : body;
  return filterValue(inner, name, args, known);
}

/** What a node's value is: constants folded, and of everything else what it is made of. */
export function fold(node: Node, known: Known): Value {
  switch (node.type) {
    case 'text':
      return text(node.value);
    case 'number':
      return number(node.value);
    case 'constant':
    case 'test':
      return number();
    case 'name':
      return nameValue(node.name, known);
    case 'list':
      return list(node.items.map(known.of));
    case 'dict':
      return list(node.values.map(known.of), node.keys.map(known.of));
    case 'attribute':
      return attributeValue(node.target, node.name, known);
    case 'subscript':
      return node.key.type === 'slice'
        ? sliceValue(known.of(node.target), node.key.bounds, known)
        : subscriptValue(known.of(node.target), known.of(node.key), node.target.type === 'dict');
    case 'call':
      return callValue(node, known);
    case 'filter':
      return filterValue(known.of(node.target), node.name, node.args, known);
    case 'binary':
      return binaryValue(node, known);
    case 'unary': {
      const { count } = known.of(node.operand);
      return number(count === null || node.sign === 'not' ? null : node.sign === '-' ? -count : count);
    }
    case 'choice':
      return either([known.of(node.yes), ...(node.no ? [known.of(node.no)] : [])]);
    case 'slice':
      return UNKNOWN;
    case 'argument':
      return known.of(node.value);
    default:
      return statementValue(node, known);
  }
}
