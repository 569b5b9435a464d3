import axe from 'axe-core';
import type { Tab } from './contract';

/** One accessibility rule that a part of the page breaks. */
export interface Violation {
  readonly rule: string;
  readonly impact: string;
  readonly targets: readonly string[];
}

/**
 * Runs axe-core in a tab, on the parts that match `include` (the whole page when not given).
 * A closed shadow root is skipped silently: call `expose()` on it first.
 */
export async function axeViolations(tab: Tab, include?: string): Promise<Violation[]> {
  await tab.addScript(axe.source);
  return tab.evaluate(async (selector: string | null) => {
    const results = await window.axe.run(selector === null ? document : { include: [selector] });
    return results.violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? 'unknown',
      targets: nodes.map((node) => JSON.stringify(node.target)),
    }));
  }, include ?? null);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
