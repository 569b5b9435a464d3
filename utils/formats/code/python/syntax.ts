import type { SyntaxNode } from '@lezer/common';

/** Depth of an expression that is followed; what is deeper has no name and no constant value. */
const EXPRESSION_DEPTH = 32;

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
};

const ESCAPE = /\\(?:\r?\n|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g;
const LAST_CODE_POINT = 0x10ffff;

/** A string literal's value, prefixes and escapes read as Python reads them. */
export function literal(source: string): string {
  const quote = /^([a-zA-Z]{0,2})('''|"""|'|")/.exec(source);
  if (!quote) return source;
  const [opening, prefix = '', mark = ''] = quote;
  const end =
    source.endsWith(mark) && source.length >= opening.length + mark.length ? -mark.length : source.length;
  const body = source.slice(opening.length, end);
  if (/r/i.test(prefix)) return body;
  return body.replace(
    ESCAPE,
    (whole: string, x?: string, u?: string, long?: string, octal?: string, other?: string) => {
      const hex = x ?? u ?? long;
      if (hex !== undefined) {
        const code = parseInt(hex, 16);
        return code > LAST_CODE_POINT ? whole : String.fromCodePoint(code);
      }
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
      if (other === undefined) return '';
      return ESCAPES[other] ?? (other === '\\' || other === "'" || other === '"' ? other : whole);
    },
  );
}

/** The child nodes, in order. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** A program's text beside its tree. */
export class Program {
  constructor(readonly text: string) {}

  textOf(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to);
  }

  /** An identifier as Python compares it: NFKC (reference, lexical analysis 2.3). */
  nameOf(node: SyntaxNode): string {
    return this.textOf(node).normalize('NFKC');
  }

  /** A constant string: literals, literals side by side, and their sum. Null when it is none. */
  constant(node: SyntaxNode | null, depth = 0): string | null {
    if (!node || depth > EXPRESSION_DEPTH) return null;
    if (node.name === 'String') return literal(this.textOf(node));
    if (node.name === 'ContinuedString' || node.name === 'BinaryExpression') {
      const operator = node.getChild('ArithOp');
      if (node.name === 'BinaryExpression' && (!operator || this.textOf(operator) !== '+')) return null;
      const parts = childrenOf(node)
        .filter(({ name }) => name !== 'ArithOp')
        .map((child) => this.constant(child, depth + 1));
      return parts.every((part) => part !== null) ? parts.join('') : null;
    }
    if (node.name === 'ParenthesizedExpression')
      return this.constant(node.firstChild?.nextSibling ?? null, depth + 1);
    return null;
  }
}

/** The positional arguments of a call. */
export function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  const list = call.getChild('ArgList');
  if (!list) return [];
  return childrenOf(list).filter(
    ({ name, prevSibling }) => !PUNCTUATION.has(name) && prevSibling?.name !== 'AssignOp',
  );
}

const PUNCTUATION: ReadonlySet<string> = new Set(['(', ')', ',', 'AssignOp', '*', '**', 'Comment']);

/** The value of a keyword argument. */
export function keywordOf(call: SyntaxNode, program: Program, key: string): SyntaxNode | null {
  const list = call.getChild('ArgList');
  const named = list
    ?.getChildren('VariableName')
    .find((node) => program.nameOf(node) === key && node.nextSibling?.name === 'AssignOp');
  return named?.nextSibling?.nextSibling ?? null;
}
