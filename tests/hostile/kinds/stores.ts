import type { Evidence, LookKind, Visit } from '../contract';
import { DATABASES, fill, hold, later, onDisk, remove, resealed, rewrite, worn } from '../disk';
import { CLEAN, MASKED } from '../change';

const CORRUPT = 'S2.10 a corrupt record leaves the popup blank';
const BLOCKED = 'S2.8 a blocked database hangs every look';

/** Stores that are given up after a while cost that while, once each. */
const OPENING_SECONDS = 30;

const blocked = (name: string, spoil: () => Promise<void>, evidence?: Evidence): LookKind => ({
  name,
  group: 'stores',
  where: 'node',
  seconds: OPENING_SECONDS,
  ...(evidence && { evidence: [evidence] }),
  stores: () => onDisk(spoil),
  visits: [
    { model: MASKED, wants: 'same' },
    { model: CLEAN, wants: 'same' },
  ],
});

/** Seen honestly, then spoilt, then seen again: one look is lost, and nothing else. */
const spoilt = (name: string, before: () => Promise<void>, evidence: Evidence = CORRUPT): LookKind => ({
  name,
  group: 'stores',
  where: 'node',
  evidence: [evidence],
  seconds: OPENING_SECONDS,
  stores: () => onDisk(),
  visits: [{ model: MASKED }, ...again(before)],
});
const again = (before: () => Promise<void>): readonly Visit[] => [
  { model: MASKED, wants: 'same', before },
  { model: MASKED, wants: 'same' },
];

interface Stored {
  readonly report?: Readonly<Record<string, unknown>> & { readonly verdicts?: object };
}
const inReport =
  (change: (report: NonNullable<Stored['report']>) => unknown) =>
  ({ report, ...record }: Stored): unknown => ({ ...record, ...(report && { report: change(report) }) });
const [REPORTS, READINGS, SEEN] = DATABASES;

const REPORT_DAMAGE: Readonly<Record<string, (report: NonNullable<Stored['report']>) => unknown>> = {
  'whose verdicts are gone': ({ verdicts: _gone, ...report }) => report,
  'whose verdicts are words': (report) => ({ ...report, verdicts: 'safe' }),
  'whose levels are unknown to us': (report) => ({
    ...report,
    verdicts: { ...report.verdicts, loadRisk: { axis: 'load-risk', level: 'fine', deciding: [0] } },
  }),
  'whose deciding findings are not there': (report) => ({ ...report, findings: [] }),
  'whose findings are of a wrong shape': (report) => ({ ...report, findings: [null, 7, {}] }),
  'whose coverage is gone': ({ coverage: _gone, ...report }) => report,
  'whose facts are gone': ({ facts: _gone, ...report }) => report,
  'of another model': (report) => ({
    ...report,
    subject: { hub: 'huggingface', id: CLEAN, revision: 'main' },
  }),
  'that is null': () => null,
};

export const STORES: readonly LookKind[] = [
  ...[REPORTS, READINGS].map((name) => blocked(`${name} is blocked`, () => hold(name), BLOCKED)),
  ...DATABASES.map((name) => blocked(`${name} is of a later version`, () => later(name))),
  blocked('all are of a later version', async () => void (await Promise.all(DATABASES.map(later)))),
  blocked('the disk is full', fill),
  ...Object.entries(REPORT_DAMAGE).map(([name, change]) =>
    spoilt(`a report ${name}`, () => rewrite(REPORTS, resealed(inReport(change)))),
  ),
  spoilt('readings of files that are empty', () =>
    rewrite(
      READINGS,
      resealed(() => ({ file: {}, usedAt: 1 })),
    ),
  ),
  spoilt('readings of files with unknown words', () =>
    rewrite(
      READINGS,
      resealed((entry: object) => ({ ...entry, file: { path: 'x', verdict: 'fine', findings: 'none' } })),
    ),
  ),
  ...DATABASES.flatMap((name) => [
    spoilt(`${name}: rows cut in the middle`, () =>
      rewrite(
        name,
        worn((text) => text.slice(0, 200)),
      ),
    ),
    spoilt(`${name}: rows of which one word is another`, () =>
      rewrite(
        name,
        worn((text) => text.replaceAll(/dangerous|claimed/g, 'safe')),
      ),
    ),
    spoilt(`${name}: rows that are no text`, () =>
      rewrite(
        name,
        worn(() => 7),
      ),
    ),
  ]),
  spoilt('visits that are empty', () =>
    rewrite(
      SEEN,
      resealed(() => ({ place: 7 })),
    ),
  ),
  spoilt('times in the far future', () =>
    rewrite(
      REPORTS,
      resealed((item: object) => ({ ...item, storedAt: 1e300, usedAt: -1, size: null })),
    ),
  ),
  ...DATABASES.map((name) => spoilt(`${name} is deleted between two looks`, () => remove(name))),
];
