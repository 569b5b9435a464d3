import { WEIGHTS_ONLY_TORCH } from '../../utils/model/inspection';
import type { InspectedFile } from '../../utils/facts/inspection';
import type { Translate } from '../../utils/model/message';
import { sizeText } from '../../utils/text/size-text';
import { ImportTable } from './ImportTable';
import { keyPart, say, tell } from '../kit/text';

/** Findings shown of one file; the rest are counted. */
const FINDINGS_SHOWN = 12;

/** What our reading of one file showed: its verdict in a word, what was found, what it imports, and what it cost. */
export function InspectionView({ file, t }: { readonly file: InspectedFile; readonly t: Translate }) {
  const { verdict, format, bytes, findings, imports, bytesRead, size, ms, weightsOnly } = file;
  const more = findings.length - FINDINGS_SHOWN;
  return (
    <div class={`inspection inspection-${verdict}`}>
      <strong>{say(t, `inspection_${verdict}`)}</strong> <span class="chip">{format}</span>{' '}
      <span class={bytes === 'differs' ? 'chip warn' : 'chip'}>{say(t, `bytes_${keyPart(bytes)}`)}</span>
      {findings.length > 0 && (
        <ul>
          {findings.slice(0, FINDINGS_SHOWN).map(({ id, message, member, offset }) => (
            <li key={`${id} ${member} ${offset} ${message.params.join()}`}>
              {tell(t, message)}{' '}
              {offset !== null && <span class="mono more">{say(t, 'reading_offset', offset)}</span>}
            </li>
          ))}
          {more > 0 && <li class="more">{say(t, 'reading_more', more)}</li>}
        </ul>
      )}
      {imports.length > 0 && <ImportTable imports={imports} t={t} />}
      {weightsOnly !== null && (
        <p class="more">
          {say(t, weightsOnly ? 'reading_weights_only_yes' : 'reading_weights_only_no', WEIGHTS_ONLY_TORCH)}
        </p>
      )}
      <p class="more">{say(t, 'reading_cost', sizeText(bytesRead), sizeText(size), Math.round(ms))}</p>
    </div>
  );
}
