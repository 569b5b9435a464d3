/** One node of the template's tree: the library exports no union of them, so fields are looked at before use. */
export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Whether it is a node; tokens and plain values are not. */
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The field when it is a node. */
export function nodeAt(node: Node, field: string): Node | null {
  const value = node[field];
  return isNode(value) ? value : null;
}

/** The field's nodes when it is a list. */
export function nodesAt(node: Node, field: string): readonly Node[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The name, when the node is an identifier. */
export const nameOf = (node: Node | null): string | null =>
  node?.type === 'Identifier' && typeof node['value'] === 'string' ? node['value'] : null;

/** The text, when the node is a string constant. */
export const textOf = (node: Node | null): string | null =>
  node?.type === 'StringLiteral' && typeof node['value'] === 'string' ? node['value'] : null;

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value): readonly Node[] => {
    if (isNode(value)) return [value];
    if (Array.isArray(value)) return value.filter(isNode);
    if (value instanceof Map) return [...value.entries()].flat().filter(isNode);
    return [];
  });
}

/** Every node of the tree with its parent, without recursion. */
export function* walk(root: Node): Generator<{ readonly node: Node; readonly parent: Node | null }> {
  const waiting: { readonly node: Node; readonly parent: Node | null }[] = [{ node: root, parent: null }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const child of childrenOf(next.node)) waiting.push({ node: child, parent: next.node });
  }
}
