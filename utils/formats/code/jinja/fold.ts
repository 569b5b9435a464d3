import { nameOf, nodeAt, nodesAt, textOf, type Node } from './nodes';

/** Depth of an expression that is followed; what is deeper counts as not constant. */
const FOLD_DEPTH = 64;

/** Longest constant text built, and pieces kept: names are short. */
const FOLD_LENGTH = 4096;
const FOLD_PIECES = 64;

/** What is known of an expression: its text when constant, and the constants it is made of. */
export interface Folded {
  readonly text: string | null;
  readonly pieces: readonly string[];
  /** Whether text is made from other text in a way that hides it: joined, formatted, cut, turned round. */
  readonly built: boolean;
}

/** Constants that `set` gave to names. */
export type Constants = ReadonlyMap<string, Folded>;

type Fold = (node: Node | null) => Folded;

const NOTHING: Folded = { text: null, pieces: [], built: false };

const TEXT_FILTERS: ReadonlyMap<string, (text: string) => string> = new Map([
  ['lower', (text: string) => text.toLowerCase()],
  ['upper', (text: string) => text.toUpperCase()],
  ['reverse', (text: string) => [...text].toReversed().join('')],
  ['trim', (text: string) => text.trim()],
  ['string', (text: string) => text],
  ['safe', (text: string) => text],
]);

const BUILDERS: ReadonlySet<string> = new Set(['join', 'format', 'reverse', 'replace', 'lower', 'upper']);

/** Parts taken together; what one part does to text, the whole does. */
const combined = (parts: readonly Folded[], text: string | null, built = false): Folded => ({
  text: text !== null && text.length > FOLD_LENGTH ? null : text,
  pieces: parts.flatMap(({ pieces }) => pieces).slice(0, FOLD_PIECES),
  built: built || parts.some((part) => part.built),
});

function list(node: Node, inner: Fold): Folded {
  const parts = nodesAt(node, 'value').map(inner);
  const constant = parts.every(({ text }) => text !== null);
  return combined(parts, constant ? parts.map(({ text }) => text).join('') : null);
}

function binary(node: Node, inner: Fold): Folded {
  const left = inner(nodeAt(node, 'left'));
  const right = inner(nodeAt(node, 'right'));
  const sign = nodeAt(node, 'operator')?.['value'];
  const joins = (sign === '+' || sign === '~') && left.text !== null && right.text !== null;
  return combined([left, right], joins ? `${left.text}${right.text}` : null, sign === '%');
}

function filtered(node: Node, inner: Fold): Folded {
  const operand = inner(nodeAt(node, 'operand'));
  const filter = nodeAt(node, 'filter');
  const call = filter?.type === 'CallExpression' ? filter : null;
  const name = nameOf(call ? nodeAt(call, 'callee') : filter) ?? '';
  const apply = TEXT_FILTERS.get(name);
  if (apply && operand.text !== null) return combined([operand], apply(operand.text));
  const args = call ? nodesAt(call, 'args').map(inner) : [];
  const joins = name === 'join' && args.every(({ text }) => text === '');
  return combined([operand, ...args], joins ? operand.text : null, BUILDERS.has(name));
}

function called(node: Node, inner: Fold): Folded {
  const callee = nodeAt(node, 'callee');
  const method = callee?.type === 'MemberExpression' ? nameOf(nodeAt(callee, 'property')) : null;
  const target = callee && method !== null ? inner(nodeAt(callee, 'object')) : NOTHING;
  const args = nodesAt(node, 'args').map(inner);
  const apply = method === null ? undefined : TEXT_FILTERS.get(method);
  if (apply && target.text !== null) return combined([target], apply(target.text));
  const joins = method === 'join' && target.text === '';
  return combined([target, ...args], joins ? (args[0]?.text ?? null) : null, BUILDERS.has(method ?? ''));
}

function member(node: Node, inner: Fold): Folded {
  const target = inner(nodeAt(node, 'object'));
  const cut = nodeAt(node, 'property')?.type === 'SliceExpression' && target.pieces.length > 0;
  return combined([target], null, cut);
}

/** A keyword's own name is a text too: `dict(__cla=1, ss__=2)|join`. */
const keyword = (node: Node, inner: Fold): Folded =>
  combined([{ ...NOTHING, pieces: [nameOf(nodeAt(node, 'key')) ?? ''] }, inner(nodeAt(node, 'value'))], null);

const BY_TYPE: ReadonlyMap<string, (node: Node, inner: Fold) => Folded> = new Map([
  ['ArrayLiteral', list],
  ['TupleLiteral', list],
  ['BinaryExpression', binary],
  ['FilterExpression', filtered],
  ['CallExpression', called],
  ['MemberExpression', member],
  ['KeywordArgumentExpression', keyword],
  [
    'Ternary',
    (node: Node, inner: Fold) =>
      combined([inner(nodeAt(node, 'trueExpr')), inner(nodeAt(node, 'falseExpr'))], null),
  ],
]);

/** What the text of an expression is, with nothing run: constants, `+`, `~`, `join` and text filters. */
export function fold(node: Node | null, constants: Constants, depth = 0): Folded {
  if (!node || depth > FOLD_DEPTH) return NOTHING;
  const text = textOf(node);
  if (text !== null) return { text, pieces: [text.slice(0, FOLD_LENGTH)], built: false };
  const name = nameOf(node);
  if (name !== null) return constants.get(name) ?? NOTHING;
  return BY_TYPE.get(node.type)?.(node, (child) => fold(child, constants, depth + 1)) ?? NOTHING;
}
