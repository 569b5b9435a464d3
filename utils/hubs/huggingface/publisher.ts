import type { PublisherFact } from '../../facts/publisher';
import { collected, type Slot, type Source } from '../../model/slot';
import type { FactsUpdate } from '../../facts/facts';
import { count, flag, record, text } from '../read';

const KINDS = { org: 'organisation', user: 'user' } as const;
const OBJECT_ID = /^[0-9a-f]{24}$/;

/** The first account of the hub is younger than this; an earlier date is not one of ours to believe. */
const HUB_START = Date.UTC(2016, 0, 1);

/**
 * When an account was made: the first eight hex digits of its MongoDB object id are Unix seconds
 * (facts/PROVENANCE §2, "Account age"). Made by the server, but read by us out of an id: inferred.
 */
export function sinceObjectId(id: unknown, now: number): string | null {
  if (typeof id !== 'string' || !OBJECT_ID.test(id)) return null;
  const at = Number.parseInt(id.slice(0, 8), 16) * 1000;
  return at < HUB_START || at > now ? null : new Date(at).toISOString();
}

/** `author` of a page's ModelHeader. */
export function authorFacts(value: unknown, source: Source, at: number): FactsUpdate {
  const author = record(value);
  const name = text(author?.name);
  if (author === null || name === null) return {};
  const type = text(author.type);
  const publisher: PublisherFact = {
    name,
    displayName: text(author.fullname) ?? name,
    kind: type === 'org' || type === 'user' ? KINDS[type] : 'unknown',
    followers: count(author.followerCount),
  };
  const since = sinceObjectId(author._id, at);
  const verified = flag(author.isVerified);
  return {
    publisher: collected(publisher, source, at),
    ...(since !== null && {
      publisherSince: collected(since, { ...source, path: `${source.path}/_id` }, at, 'inferred'),
    }),
    ...(verified !== null && {
      verifiedDomain: collected(verified, { ...source, path: `${source.path}/isVerified` }, at),
    }),
  };
}

/** `/api/organizations/{name}/overview` or `/api/users/{name}/overview` (facts/HUGGINGFACE §5.47). */
export function overviewFacts(
  value: unknown,
  kind: 'organisation' | 'user',
  source: Source,
  at: number,
): FactsUpdate | null {
  const overview = record(value);
  const name = text(overview?.name) ?? text(overview?.user);
  if (overview === null || name === null) return null;
  const fact: PublisherFact = {
    name,
    displayName: text(overview.fullname) ?? name,
    kind,
    followers: count(overview.numFollowers),
  };
  // Only organisations can prove a domain; for them a missing flag is no proof of either.
  const verified: Slot<boolean> =
    kind === 'user'
      ? { state: 'not-collected', why: 'not-offered-by-hub' }
      : collected(flag(overview.isVerified) ?? false, { ...source, path: '/isVerified' }, at);
  const stated = isoDate(overview.createdAt);
  const inferred = sinceObjectId(overview._id, at);
  return {
    publisher: collected(fact, source, at),
    verifiedDomain: verified,
    ...(stated !== null
      ? { publisherSince: collected(stated, { ...source, path: '/createdAt' }, at) }
      : inferred !== null && {
          publisherSince: collected(inferred, { ...source, path: '/_id' }, at, 'inferred'),
        }),
  };
}

/** `Date.parse` alone takes "model 5" for a date, and each browser other texts. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** An ISO date, or null when the text is not a date. */
export function isoDate(value: unknown): string | null {
  const date = text(value);
  return date !== null && ISO_DATE.test(date) && !Number.isNaN(Date.parse(date)) ? date : null;
}
