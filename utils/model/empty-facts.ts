import { FACT_NAMES, type Facts } from './facts';
import { notCollected, type NotCollected, type Slot } from './slot';
import type { Subject } from './subject';

/** Facts of a subject with every slot in the same empty or failed state. */
export function emptyFacts(subject: Subject, slot: Slot<never> | NotCollected): Facts {
  const state = typeof slot === 'string' ? notCollected(slot) : slot;
  const slots = Object.fromEntries(FACT_NAMES.map((name) => [name, state]));
  // FACT_NAMES lists every slot (its type is checked against Facts by a test), and any slot may be empty.
  return { subject, ...slots } as unknown as Facts;
}
