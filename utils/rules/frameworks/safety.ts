import type { CardReading, CardStatement } from '../../facts/card';
import { valueOf, type Slot } from '../../model/slot';

/** What the card says on one matter: its first words that give it, or that it says nothing; null when it was not read. */
export interface SaidOn {
  readonly state: 'given' | 'named' | 'withheld' | 'silent' | 'not-checked';
  readonly statement: CardStatement | null;
}

/** The matters of safety that a card may speak of: what was evaluated, what is forbidden, what is known to go wrong. */
export type SafetyTopic = 'safety-evaluation' | 'use-limits' | 'risks';

/** What the card says on a matter of safety; what it gives counts before what it only names. */
export function saidOn(card: Slot<CardReading>, topic: SafetyTopic): SaidOn {
  const reading = valueOf(card);
  if (reading === null) return { state: 'not-checked', statement: null };
  const about = reading.statements.filter((statement) => statement.topic === topic);
  for (const state of ['given', 'named', 'withheld'] as const) {
    const statement = about.find(({ says }) => says === state);
    if (statement) return { state, statement };
  }
  return { state: 'silent', statement: null };
}
