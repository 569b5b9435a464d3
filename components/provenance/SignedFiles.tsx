import { useState } from 'preact/hooks';
import type { SignatureFact, SignedFile } from '../../utils/facts/signature';
import { counted, type Translate } from '../../utils/model/message';
import { Name } from '../kit/Name';
import { Section } from '../kit/Section';
import { keyPart, say, tell } from '../kit/text';

/** Rows shown at first, and added by each "show more"; the worst stand first. */
export const SIGNED_ROWS = 20;

interface SignedFilesProps {
  readonly fact: SignatureFact;
  readonly t: Translate;
}

/** What became of each file, on opening. */
export function SignedFiles({ fact: { files, counts }, t }: SignedFilesProps) {
  const [limit, setLimit] = useState(SIGNED_ROWS);
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const rest = files.length - limit;
  return (
    <Section title={say(t, 'signature_files')} note={String(all)}>
      <table class="signed-files">
        <thead>
          <tr>
            <th scope="col">{say(t, 'signature_file')}</th>
            <th scope="col">{say(t, 'signature_result')}</th>
          </tr>
        </thead>
        <tbody>
          {files.slice(0, limit).map((file) => (
            <Row key={file.path} file={file} t={t} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" class="button" onClick={() => setLimit(limit + SIGNED_ROWS * 5)}>
          {tell(t, counted('signature_files_more', rest))}
        </button>
      )}
      {all > files.length && <p class="more">{say(t, 'signature_files_cut', files.length, all)}</p>}
    </Section>
  );
}

function Row({ file, t }: { readonly file: SignedFile; readonly t: Translate }) {
  const { path, result, why, weighs, sameAs } = file;
  return (
    <tr class={`result-${result}${weighs ? '' : ' light'}`}>
      <th scope="row">
        <Name text={path} limit={40} mono />
      </th>
      <td>
        {say(t, `signature_result_${keyPart(result)}`)}
        {why !== null && <p class="more">{say(t, `signature_why_${keyPart(why)}`)}</p>}
        {sameAs !== null && (
          <p class="more">
            {say(t, 'signature_same_as')} <Name text={sameAs} limit={32} mono />
          </p>
        )}
      </td>
    </tr>
  );
}
