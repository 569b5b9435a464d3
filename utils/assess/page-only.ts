import { FACT_NAMES, type Facts } from '../model/facts';
import { notCollected } from '../model/slot';

/** With no requests allowed, what the page does not say stays uncollected, and says why. */
export function withoutHub(facts: Facts): Facts {
  const slots = FACT_NAMES.map((name) => {
    const slot = facts[name];
    const open = slot.state === 'not-collected' && slot.why === 'not-on-this-page';
    return [name, open ? notCollected('page-only-mode') : slot];
  });
  return { ...facts, ...(Object.fromEntries(slots) as Partial<Facts>) }; // the same slots, some emptied
}
