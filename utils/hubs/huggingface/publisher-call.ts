import type { Facts, FactsUpdate } from '../../facts/facts';
import { failed, type Source } from '../../model/slot';
import type { Subject } from '../../model/subject';
import type { CollectRequest } from '../contract';
import { API_ORIGIN } from './hub';
import { overviewFacts } from './publisher';

/** Collected, or not offered by the hub: a job that continues after a stop need not ask again. */
export const publisherKnown = ({ verifiedDomain: slot }: Facts): boolean =>
  slot.state === 'collected' || (slot.state === 'not-collected' && slot.why === 'not-offered-by-hub');

/** The publisher's overview: as an organisation, as a user, or as both one after the other when that is not known. */
export async function* publisher(
  { facts, ask, now }: Pick<CollectRequest, 'facts' | 'ask' | 'now'>,
  subject: Subject,
): AsyncGenerator<FactsUpdate> {
  const owner = subject.id.includes('/') ? subject.id.split('/')[0] : undefined;
  if (owner === undefined) return;
  const known = facts.publisher.state === 'collected' ? facts.publisher.value.kind : 'unknown';
  const kinds = known === 'unknown' ? (['organisation', 'user'] as const) : [known];
  for (const kind of kinds) {
    const path = `/api/${kind === 'user' ? 'users' : 'organizations'}/${owner}/overview`;
    const source: Source = { kind: 'api', url: API_ORIGIN + path, path: '' };
    const answer = await ask(path);
    const update = answer.ok ? overviewFacts(answer.json, kind, source, now()) : null;
    if (update !== null) {
      yield update;
      return;
    }
    if (kind === kinds.at(-1)) {
      yield { verifiedDomain: failed(answer.ok ? 'unreadable' : answer.failure, source, now()) };
    }
  }
}
