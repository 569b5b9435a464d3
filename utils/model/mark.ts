import type { Verdict } from './verdict';

/** The bar's place in the ring: 5 high and dry, 1 under water; null is the dashed ring without a bar. */
export type MarkPosition = 1 | 2 | 3 | 4 | 5 | null;

const LOAD_RISK = { dangerous: 1, 'runs-code': 2, unknown: null, restricted: 4, 'data-only': 5 } as const;
const PROVENANCE = { contradicted: 1, unknown: null, claimed: 3, identified: 4, signed: 5 } as const;
/** By the proven tier T0 … T5; the two open tiers share the top place and differ in their word. */
const OPENNESS = [1, 2, 3, 4, 5, 5] as const;

/** DESIGN §6, "The mark": where the bar stands for a verdict. */
export function markPosition(verdict: Verdict): MarkPosition {
  if (verdict.axis === 'load-risk') return LOAD_RISK[verdict.level];
  if (verdict.axis === 'provenance') return PROVENANCE[verdict.level];
  return verdict.assessed ? OPENNESS[verdict.tier.lower] : null;
}

/** Places from here up read as good news; an unknown axis must not hide behind them. */
const FIRST_GOOD_PLACE = 3;

/** The place the toolbar shows for a subject: bad news first, then the unknown, then the lowest of the good. */
export function worstPosition(verdicts: readonly Verdict[]): MarkPosition {
  const places = verdicts.map(markPosition);
  const known = places.filter((place) => place !== null);
  const lowest = known.reduce<MarkPosition>(
    (worst, place) => (worst === null || place < worst ? place : worst),
    null,
  );
  const hidesUnknown = lowest !== null && lowest >= FIRST_GOOD_PLACE && known.length < places.length;
  return hidesUnknown ? null : lowest;
}
