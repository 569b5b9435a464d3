import type { LookUp } from '../../facts/linked';
import type { Failure } from '../../model/slot';
import type { Completeness } from '../contract';

/** What a failure says of a thing that was looked up: an anonymous 401 or 404 means that no one may see it (facts/HUGGINGFACE §7.64). */
export const lookUpOf = (failure: Failure): LookUp =>
  failure === 'not-visible' || failure === 'not-found' ? 'gone' : failure;

/** Whether an answer was given, be it a "no". */
export const isAnswered = (state: LookUp | 'cycle'): boolean =>
  state === 'found' || state === 'gone' || state === 'gated' || state === 'disabled' || state === 'cycle';

/** How far a list came that takes `limit` look-ups. */
export function completeness(states: readonly (LookUp | 'cycle')[], limit: number): Completeness {
  const asked = states.filter((state) => state !== 'not-asked' && state !== 'cycle').length;
  if (states.includes('not-asked') && asked < limit) return 'begun';
  return states.some((state) => state !== 'not-asked' && !isAnswered(state)) ? 'failing' : 'whole';
}
