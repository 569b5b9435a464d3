import type { SignatureFact } from '../facts/signature';
import { OUTCOMES } from './verdict';

const moved = (counts: SignatureFact['counts']): SignatureFact['counts'] => ({
  ...counts,
  match: Math.max(0, (counts.match ?? 0) - 1),
  'not-comparable': (counts['not-comparable'] ?? 0) + 1,
});

/**
 * A signature covers the digest that the hub lists. Of a file whose bytes were seen to be others it says nothing: such a
 * file is no match, and with one that weighs the signature covers a part at most.
 */
export function withoutDiffering(fact: SignatureFact, path: string): SignatureFact {
  const known = fact.files.find((file) => file.path === path);
  // The best results are cut off first: a file that a cut list does not name is taken for a match.
  const isCut = Object.values(fact.counts).reduce((sum, count) => sum + count, 0) > fact.files.length;
  if (known ? known.result !== 'match' : !isCut || fact.counts.match === 0) return fact;
  const weighs = known?.weighs ?? true;
  const verdict = fact.verdict === 'signed' && weighs ? 'partial' : fact.verdict;
  const file = { path, result: 'not-comparable', why: 'bytes-not-listed', weighs, sameAs: null } as const;
  return {
    ...fact,
    verdict,
    outcome: OUTCOMES[verdict],
    counts: moved(fact.counts),
    weighing: weighs ? moved(fact.weighing) : fact.weighing,
    files: [file, ...fact.files.filter((other) => other.path !== path)].slice(0, fact.files.length),
  };
}
