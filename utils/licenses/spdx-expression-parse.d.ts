/** The package has no types of its own. */
declare module 'spdx-expression-parse' {
  interface LicenseNode {
    readonly license: string;
    readonly plus?: true;
    readonly exception?: string;
  }
  interface ConjunctionNode {
    readonly left: ExpressionNode;
    readonly conjunction: 'and' | 'or';
    readonly right: ExpressionNode;
  }
  export type ExpressionNode = LicenseNode | ConjunctionNode;
  /** Throws on anything that is not an expression. */
  export default function parse(source: string): ExpressionNode;
}
