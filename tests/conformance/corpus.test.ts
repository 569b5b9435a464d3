import { beforeAll, expect, it } from 'vitest';
import { GADGETS, inspectLabelled, PICKLE_FAMILY, readLabels, sameGlobals, type Outcome } from './labelled';
import { describeWithShared } from './shared';

/** What is reached; the aims are `npm run bench -- corpus`'s. Shares of files, so that another corpus fits. */
const FLOOR = { flagged: 1, dangerous: 0.99, safeRatedSuspicious: 0.02, imports: 0.98 };
/** A small file; the time includes whatever else the machine does. */
const FILE_MS = 1000;
const SMALL_BYTES = 1_000_000;

const suite = (folder: string): void => {
  const all: Outcome[] = [];
  beforeAll(async () => {
    for (const label of readLabels(folder)) all.push(await inspectLabelled(folder, label));
  }, 300_000);

  const rated = (verdict: string) =>
    all.filter(({ label }) => label.verdict === verdict && label.origin !== GADGETS);
  const share = (rows: readonly Outcome[], counts: (row: Outcome) => boolean) =>
    rows.length === 0 ? 1 : rows.filter(counts).length / rows.length;

  it('are there, and none makes a reader fail', () => {
    expect(all.length).toBeGreaterThan(0);
    const failed = all.filter(({ seen }) => seen.findings.some(({ id }) => id === 'incomplete/error'));
    expect(failed.map(({ label }) => label.path)).toEqual([]);
  });

  it('are each read within a second', () => {
    const slow = all.filter(({ ms, seen }) => ms > FILE_MS && seen.size <= SMALL_BYTES);
    expect(slow.map(({ label }) => label.path)).toEqual([]);
  });

  it('that are safe are never rated dangerous, and seldom suspicious', () => {
    const wrong = rated('safe').filter(({ seen }) => seen.verdict === 'dangerous');
    expect(wrong.map(({ label }) => label.path)).toEqual([]);
    const doubted = share(rated('safe'), ({ seen }) => seen.verdict === 'suspicious');
    expect(doubted).toBeLessThanOrEqual(FLOOR.safeRatedSuspicious);
  });

  it('that are dangerous are flagged', () => {
    const dangerous = rated('dangerous');
    const flagged = share(dangerous, ({ seen }) => ['dangerous', 'suspicious'].includes(seen.verdict));
    expect(flagged).toBeGreaterThanOrEqual(FLOOR.flagged);
    const found = share(dangerous, ({ seen }) => seen.verdict === 'dangerous');
    expect(found).toBeGreaterThanOrEqual(FLOOR.dangerous);
  });

  it('that are pickles import what their labels say', () => {
    const family = all.filter(({ label }) => PICKLE_FAMILY.has(label.category) && label.origin !== GADGETS);
    expect(share(family, sameGlobals)).toBeGreaterThanOrEqual(FLOOR.imports);
  });
};

for (const set of ['models', 'models-2026-11'])
  describeWithShared(`labelled model files: ${set}`, `corpus/${set}`, suite);
