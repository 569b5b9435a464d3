import { fold, type Constants, type Folded } from './fold';
import { holdsInternal, isGateway, isInternal, isKnownFunction, isModule, runsCode } from './names';
import { nameOf, nodeAt, nodesAt, textOf, walk, type Node } from './nodes';

/** One thing that a template does: the rule, its verdict, and the name it does it with. */
export interface Trait {
  readonly rule:
    | 'internals'
    | 'built-name'
    | 'attribute-filter'
    | 'runs'
    | 'gateway'
    | 'unknown-function'
    | 'internals-text';
  readonly verdict: 'dangerous' | 'suspicious' | 'note';
  readonly name: string;
}

interface Scope {
  readonly constants: Constants;
  /** Names that the template itself gives: macros, loop variables, `set`. */
  readonly own: ReadonlySet<string>;
}

const trait = (rule: Trait['rule'], verdict: Trait['verdict'], name: string): Trait => ({
  rule,
  verdict,
  name,
});

/** Constants remembered of a name that is set again and again. */
const PIECES_KEPT = 64;

/** Two passes, so that a name made from other names is known wherever it stands. */
const CONSTANT_PASSES = 2;

function constantsOf(nodes: readonly Node[]): Constants {
  let known = new Map<string, Folded>();
  for (let pass = 0; pass < CONSTANT_PASSES; pass += 1) {
    const next = new Map<string, Folded>();
    for (const node of nodes) {
      const name = node.type === 'Set' ? nameOf(nodeAt(node, 'assignee')) : null;
      if (name === null) continue;
      const value = fold(nodeAt(node, 'value'), known);
      const before = next.get(name);
      next.set(
        name,
        before
          ? { ...value, text: null, pieces: [...before.pieces, ...value.pieces].slice(-PIECES_KEPT) }
          : value,
      );
    }
    known = next;
  }
  return known;
}

/** Where a statement gives a name. */
const NAMING: ReadonlyMap<string, string> = new Map([
  ['Set', 'assignee'],
  ['For', 'loopvar'],
  ['Macro', 'name'],
]);

function namesGiven(node: Node): readonly (string | null)[] {
  const field = NAMING.get(node.type);
  if (field === undefined) return [];
  const target = nodeAt(node, field);
  const targets = target?.type === 'TupleLiteral' ? nodesAt(target, 'value') : [target];
  const parameters = node.type === 'Macro' ? nodesAt(node, 'args') : [];
  return [...targets, ...parameters.map((each) => nodeAt(each, 'key') ?? each)].map(nameOf);
}

const ownNames = (nodes: readonly Node[]): ReadonlySet<string> =>
  new Set(nodes.flatMap(namesGiven).filter((name) => name !== null));

/** An attribute whose name is an expression. */
function computedName(folded: Folded, asAttribute: boolean): readonly Trait[] {
  const { text, pieces, built } = folded;
  if (text !== null) {
    if (isInternal(text)) return [trait('internals', 'dangerous', text)];
    return asAttribute ? [trait('attribute-filter', 'suspicious', text)] : [];
  }
  const shown = pieces.join(' ');
  if (pieces.some((piece) => piece.includes('__') || piece === '_'))
    return [trait('built-name', 'dangerous', shown)];
  if (asAttribute) return [trait('built-name', 'dangerous', shown || '?')];
  return built && pieces.length > 0 ? [trait('built-name', 'suspicious', shown)] : [];
}

function memberTraits(node: Node, { constants, own }: Scope): readonly Trait[] {
  const property = nodeAt(node, 'property');
  const root = nameOf(nodeAt(node, 'object'));
  const traits: Trait[] = [];
  if (node['computed'] === true) traits.push(...computedName(fold(property, constants), false));
  const name = nameOf(property);
  if (
    node['computed'] !== true &&
    name?.startsWith('format') &&
    fold(nodeAt(node, 'object'), constants).pieces.some(holdsInternal)
  )
    traits.push(trait('internals', 'dangerous', 'format'));
  if (root !== null && !own.has(root) && isGateway(root)) traits.push(trait('gateway', 'suspicious', root));
  if (root !== null && !own.has(root) && isModule(root)) traits.push(trait('gateway', 'suspicious', root));
  return traits;
}

