import type { Facts } from '../../facts/facts';
import type { InspectedFile } from '../../facts/inspection';
import { valueOf } from '../../model/slot';

/** The files whose bytes we read and understood. */
export const readFilesIn = (facts: Facts): readonly InspectedFile[] =>
  (valueOf(facts.inspections) ?? []).filter(({ verdict }) => verdict !== 'unknown');

/** The files that were seen to have other bytes than those that the hub lists. */
export const differingIn = (facts: Facts): ReadonlySet<string> =>
  new Set(
    (valueOf(facts.inspections) ?? []).filter(({ bytes }) => bytes === 'differs').map(({ path }) => path),
  );

/** Tells for a path whether our own reading of its bytes speaks for it: then its name says nothing more. */
export function isReadIn(facts: Facts): (path: string) => boolean {
  const read = readFilesIn(facts).filter(({ bytes }) => bytes !== 'differs');
  const paths = new Set(read.map(({ path }) => path));
  return (path) => paths.has(path);
}
