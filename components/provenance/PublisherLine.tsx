import type { Facts } from '../../utils/facts/facts';
import type { Translate } from '../../utils/model/message';
import { valueOf } from '../../utils/model/slot';
import { Name } from '../kit/Name';
import { keyPart, say } from '../kit/text';

interface PublisherLineProps {
  readonly facts: Pick<Facts, 'publisher' | 'publisherSince' | 'verifiedDomain'>;
  readonly t: Translate;
}

/** Who publishes the model, since when, and whether the hub says that a web domain was proven. */
export function PublisherLine({ facts, t }: PublisherLineProps) {
  const { publisher, publisherSince, verifiedDomain } = facts;
  if (publisher.state !== 'collected') {
    const reason = publisher.state === 'failed' ? publisher.error : publisher.why;
    return <p class="more">{say(t, 'lineage_publisher_not_seen', say(t, `reason_${keyPart(reason)}`))}</p>;
  }
  const { name, displayName, kind } = publisher.value;
  const since = valueOf(publisherSince)?.slice(0, 'yyyy-mm-dd'.length);
  const words = [
    say(t, `publisher_${kind}`),
    ...(since === undefined ? [] : [say(t, 'lineage_publisher_since', since)]),
    ...(valueOf(verifiedDomain) ? [say(t, 'lineage_publisher_domain')] : []),
  ];
  return (
    <p>
      <Name text={displayName === '' ? name : displayName} limit={40} /> <Name text={name} limit={32} mono />{' '}
      <span class="absent">{words.join(' · ')}</span>
    </p>
  );
}
