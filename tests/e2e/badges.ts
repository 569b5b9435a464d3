import assert from 'node:assert/strict';
import type { Shadow, Tab } from './contract';
import { eventually } from './harness';

export const HOST = 'plimsoll-badges';

/** What the row of badges says. */
export interface Row {
  readonly openness: string;
  readonly loadRisk: string;
  readonly provenance: string;
  /** The warning sentence; empty when there is none. */
  readonly warning: string;
  /** What the verdicts rest on, or what went wrong. */
  readonly basis: string;
}

export const rowOf = (tab: Tab): Shadow => tab.shadow(HOST);

/** The row as it stands, or null while there are no verdicts. Read in one go: it may be drawn anew at any time. */
export async function readRow(tab: Tab): Promise<Row | null> {
  const shadow = rowOf(tab);
  if (!(await shadow.exists())) return null;
  const { words, warning, basis } = await shadow.evaluate((root) => {
    const texts = (selector: string) =>
      Array.from(root.querySelectorAll(selector), (part) =>
        (part.textContent ?? '').replace(/\s+/g, ' ').trim(),
      );
    return {
      words: texts('.disclosure > button .word'),
      warning: texts('.warning')[0] ?? '',
      basis: texts('.basis')[0] ?? '',
    };
  });
  const [openness, loadRisk, provenance] = words;
  return openness === undefined || loadRisk === undefined || provenance === undefined
    ? null
    : { openness, loadRisk, provenance, warning, basis };
}

/** Waits for verdicts whose basis is `basis`. */
export function rowWith(tab: Tab, basis: RegExp): Promise<Row> {
  return eventually(
    async () => {
      const row = await readRow(tab);
      assert.match(row?.basis ?? 'no row', basis);
      assert.ok(row);
      return row;
    },
    { what: `badges with the basis ${basis.source}` },
  );
}

/** The last word: the hub was asked, or the cache knew. */
export const settledRow = (tab: Tab): Promise<Row> => rowWith(tab, /Checked with the hub|From cache/);
