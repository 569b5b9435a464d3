import type { Measure, Row } from './contract';
import { recordedRun, type RecordedOutcome } from './recorded-run';
import { plainRow, shareRow } from './statistics';

/** What a careful reader gives a model; `suffix`: any of these. */
interface Expected {
  readonly id: string;
  readonly tier: number;
  readonly suffix: readonly string[];
  readonly level: number;
}

type Outcome = RecordedOutcome<Expected>;

/** Issue 4 of 8, "Shown by" 2. */
const AIMS = { held: 1, width: 1.2, shown: 0.6 } as const;

const of = ({ report }: Outcome) => report.verdicts.openness;
const holdsTier = (one: Outcome): boolean =>
  of(one).tier.lower <= one.expected.tier && one.expected.tier <= of(one).tier.upper && suffixHolds(one);
/** A letter that is expected, or none while the tier is still open. */
const suffixHolds = (one: Outcome): boolean => {
  const { suffix } = of(one);
  return suffix === null
    ? one.expected.suffix.length === 0 || of(one).tier.upper > 1
    : one.expected.suffix.includes(suffix);
};
const holdsLevel = (one: Outcome): boolean =>
  of(one).level.lower <= one.expected.level && one.expected.level <= of(one).level.upper;
const overstates = (one: Outcome): boolean =>
  of(one).tier.lower > one.expected.tier || of(one).level.lower > one.expected.level;

/** Models as a hub would answer, beside the tier and level that a careful reader gives. */
export const recordedModels: Measure = {
  name: 'recorded-models',
  async run() {
    const all = await recordedRun<Expected>('recorded-models');
    if (all === null) return [plainRow('recorded models', '../shared has none')];
    for (const one of all) if (!holdsTier(one) || !holdsLevel(one) || overstates(one)) tell(one);
    const free = all.filter((one) => of(one).suffix === null);
    const width = free.reduce((sum, one) => sum + of(one).tier.upper - of(one).tier.lower, 0) / free.length;
    const open = all.filter(({ expected }) => expected.tier >= 4);
    return [
      shareRow('tiers and suffixes held', all, holdsTier, AIMS.held),
      shareRow('levels held', all, holdsLevel, AIMS.held),
      {
        what: 'mean width of the interval, not held by rights',
        budget: `≤ ${AIMS.width}`,
        measured: `${width.toFixed(2)} (${free.length} models)`,
        value: width,
        met: width <= AIMS.width,
      },
      overstated(all.filter(overstates).length),
      shareRow(
        'judged T4 or T5: lower bound at least T3',
        open,
        (one) => of(one).tier.lower >= 3,
        AIMS.shown,
      ),
      {
        ...shareRow('judged T4 or T5: lower bound at its tier', open, reaches, 0),
        budget: null,
        met: null,
      },
    ];
  },
};

const reaches = (one: Outcome): boolean => of(one).tier.lower >= one.expected.tier;

const overstated = (count: number): Row => ({
  what: 'overstated',
  budget: '0',
  measured: String(count),
  value: count,
  met: count === 0,
});

function tell(one: Outcome): void {
  const { tier, level, suffix, firstUnmet } = of(one);
  const { expected } = one;
  console.error(
    `${expected.id}: T${tier.lower}–T${tier.upper}${suffix ?? ''} level ${level.lower}–${level.upper}, first unmet ${firstUnmet ?? 'none'}; expected T${expected.tier}${expected.suffix.join('|')} level ${expected.level}`,
  );
}
