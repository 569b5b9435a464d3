import type { CardReading } from '../../facts/card';
import type { ComponentReading } from '../../model/component';
import { readingOf } from './lack';
import type { CheckState } from './osaid';
import type { Slot } from '../../model/slot';

/**
 * What Art. 53(2) of Regulation (EU) 2024/1689 asks of a model under a free and open-source licence (facts/OPENNESS
 * §1f), and last the public summary of training content, which it must have in any case.
 */
export const EU_POINTS = ['license', 'weights', 'architecture', 'usage', 'training-summary'] as const;
export type EuPoint = (typeof EU_POINTS)[number];

/** A hint, no legal judgement: public here, not seen here, or said not to be given. */
export interface EuRow {
  readonly point: EuPoint;
  readonly state: CheckState;
}

const READ_FROM = {
  weights: 'final-parameters',
  architecture: 'architecture',
  usage: 'model-card',
} as const;

/** `rightsOpen`: as in `osaidChecklist`; `summary`: what the card says of a training-content summary. */
export const euAiActHints = (
  components: readonly ComponentReading[],
  rightsOpen: boolean | null,
  summary: CheckState,
): readonly EuRow[] =>
  EU_POINTS.map((point): EuRow => {
    if (point === 'training-summary') return { point, state: summary };
    if (point === 'license') return { point, state: licenseState(rightsOpen) };
    // Information must be public; under which licence, the article does not ask.
    const { state } = readingOf(components, READ_FROM[point]);
    return { point, state: STATES[state] };
  });

const STATES = {
  present: 'met',
  partial: 'not-shown',
  absent: 'contradicted',
  'not-found': 'not-shown',
  'not-collected': 'not-looked-at',
} as const satisfies Record<ComponentReading['state'], CheckState>;

function licenseState(rightsOpen: boolean | null): CheckState {
  if (rightsOpen === null) return 'not-shown';
  return rightsOpen ? 'met' : 'contradicted';
}

/** Whether the card gives a training-content summary, says that there is none, or is silent. */
export function summaryState(card: Slot<CardReading>): CheckState {
  if (card.state !== 'collected') return 'not-looked-at';
  const about = card.value.statements.filter(({ topic }) => topic === 'data-summary');
  if (about.some(({ says }) => says === 'given')) return 'met';
  return about.some(({ says }) => says === 'withheld') ? 'contradicted' : 'not-shown';
}
