import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../utils/report/assess';
import { COMPONENTS } from '../../utils/model/component';
import type { Report } from '../../utils/report/report';
import { sharedFolder } from '../conformance/shared';
import type { Measure, Row } from './contract';
import { readCaptures, type Capture } from './openness-captures';
import { plainRow, rankAgreement, shareRow } from './statistics';

/** What others judged, by model id; of no influence on the facts. */
export interface Judged {
  readonly mot?: { readonly class: 0 | 1 | 2 | 3; readonly visible: boolean };
  /** `basemodel`: the score is that of a system made from it, perhaps by others. */
  readonly osai?: { readonly score: number; readonly role: 'endmodel' | 'basemodel' };
}

interface Outcome extends Capture {
  readonly report: Report;
  readonly judged: Judged;
}

/** MOF class III, II, I are tiers 3, 4, 5; below III is any tier up to 2. */
export const TIER_OF = { 0: 2, 3: 3, 2: 4, 1: 5 } as const;

/** Issue 3 of 4: the interval holds the judged class, and is narrow enough to say something. */
const HOLDS = 0.95;
const WIDTH = 1.5;

/** The openness rules over real metadata and cards, beside the judgements of others. */
export const openness: Measure = {
  name: 'openness',
  run() {
    const shared = sharedFolder();
    const folder = shared && join(shared, 'captures/huggingface/models');
    const judgements = shared && join(shared, 'data/openness-judgements.json');
    if (!folder || !judgements || !existsSync(folder) || !existsSync(judgements)) {
      return [plainRow('openness', '../shared has no captures or judgements')];
    }
    const known = JSON.parse(readFileSync(judgements, 'utf8')) as Readonly<Record<string, Judged>>;
    const all = readCaptures(folder).map((capture): Outcome => ({
      ...capture,
      report: assess(capture.facts, 'hub', 0),
      judged: known[capture.id] ?? {},
    }));
    return [...classRows(all), ...scoreRows(all), ...componentRows(all)];
  },
};

const tierOf = ({ report }: Outcome) => report.verdicts.openness.tier;

function classRows(all: readonly Outcome[]): readonly Row[] {
  const judged = all.flatMap((outcome) =>
    outcome.judged.mot ? [{ outcome, mot: outcome.judged.mot, tier: tierOf(outcome) }] : [],
  );
  const holds = ({ mot, tier }: (typeof judged)[number]): boolean =>
    mot.class === 0
      ? tier.lower <= TIER_OF[0]
      : tier.lower <= TIER_OF[mot.class] && tier.upper >= TIER_OF[mot.class];
  const overstates = ({ mot, tier }: (typeof judged)[number]): boolean => tier.lower > TIER_OF[mot.class];
  const visible = judged.filter(({ mot }) => mot.visible);
  const width = mean(judged.map(({ tier }) => tier.upper - tier.lower));
  // Before the card is read no terms are shown: such an interval is wide by design.
  const read = judged.filter(({ outcome }) => outcome.hasCard);
  const readWidth = mean(read.map(({ tier }) => tier.upper - tier.lower));
  for (const row of judged.filter((each) => !holds(each) || overstates(each))) {
    console.error(
      `${row.outcome.id}: T${row.tier.lower}–T${row.tier.upper}, MOF class ${row.mot.class}${row.mot.visible ? '' : ' (hidden)'}`,
    );
  }
  return [
    ...([0, 3, 2, 1] as const).map((motClass) =>
      confusion(
        motClass,
        judged.filter(({ mot }) => mot.class === motClass),
      ),
    ),
    shareRow('interval holds the judged class', judged, holds, HOLDS),
    {
      ...shareRow('… of those judged that the list still shows', visible, holds, 0),
      budget: null,
      met: null,
    },
    {
      what: 'mean width of the interval, tiers, card read',
      budget: `≤ ${WIDTH}`,
      measured: `${readWidth.toFixed(2)} (${read.length} models)`,
      value: readWidth,
      met: readWidth <= WIDTH,
    },
    plainRow('mean width of the interval, tiers, all', width.toFixed(2)),
    {
      ...plainRow(
        'lower bound above the judged class',
        `${judged.filter(overstates).length} of ${judged.length}`,
      ),
      value: judged.filter(overstates).length,
    },
    {
      ...plainRow(
        '… of those that the list still shows',
        `${visible.filter(overstates).length} of ${visible.length}`,
      ),
      value: visible.filter(overstates).length,
    },
  ];
}

function confusion(
  motClass: number,
  rows: readonly { readonly tier: { lower: number; upper: number } }[],
): Row {
  const counts = new Map<string, number>();
  for (const { tier } of rows) {
    const name = tier.lower === tier.upper ? `T${tier.lower}` : `T${tier.lower}–T${tier.upper}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const cells = [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`);
  return plainRow(`MOF class ${['none', 'I', 'II', 'III'][motClass]}: ${rows.length}`, cells.join(', '));
}

function scoreRows(all: readonly Outcome[]): readonly Row[] {
  const scored = all.flatMap(({ report, judged, hasCard }) =>
    judged.osai ? [{ level: report.verdicts.openness.level, hasCard, ...judged.osai }] : [],
  );
  const agreement = (
    name: string,
    rows: typeof scored,
    of: (row: (typeof scored)[number]) => number,
  ): Row => {
    const value = rankAgreement(rows.map((row) => [of(row), row.score] as const));
    return {
      ...plainRow(`rank agreement with the OSAI score, ${name} (${rows.length})`, value.toFixed(2)),
      value,
    };
  };
  const end = scored.filter(({ role, hasCard }) => role === 'endmodel' && hasCard);
  return [
    agreement('lower level', scored, ({ level }) => level.lower),
    agreement('middle of level', scored, ({ level }) => level.lower + level.upper),
    agreement('lower level, the judged model itself, card read', end, ({ level }) => level.lower),
    agreement(
      'middle of level, the judged model itself, card read',
      end,
      ({ level }) => level.lower + level.upper,
    ),
  ];
}

/** Which part of the components is found with what there is to read. */
function componentRows(all: readonly Outcome[]): readonly Row[] {
  const groups = [
    ['answer alone', all.filter(({ hasAnswer, hasCard }) => hasAnswer && !hasCard)],
    ['card alone', all.filter(({ hasAnswer, hasCard }) => !hasAnswer && hasCard)],
    ['answer and card', all.filter(({ hasAnswer, hasCard }) => hasAnswer && hasCard)],
  ] as const;
  return groups.map(([name, rows]) => {
    const cells = COMPONENTS.map(({ id }) => {
      const found = rows.filter(({ report }) =>
        report.findings.some(
          ({ component }) =>
            component?.id === id && (component.state === 'present' || component.state === 'partial'),
        ),
      );
      return `${id} ${rows.length === 0 ? 0 : Math.round((100 * found.length) / rows.length)}`;
    });
    return plainRow(`components found, % of ${rows.length} with ${name}`, cells.join(', '));
  });
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
