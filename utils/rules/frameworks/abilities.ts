import type { ComponentId, ComponentReading, ComponentState } from '../../model/component';
import { message, type Message } from '../../model/message';
import { readingOf } from './lack';

/**
 * What CISA asks of open foundation models (facts/OPENNESS §1e): can others understand, verify and mitigate? What is
 * disclosed of the training data decides the first two, and with the terms the third.
 */
export const ABILITIES = ['understand', 'verify', 'mitigate'] as const;
export type Ability = (typeof ABILITIES)[number];

/** Who can: anyone, anyone in part, the developer alone; `unknown`: what decides it was not checked. */
export const ABLE = ['anyone', 'in-part', 'developer-only', 'unknown'] as const;
export type Able = (typeof ABLE)[number];

export interface AbilityRow {
  readonly ability: Ability;
  readonly able: Able;
  /** One sentence: who can, and why. */
  readonly message: Message;
}

/** `mayChange`: whether the effective terms let anyone share changed versions; null when that is not known. */
export function abilities(
  components: readonly ComponentReading[],
  mayChange: boolean | null,
): readonly AbilityRow[] {
  const stateOf = (id: ComponentId): ComponentState => readingOf(components, id).state;
  const data = best(stateOf('datasets'));
  const described = best(stateOf('datasets'), stateOf('data-card'));
  const code = best(stateOf('training-code'));
  return [
    rowOf('understand', described),
    rowOf('verify', verifiable(described, data, code)),
    rowOf('mitigate', mitigable(mayChange, data, code)),
  ];
}

const rowOf = (ability: Ability, able: Able): AbilityRow => ({
  ability,
  able,
  message: message(`ability_${ability}_${able.replaceAll('-', '_')}`),
});

const ABLE_BY: Readonly<Record<ComponentState, Able>> = {
  present: 'anyone',
  partial: 'in-part',
  absent: 'developer-only',
  'not-found': 'developer-only',
  'not-collected': 'unknown',
};

/** As far as the best of them leads; what was not checked may lead further than what was not found. */
function best(...states: readonly ComponentState[]): Able {
  const able = new Set(states.map((state) => ABLE_BY[state]));
  return (['anyone', 'in-part', 'unknown'] as const).find((word) => able.has(word)) ?? 'developer-only';
}

/** To check what a model learnt from takes the data; to repeat it, the code too. */
function verifiable(described: Able, data: Able, code: Able): Able {
  if (data === 'anyone' && code === 'anyone') return 'anyone';
  if (data === 'anyone' || data === 'in-part') return 'in-part';
  if (data === 'unknown' && (described === 'unknown' || described === 'in-part')) return 'unknown';
  return 'developer-only';
}

/** A fault is traced in the data and repaired by training again; without either, by fine-tuning where terms allow it. */
function mitigable(mayChange: boolean | null, data: Able, code: Able): Able {
  if (mayChange === null) return 'unknown';
  if (!mayChange) return 'developer-only';
  return data === 'anyone' && code === 'anyone' ? 'anyone' : 'in-part';
}
