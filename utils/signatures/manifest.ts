import type { RepositoryFile } from '../facts/files';
import type { SignedFile } from '../facts/signature';
import { bestPrefix, pathOf, prefixes, type Listing } from './prefixes';
import { smallFiles, type FetchSmall } from './small-files';
import type { Resource, Statement } from './statement';
import { weighs } from './weighs';

/** The hub's listing at one commit. */
export interface Repository {
  readonly files: readonly RepositoryFile[];
  /** False when there may be files that are not listed. */
  readonly complete: boolean;
  readonly fetchSmall: FetchSmall;
}

export interface Comparison {
  readonly prefix: string;
  /** Every file, signed ones first. */
  readonly files: readonly SignedFile[];
}

/** Left out by every signer, at the signed folder's top (facts/PROVENANCE §1.1). */
const NEVER_SIGNED = ['.git', '.gitignore', '.gitattributes', '.github'];

/** Compares what was signed with what the hub lists (facts/PROVENANCE §1.5.5–7). */
export async function compare(
  statement: Statement,
  bundlePath: string,
  { files, complete, fetchSmall }: Repository,
): Promise<Comparison> {
  const listing: Listing = new Map(files.map((file) => [file.path, file]));
  const prefix = bestPrefix(prefixes(bundlePath, statement, listing), statement, listing);
  const digestOf = smallFiles(fetchSmall);
  const shards = groupedByPath(statement.resources);
  const signed: SignedFile[] = [];
  for (const resources of shards.values()) {
    const [resource] = resources;
    if (!resource) continue;
    const path = pathOf(prefix, resource, statement);
    const file = listing.get(path);
    const found = (result: SignedFile['result'], why: SignedFile['why'] = null): void =>
      void signed.push({ path, result, why, weighs: weighs(path, file?.size ?? null), sameAs: null });
    if (!file) found(complete ? 'missing' : 'not-comparable', complete ? null : 'not-listed');
    else if (resource.algorithm !== 'sha256') found('not-comparable', 'other-hash');
    else if (!coversWhole(resources, file)) found('not-comparable', 'several-shards');
    else {
      const known = file.sha256 === null ? await digestOf(file) : { digest: file.sha256 };
      if (known.digest === null) found('not-comparable', known.why);
      else found(known.digest === resource.digest ? 'match' : 'mismatch');
    }
  }
  return { prefix, files: [...signed, ...others(statement, bundlePath, prefix, files, signed)] };
}

function groupedByPath(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const group = groups.get(resource.path);
    if (group) group.push(resource);
    else groups.set(resource.path, [resource]);
  }
  return groups;
}

/** Whether one digest covers the file from its first to its last byte. */
function coversWhole(resources: readonly Resource[], { size }: RepositoryFile): boolean {
  const [only, ...more] = resources;
  return (
    only !== undefined &&
    more.length === 0 &&
    (only.range === null || (only.range.start === 0 && only.range.end === size))
  );
}

/** A path and the folders it is in. */
const folders = (path: string): readonly string[] =>
  path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));

/** Every listed file that the signature does not name. */
function others(
  statement: Statement,
  bundlePath: string,
  prefix: string,
  files: readonly RepositoryFile[],
  signed: readonly SignedFile[],
): readonly SignedFile[] {
  const named = new Set(signed.map(({ path }) => path));
  const ignored = new Set([...NEVER_SIGNED, ...statement.ignored].map((path) => prefix + path));
  const isIgnored = (path: string): boolean =>
    path === bundlePath || folders(path).some((one) => ignored.has(one));
  const byDigest = new Map(
    statement.resources.map((resource) => [resource.digest, pathOf(prefix, resource, statement)]),
  );
  return files
    .filter(({ path }) => !named.has(path))
    .map(({ path, size, sha256 }) => ({
      path,
      result: isIgnored(path) ? 'ignored' : 'unsigned',
      weighs: path !== bundlePath && weighs(path, size),
      why: null,
      sameAs: (sha256 === null ? undefined : byDigest.get(sha256)) ?? null,
    }));
}
