import type { Facts } from '../facts/facts';
import { valueOf } from '../model/slot';
import { withoutDiffering } from '../signatures/differing';

/** Facts whose signatures speak for no file that was seen to have other bytes than the listed ones. */
export function believedSignatures(facts: Facts): Facts {
  const { signatures } = facts;
  const differing = (valueOf(facts.inspections) ?? []).filter(({ bytes }) => bytes === 'differs');
  if (signatures.state !== 'collected' || differing.length === 0) return facts;
  const value = signatures.value.map((fact) =>
    differing.reduce((left, { path }) => withoutDiffering(left, path), fact),
  );
  return { ...facts, signatures: { ...signatures, value } };
}