/** The names a call goes through: `x.os.system` is x, os, system. */
function chain(callee: Node | null, constants: Constants): readonly string[] {
  const names: string[] = [];
  for (let at = callee; at; at = nodeAt(at, 'object') ?? nodeAt(at, 'callee')) {
    const property = nodeAt(at, 'property');
    const name = at['computed'] === true ? fold(property, constants).text : nameOf(property ?? at);
    if (name !== null) names.push(name);
  }
  return names;
}

function callTraits(node: Node, { constants, own }: Scope, isFilter: boolean): readonly Trait[] {
  const callee = nodeAt(node, 'callee');
  const plain = nameOf(callee);
  if (plain !== null && own.has(plain)) return [];
  if (isFilter) return [];
  const names = chain(callee, constants);
  const last = names[0];
  const through = names.slice(1).filter((name) => isModule(name) && !own.has(name));
  if (last !== undefined && (runsCode(last) || through.length > 0))
    return [trait('runs', 'dangerous', [...names].toReversed().join('.'))];
  return plain !== null && !isKnownFunction(plain) && !isInternal(plain)
    ? [trait('unknown-function', 'note', plain)]
    : [];
}

/** Filters that take attribute names: `attr`, and `map`, `selectattr`, `sort`… by any of their arguments. */
function filterTraits(node: Node, { constants }: Scope): readonly Trait[] {
  const filter = nodeAt(node, 'filter');
  const call = filter?.type === 'CallExpression' ? filter : null;
  // A filter's result may be called at once: `x|attr("a")()`.
  let inner = call;
  while (inner && nodeAt(inner, 'callee')?.type !== 'Identifier')
    inner = nodeAt(inner, 'callee') ?? nodeAt(inner, 'object');
  const name = nameOf(inner ? nodeAt(inner, 'callee') : filter);
  const args = (inner ? nodesAt(inner, 'args') : []).map((arg) =>
    fold(nodeAt(arg, 'key') ? nodeAt(arg, 'value') : arg, constants),
  );
  if (name === 'attr') return computedName(args[0] ?? { text: null, pieces: [], built: false }, true);
  return args.flatMap(({ text }) =>
    (text ?? '')
      .split('.')
      .filter(isInternal)
      .map((part) => trait('internals', 'dangerous', part)),
  );
}

const EXPRESSIONS: ReadonlySet<string> = new Set([
  'CallExpression',
  'BinaryExpression',
  'KeywordArgumentExpression',
  'ArrayLiteral',
  'ObjectLiteral',
  'Set',
]);

function traitsOf(node: Node, parent: Node | null, scope: Scope): readonly Trait[] {
  const name = nameOf(node);
  if (name !== null) return isInternal(name) ? [trait('internals', 'dangerous', name)] : [];
  if (node.type === 'MemberExpression') return memberTraits(node, scope);
  if (node.type === 'CallExpression')
    return callTraits(node, scope, parent?.type === 'FilterExpression' && parent['filter'] === node);
  if (node.type === 'FilterExpression' || node.type === 'FilterStatement') return filterTraits(node, scope);
  const text = textOf(node);
  if (text !== null && parent && EXPRESSIONS.has(parent.type) && holdsInternal(text))
    return [trait('internals-text', 'note', text)];
  return [];
}

/** Everything of note that the template's tree does. Nothing is evaluated but constants. */
export function traitsOfTree(root: Node, tick: () => void): readonly Trait[] {
  const visits = [...walk(root)];
  const nodes = visits.map(({ node }) => node);
  const scope = { constants: constantsOf(nodes), own: ownNames(nodes) };
  return visits.flatMap(({ node, parent }) => (tick(), traitsOf(node, parent, scope)));
}
