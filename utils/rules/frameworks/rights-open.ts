import type { Finding } from '../../model/finding';

/**
 * Whether the model's terms let anyone use, study, change and share it, by the same findings that the tier rests on:
 * false when one restricts, null when none is proven or the licence could not be resolved.
 */
export function rightsOpen(findings: readonly Finding[]): boolean | null {
  const rights = findings.flatMap(({ weight }) =>
    weight?.axis === 'openness' && weight.requirement === 'rights' ? [weight] : [],
  );
  // `U`: missing or not recognised; that is not known to be closed.
  if (rights.some(({ status, suffix }) => status === 'not-met' && suffix !== 'U')) return false;
  if (rights.some(({ suffix }) => suffix === 'U')) return null;
  return rights.some(({ status }) => status === 'met') ? true : null;
}
