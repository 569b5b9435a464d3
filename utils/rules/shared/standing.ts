import type { Evidence } from '../../model/finding';
import type { Facts } from '../../facts/facts';
import { valueOf } from '../../model/slot';
import { seenIn } from '../contract';
import { daysBefore } from './age';

/** Look-alike accounts in known incidents were days or weeks old; below a quarter of a year there is little to see. */
export const YOUNG_DAYS = 90;
/** Most accounts made for one attack are used within weeks; a year of public history is costly to wait out. */
export const LONG_LIVED_DAYS = 365;
/** Followers can be bought; over a year, so many are seldom only that. */
const MANY_FOLLOWERS = 500;

/**
 * What an account's records say for it when its name alone says little (facts/PROVENANCE §4: such a filter takes
 * away most false alarms). None of it proves who the account is. The date may be worked out of the account's id; a rule
 * that puts it beside what it read elsewhere does not rest on it alone (DESIGN §2.3).
 */
export interface Standing {
  /** Days since it was made; null when not known. */
  readonly days: number | null;
  readonly young: boolean;
  /** Whether the hub says it proved a web domain; false when it does not say. */
  readonly domain: boolean;
  readonly organisation: boolean;
  /** Not new, and with a proven domain; or a year old as an organisation or with many followers. */
  readonly established: boolean;
}

export function standingOf(facts: Facts): Standing {
  const { publisher, publisherSince: since, verifiedDomain } = facts;
  const days = since.state === 'collected' ? daysBefore(since.value, since.at) : null;
  const young = days !== null && days < YOUNG_DAYS;
  const domain = valueOf(verifiedDomain) === true;
  const by = valueOf(publisher);
  const organisation = by?.kind === 'organisation';
  const longLived = days !== null && days >= LONG_LIVED_DAYS;
  const followed = (by?.followers ?? 0) >= MANY_FOLLOWERS;
  const established = (domain && !young) || (longLived && (organisation || followed));
  return { days, young, domain, organisation, established };
}

/** The account's date and domain, as far as they were looked at. */
export const standingEvidence = ({ publisherSince, verifiedDomain }: Facts): readonly Evidence[] => [
  ...(publisherSince.state === 'collected' ? [seenIn(publisherSince, publisherSince.value)] : []),
  ...(verifiedDomain.state === 'collected' ? [seenIn(verifiedDomain, String(verifiedDomain.value))] : []),
];
