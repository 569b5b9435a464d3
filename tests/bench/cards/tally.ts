import type { Row } from '../contract';

/** Right, false and missed answers of one kind. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** What one comparison found, with the words that tell it. */
export interface Outcome {
  readonly kind: 'right' | 'wrong' | 'missed';
  readonly card: string;
  readonly what: string;
}

export const tallyOf = (outcomes: readonly Outcome[]): Tally => {
  const count = (kind: Outcome['kind']) => outcomes.filter((each) => each.kind === kind).length;
  return { right: count('right'), wrong: count('wrong'), missed: count('missed') };
};

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Of what was said, how much is so. */
export const precision = ({ right, wrong }: Tally): number => share(right, right + wrong);
/** Of what is so, how much was said. */
export const recall = ({ right, missed }: Tally): number => share(right, right + missed);

/** `96 of 100 (96.0 %)` against an aim; null shows it only. */
export function shareOf(what: string, tally: Tally, of: 'precision' | 'recall', least: number | null): Row {
  const value = of === 'precision' ? precision(tally) : recall(tally);
  const whole = tally.right + (of === 'precision' ? tally.wrong : tally.missed);
  return {
    what: `${what}: ${of}`,
    budget: least === null ? null : `≥ ${least * 100} %`,
    measured: `${tally.right} of ${whole} (${(value * 100).toFixed(1)} %)`,
    value,
    met: least === null ? null : value >= least,
  };
}

/** Misses and false answers, one a line, for whoever looks into them. */
export function complain(what: string, outcomes: readonly Outcome[]): void {
  for (const { kind, card, what: words } of outcomes)
    if (kind !== 'right') console.error(`${what} ${kind}: ${card}: ${words}`);
}
