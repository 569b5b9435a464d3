import parse, { type ExpressionNode } from 'spdx-expression-parse';
import ids from 'spdx-license-ids/index.json';
import deprecated from 'spdx-license-ids/deprecated.json';

/** What an SPDX expression says: one licence, a choice between some, or several that all apply. */
export type LicenseExpression =
  | { readonly kind: 'license'; readonly id: string; readonly exception: string | null }
  | {
      readonly kind: 'any' | 'all';
      readonly left: LicenseExpression;
      readonly right: LicenseExpression;
    };

/** The parser works in quadratic time and recurses into brackets. */
const EXPRESSION_LIMIT = 300;

const OPERATOR = /^(?:and|or|with)$/i;
const CANONICAL: ReadonlyMap<string, string> = new Map(
  [...deprecated, ...ids].map((id) => [id.toLowerCase(), id]),
);
const REFERENCE = 'LicenseRef-';

/**
 * An SPDX expression with hub ids in it, in any case: `apache-2.0 or mit`, `GPL-2.0 WITH Classpath-exception-2.0`,
 * `llama3.1 AND mit`. Null for a single id and for what is no expression.
 */
export function parseExpression(text: string): LicenseExpression | null {
  if (text.length > EXPRESSION_LIMIT || !/[\s(+]/.test(text)) return null;
  const words = text.split(/\s+|(?=[()])|(?<=[()])/).filter(Boolean);
  if (!words.some((word) => OPERATOR.test(word) || word.endsWith('+'))) return null;
  const source = words
    .map((word, index) => {
      if (OPERATOR.test(word)) return word.toUpperCase();
      if (/^[()]$/.test(word) || /^with$/i.test(words[index - 1] ?? '')) return word;
      const plus = word.endsWith('+') ? '+' : '';
      const id = plus ? word.slice(0, -1) : word;
      // A reference takes no plus; no hub id needs one.
      return CANONICAL.has(id.toLowerCase())
        ? `${CANONICAL.get(id.toLowerCase()) ?? id}${plus}`
        : `${REFERENCE}${id.replace(/^licenseref-/i, '')}`;
    })
    .join(' ');
  try {
    return expressionOf(parse(source));
  } catch {
    return null;
  }
}

const expressionOf = (node: ExpressionNode): LicenseExpression =>
  'license' in node
    ? {
        kind: 'license',
        id: node.license.startsWith(REFERENCE) ? node.license.slice(REFERENCE.length) : node.license,
        exception: node.exception ?? null,
      }
    : {
        kind: node.conjunction === 'or' ? 'any' : 'all',
        left: expressionOf(node.left),
        right: expressionOf(node.right),
      };
