import { comparablePair } from '../../utils/assess/comparable-pair';
import type { Facts } from '../../utils/facts/facts';
import type { Translate } from '../../utils/model/message';
import { keyPart, say } from '../kit/text';

interface CompareHeadersProps {
  readonly facts: Pick<Facts, 'headerComparison' | 'chain' | 'files' | 'library' | 'weightsRecord'>;
  readonly busy: boolean;
  readonly t: Translate;
  onCompare(): void;
}

/** Offers to compare the weights' headers with the base model's, as long as nobody did; what it costs stands first. */
export function CompareHeaders({ facts, busy, t, onCompare }: CompareHeadersProps) {
  const { headerComparison: tensors } = facts;
  if (tensors.state === 'collected') {
    const { value } = tensors;
    return value.state === 'not-comparable' ? (
      <p class="more">{say(t, `lineage_not_comparable_${keyPart(value.why)}`, value.base)}</p>
    ) : null;
  }
  const pair = comparablePair(facts);
  if (pair === null) return null;
  return (
    <div class="look-up">
      {tensors.state === 'failed' && (
        <p role="status">{say(t, 'lineage_compare_failed', say(t, `reason_${keyPart(tensors.error)}`))}</p>
      )}
      <p class="more" id="compare-headers-cost">
        {say(t, 'lineage_compare_cost', pair.base.id)}
      </p>
      <button
        type="button"
        class="button"
        disabled={busy}
        aria-describedby="compare-headers-cost"
        onClick={onCompare}
      >
        {say(t, 'lineage_compare')}
      </button>
    </div>
  );
}
