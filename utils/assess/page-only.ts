import { mapSlots, type Facts } from '../facts/facts';
import { notCollected, type Slot } from '../model/slot';

/** With no requests allowed, what the page does not say stays uncollected, and says why. */
export const withoutHub = (facts: Facts): Facts => mapSlots(facts, closed);

function closed<Value>(slot: Slot<Value>): Slot<Value> {
  const open = slot.state === 'not-collected' && slot.why === 'not-on-this-page';
  return open ? notCollected('page-only-mode') : slot;
}
