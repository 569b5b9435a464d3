import type { RepositoryFile } from '../facts/files';
import { PREFIX_LIMIT } from './limits';
import type { Resource, Statement } from './statement';

export type Listing = ReadonlyMap<string, RepositoryFile>;

/**
 * Folders that may be the one that was signed, the repository's root first: the folder of the bundle, a folder with
 * the name that the signer gave, and every folder in which a file has a signed name and a signed digest. Names alone
 * would choose wrongly where the root has files of the same names (facts/PROVENANCE §1.3).
 */
export function prefixes(
  bundlePath: string,
  { subject, resources }: Statement,
  listing: Listing,
): readonly string[] {
  const byDigest = new Map(resources.map((resource) => [resource.digest, resource.path]));
  const found = new Set(['', bundlePath.slice(0, bundlePath.lastIndexOf('/') + 1)]);
  if ([...listing.keys()].some((path) => path.startsWith(`${subject}/`))) found.add(`${subject}/`);
  for (const { path, sha256 } of listing.values()) {
    const name = sha256 === null ? undefined : byDigest.get(sha256);
    if (name !== undefined && path.endsWith(`/${name}`)) found.add(path.slice(0, -name.length));
  }
  return [...found].slice(0, PREFIX_LIMIT);
}

/** The path in the repository that a resource stands for. A single file that was signed has its name in the subject. */
export const pathOf = (prefix: string, { path }: Resource, { subject }: Statement): string =>
  prefix + (path === '.' ? subject : path);

/** The prefix under which most listed digests are the signed ones; of equals the one that misses fewest files. */
export function bestPrefix(candidates: readonly string[], statement: Statement, listing: Listing): string {
  const scored = candidates.map((prefix) => {
    const files = statement.resources.map((resource) => {
      const file = listing.get(pathOf(prefix, resource, statement));
      return { file, same: file !== undefined && file.sha256 === resource.digest };
    });
    return {
      prefix,
      matches: files.filter(({ same }) => same).length,
      missing: files.filter(({ file }) => file === undefined).length,
    };
  });
  const [best] = scored.toSorted((a, b) => b.matches - a.matches || a.missing - b.missing);
  return best?.prefix ?? '';
}
