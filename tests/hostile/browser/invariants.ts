import assert from 'node:assert/strict';
import { HOST, readRow, type Row } from '../../e2e/badges';
import type { Tab } from '../../e2e/contract';
import { EXPECTED } from '../../e2e/expected';
import { eventually } from '../../e2e/harness';

/** Worst first; a word that is not here says that something is not known, which looks like nothing good. */
const RISK = ['Dangerous', 'Runs code', 'Restricted pickle', 'Data only'];
const ORIGIN = ['Contradicted', 'Claimed only', 'Identified publisher', 'Signed'];

const FINAL_MS = 15_000;
/** A row without a verdict for so long will have none. */
const GONE_MS = 2000;

/** Waits for the row's last word; null where it says a sentence instead or is gone, and `verdict` need not be. */
export async function finalRow(tab: Tab, verdict: 'must' | 'may'): Promise<Row | null> {
  const began = performance.now();
  const { row } = await eventually(
    async (): Promise<{ readonly row: Row | null } | null> => {
      const drawn = await readRow(tab);
      if (drawn !== null) return drawn.basis === '' || /asking/i.test(drawn.basis) ? null : { row: drawn };
      // A sentence, as a stand-in for the row, may be on its way to a verdict: it is waited for.
      return verdict === 'may' && performance.now() - began > GONE_MS ? { row: null } : null;
    },
    { timeout: FINAL_MS, what: 'the last word of the row' },
  );
  return row;
}

/** No word of the row is better than an honest look at this model says. */
export function notBetter(row: Row, model: string): void {
  const deserved = EXPECTED[model];
  assert.ok(deserved, `no honest row of ${model} is known`);
  const told = (what: string): string => `${what}, where an honest look at ${model} says otherwise`;
  assert.ok(RISK.indexOf(row.loadRisk) <= RISK.indexOf(deserved.loadRisk), told(row.loadRisk));
  assert.ok(ORIGIN.indexOf(row.provenance) <= ORIGIN.indexOf(deserved.provenance), told(row.provenance));
  const tier = (text: string): number => Number(/^T(\d)/.exec(text)?.[1] ?? -1);
  assert.ok(tier(row.openness) <= tier(deserved.openness), told(row.openness));
}

/** At most one row; nothing is pushed out of the window. */
export async function layoutKept(tab: Tab): Promise<void> {
  const [rows, wide] = await tab.evaluate((host) => {
    const root = document.documentElement;
    return [document.querySelectorAll(host).length, root.scrollWidth - root.clientWidth] as const;
  }, HOST);
  assert.ok(rows <= 1, `${rows} rows on one page`);
  assert.ok(wide <= 0, `the page is ${wide} px too wide`);
}
