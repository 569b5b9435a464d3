import type { Facts } from '../../facts/facts';
import type { InspectedFile } from '../../facts/inspection';
import { valueOf } from '../../model/slot';

/** The files whose bytes we read and understood. */
export const readFilesIn = (facts: Facts): readonly InspectedFile[] =>
  (valueOf(facts.inspections) ?? []).filter(({ verdict }) => verdict !== 'unknown');

/** Tells for a path whether our own reading of its bytes speaks for it: then its name says nothing more. */
export function isReadIn(facts: Facts): (path: string) => boolean {
  const paths = new Set(readFilesIn(facts).map(({ path }) => path));
  return (path) => paths.has(path);
}
