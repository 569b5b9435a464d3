import type { Slot } from '../model/slot';
import { FACT_NAMES, factsOf, type FactName, type Facts, type FactValue, type Slots } from './facts';

/**
 * DESIGN §2.5: what a page says has the lowest rank. Whatever runs in the page can change it, so it fills what nothing
 * else tells, is never stored, and is what no question to the hub or reading of bytes starts from.
 */
const isPageSaid = (slot: Slot<unknown>): boolean =>
  slot.state !== 'not-collected' && slot.source.kind === 'page';

const UNSAID = { state: 'not-collected', why: 'not-on-this-page' } as const;

/** The facts without what a page said of them; the very same when it said nothing. */
export function withoutPageSaid(facts: Facts): Facts {
  const slots: Slots = facts;
  return FACT_NAMES.some((name) => isPageSaid(facts[name]))
    ? factsOf(facts.subject, (name) => (isPageSaid(slots[name]) ? UNSAID : slots[name]))
    : facts;
}

/** What is asked for when only a page is known: the model and the revision that were named, and nothing said of them. */
export function askedBy(page: Facts): Facts {
  const { revision } = page;
  const requested = revision.state === 'collected' ? revision.value.requested : page.subject.revision;
  return { ...withoutPageSaid(page), subject: { ...page.subject, revision: requested } };
}

/** `known` with what only the page tells, each slot by its own source; the very same when that is nothing. */
export function beside(known: Facts, page: Facts): Facts {
  const joined = factsOf(known.revision.state === 'collected' ? known.subject : page.subject, (name) =>
    higher(known, page, name),
  );
  const { scannedFileCount, verifiedDomain } = known;
  const facts = {
    ...joined,
    // The page counted the files of its own list.
    ...(joined.files === known.files && { scannedFileCount }),
    // A page that tells everything must not hide that the hub failed.
    ...(verifiedDomain.state === 'failed' && { verifiedDomain }),
  };
  return FACT_NAMES.every((name) => facts[name] === known[name]) ? known : facts;
}

function higher<Name extends FactName>(known: Slots, page: Slots, name: Name): Slot<FactValue<Name>> {
  const [own, said]: [Slot<FactValue<Name>>, Slot<FactValue<Name>>] = [known[name], page[name]];
  if (own.state === 'collected') return own;
  if (said.state === 'collected') return said;
  const unasked =
    own.state === 'not-collected' && (own.why === 'not-on-this-page' || own.why === 'page-only-mode');
  return unasked && said.state === 'failed' ? said : own;
}
