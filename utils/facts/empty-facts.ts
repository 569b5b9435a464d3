import { notCollected, type NotCollected, type Slot } from '../model/slot';
import type { Subject } from '../model/subject';
import { factsOf, type Facts } from './facts';

/** Facts of a subject with every slot in the same empty or failed state. */
export function emptyFacts(subject: Subject, slot: Slot<never> | NotCollected): Facts {
  const state = typeof slot === 'string' ? notCollected(slot) : slot;
  return factsOf(subject, () => state);
}
