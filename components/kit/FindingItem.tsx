import type { Translate } from '../../utils/model/message';
import type { Finding } from '../../utils/model/finding';
import { EvidenceItem } from './EvidenceItem';
import { say, tell } from './text';

interface FindingItemProps {
  readonly finding: Finding;
  /** Origins that evidence may link to. */
  readonly origins: ReadonlySet<string>;
  readonly t: Translate;
  /** The sentence stands above already; only its grounds are added. */
  readonly alreadySaid?: boolean;
}

/** Two findings of a rule differ in what they say. */
export const findingKey = ({ rule, message }: Finding): string =>
  [rule, message.key, ...message.params].join(' ');

/** One statement: how it is known, what it rests on, and what would change it. */
export function FindingItem({ finding, origins, t, alreadySaid = false }: FindingItemProps) {
  const { grounding, level, message, evidence, change } = finding;
  return (
    <li class={`finding level-${level}`}>
      <p>
        <span class="chip" title={say(t, `grounding_${grounding}_help`)}>
          {say(t, `grounding_${grounding}`)}
        </span>{' '}
        {alreadySaid ? say(t, 'finding_grounds') : tell(t, message)}
      </p>
      {evidence.map((item) => (
        <EvidenceItem
          key={`${item.file} ${item.source.path} ${item.seen}`}
          evidence={item}
          origins={origins}
          t={t}
        />
      ))}
      {change && <p class="change">{tell(t, change)}</p>}
    </li>
  );
}
