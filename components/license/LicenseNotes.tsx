import type { LicenseTextFact } from '../../utils/facts/access';
import type { Translate } from '../../utils/model/message';
import { Name } from '../kit/Name';
import { say } from '../kit/text';
import { safeText } from '../../utils/text/safe-text';

interface LicenseNotesProps {
  /** The licence text of the repository as it was compared; null when it was not. */
  readonly text: LicenseTextFact | null;
  /** What the gate asks to agree to; null when it asks for nothing that was read. */
  readonly gate: string | null;
  readonly t: Translate;
}

/** So many changed passages are quoted; the findings have the rest. */
const SHOWN_CHANGES = 3;

/** What the licence's own text and the gate say besides the tag. Both are the author's words, shown as text. */
export const LicenseNotes = ({ text, gate, t }: LicenseNotesProps) => (
  <>
    {text && (
      <div class="license-text">
        <p>{say(t, `license_text_${text.match}`, text.path, text.id ?? '')} </p>
        {text.changes.slice(0, SHOWN_CHANGES).map((change) => (
          <p key={change} class="evidence">
            <q>
              <bdi>{safeText(change)}</bdi>
            </q>
          </p>
        ))}
      </div>
    )}
    {gate !== null && gate.trim() !== '' && (
      <div class="license-gate">
        <p>{say(t, 'license_gate')}</p>
        <p class="evidence">
          <q>
            <Name text={gate} limit={280} />
          </q>
        </p>
      </div>
    )}
  </>
);
