/**
 * The source text of a function, as an expression that can be called in a browser.
 * The TypeScript runner wraps named inner functions in a helper called `__name`, which no page has.
 */
export function sourceOf(fn: (...args: never[]) => unknown): string {
  return `((__name) => (${fn.toString()}))((named) => named)`;
}
