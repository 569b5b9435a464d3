import type { Facts } from '../../utils/facts/facts';
import { safeLoad } from '../../utils/loaders/safe-load';
import type { Translate } from '../../utils/model/message';
import { say } from '../kit/text';

interface SafeLoadProps {
  readonly facts: Facts;
  readonly t: Translate;
  onCopy(text: string): void;
}

/** The library's own safe way to load this model at its commit, to copy; or that it has none. */
export function SafeLoad({ facts, t, onCopy }: SafeLoadProps) {
  const load = safeLoad(facts);
  if (load === null) return null;
  if (load.kind === 'none') return <p class="more">{say(t, 'safe_load_none', load.library)}</p>;
  const { code } = load;
  return (
    <div class="safe-load">
      <p class="more">{say(t, 'safe_load_title')}</p>
      <pre class="mono" dir="ltr">
        {code}
      </pre>
      <button type="button" class="button" onClick={() => onCopy(code)}>
        {say(t, 'action_copy_snippet')}
      </button>
    </div>
  );
}
