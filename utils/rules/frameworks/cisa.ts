import type { ComponentReading, ComponentState } from '../../model/component';
import { message, type Message } from '../../model/message';
import { readingOf } from './lack';

/**
 * Where a model stands on the line that CISA draws among open foundation models (facts/OPENNESS §1e), in our words:
 * what is disclosed of the training data decides whether others can understand, verify and mitigate.
 */
export const CISA_STANDINGS = [
  'weights_not_looked_at',
  'weights_not_shown',
  'data_public',
  'data_described',
  'data_in_part',
  'data_withheld',
  'data_not_shown',
  'data_not_looked_at',
] as const;
export type CisaStanding = (typeof CISA_STANDINGS)[number];

/** One sentence, as a key of the catalogue. Licences do not move a model on this line. */
export const cisaLine = (components: readonly ComponentReading[]): Message =>
  message(`cisa_${standing(components)}`);

function standing(components: readonly ComponentReading[]): CisaStanding {
  const stateOf = (id: ComponentReading['id']): ComponentState => readingOf(components, id).state;
  const weights = stateOf('final-parameters');
  if (weights === 'not-collected') return 'weights_not_looked_at';
  if (weights === 'absent' || weights === 'not-found') return 'weights_not_shown';
  const described = stateOf('data-card');
  const given = stateOf('datasets');
  if (given === 'present') return 'data_public';
  if (described === 'present') return 'data_described';
  if (given === 'partial' || described === 'partial') return 'data_in_part';
  if (given === 'absent' || described === 'absent') return 'data_withheld';
  return given === 'not-collected' && described === 'not-collected' ? 'data_not_looked_at' : 'data_not_shown';
}
