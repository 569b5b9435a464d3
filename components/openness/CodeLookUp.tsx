import type { Translate } from '../../utils/model/message';
import { CODE_API_HOST } from './code-look-up';
import { Name } from '../kit/Name';
import { say } from '../kit/text';

interface CodeLookUpProps {
  /** `owner/name` of each repository that the card links. */
  readonly repositories: readonly string[];
  readonly busy: boolean;
  readonly t: Translate;
  onLookUp(): void;
}

/** So many are named; the host would be asked about no others than the card links. */
const SHOWN = 3;

/** Another host than the hub is asked on the reader's click alone: which one, and what it would see, stands first. */
export const CodeLookUp = ({ repositories, busy, t, onLookUp }: CodeLookUpProps) => (
  <div class="look-up">
    <p>
      {say(t, 'code_look_up')}{' '}
      {repositories.slice(0, SHOWN).map((name) => (
        <span key={name}>
          <Name text={name} limit={48} mono />{' '}
        </span>
      ))}
      {repositories.length > SHOWN && say(t, 'code_look_up_more', repositories.length - SHOWN)}
    </p>
    <p class="more" id="code-look-up-host">
      {say(t, 'code_look_up_host', CODE_API_HOST)}
    </p>
    <button
      type="button"
      class="button"
      disabled={busy}
      aria-describedby="code-look-up-host"
      onClick={onLookUp}
    >
      {say(t, 'action_look_up_code', CODE_API_HOST)}
    </button>
  </div>
);
