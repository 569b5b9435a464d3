/** What is written between the braces of a template. */
export type Expression =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  /** `true`, `false`, `none`. */
  | { readonly type: 'constant' }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'list'; readonly items: readonly Expression[] }
  | { readonly type: 'dict'; readonly keys: readonly Expression[]; readonly values: readonly Expression[] }
  | { readonly type: 'attribute'; readonly target: Expression; readonly name: string }
  | { readonly type: 'subscript'; readonly target: Expression; readonly key: Expression }
  /** Start, stop and step of a slice, where they are given. */
  | { readonly type: 'slice'; readonly bounds: readonly (Expression | null)[] }
  | { readonly type: 'call'; readonly callee: Expression; readonly args: readonly Argument[] }
  /** `target` is null where a block is filtered. */
  | {
      readonly type: 'filter';
      readonly target: Expression | null;
      readonly name: string;
      readonly args: readonly Argument[];
    }
  | {
      readonly type: 'test';
      readonly target: Expression;
      readonly name: string;
      readonly args: readonly Argument[];
    }
  | { readonly type: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly type: 'unary'; readonly sign: string; readonly operand: Expression }
  | {
      readonly type: 'choice';
      readonly test: Expression;
      readonly yes: Expression;
      readonly no: Expression | null;
    };

/** One argument or parameter: its keyword, `*` or `**` for what is unpacked, null by place. */
export interface Argument {
  readonly type: 'argument';
  readonly keyword: string | null;
  /** A parameter without a default has none. */
  readonly value: Expression | null;
}

export type Statement =
  | { readonly type: 'output'; readonly value: Expression }
  | { readonly type: 'raw'; readonly value: string }
  /** `with` is this too; a body stands for the value of a `set` block. */
  | {
      readonly type: 'set';
      readonly target: Expression;
      readonly value: Expression | null;
      readonly body: readonly Statement[];
      readonly filter: Expression | null;
    }
  | {
      readonly type: 'for';
      readonly target: Expression;
      readonly iterable: Expression;
      readonly test: Expression | null;
      readonly body: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | {
      readonly type: 'if';
      readonly test: Expression;
      readonly body: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | {
      readonly type: 'macro';
      readonly name: string;
      readonly parameters: readonly Argument[];
      readonly body: readonly Statement[];
    }
  | {
      readonly type: 'call-block';
      readonly parameters: readonly Argument[];
      readonly call: Expression;
      readonly body: readonly Statement[];
    }
  | { readonly type: 'filter-block'; readonly filter: Expression; readonly body: readonly Statement[] }
  /** A part with a name, a scope, a setting of escaping: its body stands for it. */
  | { readonly type: 'block'; readonly name: string | null; readonly body: readonly Statement[] }
  /** `extends`, `include`, `import`, `from`: another template, and the names taken from it. */
  | {
      readonly type: 'other';
      readonly word: string;
      readonly template: Expression;
      readonly names: readonly string[];
    };

export type Node = Expression | Argument | Statement;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((value: unknown): readonly Node[] => {
    if (Array.isArray(value)) return value.filter(isNode);
    return isNode(value) ? [value] : [];
  });

/** Every node in the order in which it is evaluated: what it is made of first. Without recursion. */
export function inOrder(roots: readonly Node[]): readonly Node[] {
  const found: Node[] = [];
  const waiting: Node[] = [...roots];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    for (const child of childrenOf(next)) waiting.push(child);
  }
  return found.toReversed();
}
