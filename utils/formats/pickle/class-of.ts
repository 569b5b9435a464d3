import { Global, Sequence, type Call } from './values';

/** The class that an instance is of, as far as the call that made it says: its callee, or what a rebuilder was given. */
export function classOf({ callee, args }: Call): Global | null {
  if (!(callee instanceof Global)) return null;
  const [first] = callee.record.rebuilt;
  const named = first && args instanceof Sequence ? args.items[first.at] : callee;
  return named instanceof Global ? named : null;
}
