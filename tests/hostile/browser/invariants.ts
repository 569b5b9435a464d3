import assert from 'node:assert/strict';
import { HOST, readRow, type Row } from '../../e2e/badges';
import type { Tab } from '../../e2e/contract';
import { EXPECTED } from '../../e2e/expected';
import { eventually } from '../../e2e/harness';

/** Worst first; a word that is not here says that something is not known, which looks like nothing good. */
const RISK = ['Dangerous', 'Runs code', 'Restricted pickle', 'Data only'];
const ORIGIN = ['Contradicted', 'Claimed only', 'Identified publisher', 'Signed'];

/** The row said its last word: nothing is being asked. */
const FINAL_MS = 15_000;

/** Waits for the row's last word; null where there is none because the page was left alone or says why. */
export async function finalRow(tab: Tab): Promise<Row | null> {
  return (
    (await eventually(
      async () => {
        const row = await readRow(tab);
        if (row !== null) return /asking|Asking/.test(row.basis) || row.basis === '' ? null : { row };
        const text = await tab
          .shadow(HOST)
          .text()
          .catch(() => 'none');
        return text === '' ? null : { row: null };
      },
      { timeout: FINAL_MS, what: 'the last word of the row' },
    )) as { readonly row: Row | null }
  ).row;
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
