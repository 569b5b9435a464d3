import type { Facts, FactsUpdate } from '../../facts/facts';
import { failed, valueOf, type Source } from '../../model/slot';
import type { Subject } from '../../model/subject';
import { leadsTo } from '../answers';
import type { Answer, CollectRequest } from '../contract';
import { API_ORIGIN } from './hub';
import { isSameId } from './ids';
import { overviewFacts } from './publisher';

/** Collected, or not offered by the hub: a job that continues after a stop need not ask again. */
export const publisherKnown = ({ verifiedDomain: slot }: Facts): boolean =>
  slot.state === 'collected' || (slot.state === 'not-collected' && slot.why === 'not-offered-by-hub');

const KINDS = ['organisation', 'user'] as const;
type Kind = (typeof KINDS)[number];

const overview = (kind: Kind, name: string): string =>
  `/api/${kind === 'user' ? 'users' : 'organizations'}/${name}/overview`;

/**
 * The publisher's overview, as an organisation or as a user; as the other when there is no such account. `said`: what
 * the page calls it, which decides no more than the order.
 */
export async function* publisher(
  { facts, ask, now }: Pick<CollectRequest, 'facts' | 'ask' | 'now'>,
  subject: Subject,
  said = facts.publisher,
): AsyncGenerator<FactsUpdate> {
  const owner = subject.id.includes('/') ? subject.id.split('/')[0] : undefined;
  if (owner === undefined) return;
  const order = valueOf(said)?.kind === 'user' ? KINDS.toReversed() : KINDS;
  for (const kind of order) {
    const answer = await ask(overview(kind, owner));
    if (!answer.ok && answer.failure === 'not-found' && kind !== order.at(-1)) continue;
    yield factsOf(answer, kind, owner, now());
    return;
  }
}

function factsOf(answer: Answer, kind: Kind, owner: string, at: number): FactsUpdate {
  const source: Source = { kind: 'api', url: API_ORIGIN + overview(kind, owner), path: '' };
  const no = (failure: Parameters<typeof failed>[0]) => ({ verifiedDomain: failed(failure, source, at) });
  if (!answer.ok) return no(answer.failure);
  const update = overviewFacts(answer.json, kind, source, at);
  const name = update?.publisher && valueOf(update.publisher)?.name;
  if (update === null || !name) return no('unreadable');
  // Another account's record is a new name of this one only when the hub itself led there.
  return isSameId(name, owner) || leadsTo(answer, overview(kind, name)) ? update : no('other-subject');
}
