import type { Slot } from '../model/slot';
import type { Subject } from '../model/subject';
import { object, slot, subjectSchema, type Value } from './parts';
import { FACTS } from './table';

type Table = typeof FACTS;

export type FactName = keyof Table;
type Values = { readonly [Name in FactName]: Value<Table[Name]['schema']> };
export type FactValue<Name extends FactName> = Values[Name];
export type Slots = { readonly [Name in FactName]: Slot<FactValue<Name>> };

/** All that is known of a subject, hub-independent. Rules read nothing else. */
export interface Facts extends Slots {
  readonly subject: Subject;
}

/** What one answer taught: the slots it filled, and the subject when it is named anew. */
export type FactsUpdate = Partial<Slots> & { readonly subject?: Subject };

/** Every slot, in the order the panel shows coverage. */
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[]; // an object of ours has no other keys

/** Whether a slot is filled in the linked phase: it says by itself when it is due again. */
export const isLinked = (name: FactName): boolean =>
  FACTS[name].stage === 'linked' || FACTS[name].stage === 'click';

/** Facts of `subject` with the slot that `make` gives for each name. */
export function factsOf(
  subject: Subject,
  make: <Name extends FactName>(name: Name) => Slot<FactValue<Name>>,
): Facts {
  const slots = Object.fromEntries(FACT_NAMES.map((name) => [name, make(name)])) as Slots; // each name has its own
  return { subject, ...slots };
}

/** The same facts, each slot changed by `change`. */
export const mapSlots = (facts: Facts, change: <Value>(slot: Slot<Value>) => Slot<Value>): Facts => {
  const slots: Slots = facts;
  return factsOf(facts.subject, (name) => change(slots[name]));
};

type Shape = { readonly [Name in FactName]: ReturnType<typeof slot<Table[Name]['schema']>> };
const shape = Object.fromEntries(FACT_NAMES.map((name) => [name, slot(FACTS[name].schema)])) as Shape; // as above
const schema = object({ subject: subjectSchema, ...shape });

/** `value` as facts, or null. Strict: an unknown key, an over-long text or list makes it null. */
export function parseFacts(value: unknown): Facts | null {
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
}
