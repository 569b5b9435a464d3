import type { Translate } from '../../utils/model/message';
import { say } from '../kit/text';

export interface Access {
  /** The hub whose pages the reader does not let us see. */
  readonly hub: string;
  onAllow(): void;
}

/** A hub that we may not see: which one, and the way to allow it. */
export const AccessNote = ({ access, t }: { readonly access: Access; readonly t: Translate }) => (
  <div class="note problem access" role="status">
    <p>{say(t, 'access_missing', access.hub)}</p>
    <button type="button" class="button" onClick={access.onAllow}>
      {say(t, 'action_allow_access')}
    </button>
  </div>
);
