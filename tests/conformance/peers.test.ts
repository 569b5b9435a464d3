import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OURS, peersRows, peersTable, statedRows } from '../../scripts/lib/peers-table';
import { sharedFolder } from './shared';

const stated = statedRows(readFileSync(join(import.meta.dirname, '../../docs/peers.md'), 'utf8'));
const shared = sharedFolder();
const rows = shared === null ? null : await peersRows(shared);

describe('docs/peers.md', () => {
  it('states a table that is written as it is read', () => {
    expect(stated.length).toBeGreaterThan(1);
    expect(statedRows(peersTable(stated))).toEqual(stated);
  });

  it('states of all what it states of the kinds together', () => {
    const [all, ...kinds] = stated;
    for (const [name, score] of Object.entries(all?.scores ?? {})) {
      const sums = score.map((_, at) => kinds.reduce((sum, kind) => sum + (kind.scores[name]?.[at] ?? 0), 0));
      expect([name, sums]).toEqual([name, [...score]]);
    }
  });

  it(rows === null ? 'the corpus is not there, not checked' : 'says of the peers what was recorded', () => {
    const peers = ({ scores, ...rest }: (typeof stated)[number]) => ({
      ...rest,
      scores: { ...scores, [OURS]: null },
    });
    if (rows !== null) expect(stated.map(peers)).toEqual(rows.map(peers));
  });

  it(rows === null ? 'the corpus is not there, not checked: ours' : 'says of us no more than holds', () => {
    for (const [at, { kind, scores }] of (rows ?? []).entries()) {
      const [rated = 0, flagged = 0, alarms = 0] = scores[OURS] ?? [];
      const [saidRated = 0, saidFlagged = 0, saidAlarms = 0] = stated[at]?.scores[OURS] ?? [];
      const holds = rated >= saidRated && flagged >= saidFlagged && alarms <= saidAlarms;
      expect([kind, holds, rated, flagged, alarms]).toEqual([kind, true, rated, flagged, alarms]);
    }
  });
});
