import type { ImportSeen } from '../../utils/facts/inspection';
import type { Translate } from '../../utils/model/message';
import { Name } from '../kit/Name';
import { say } from '../kit/text';

/** Rows drawn; a real model has some twenty, a hostile one may have thousands. */
const ROWS = 60;

const ORDER = ['dangerous', 'unlisted', 'allowed'] as const;

/** What a pickle or a program imports: name, how it is judged, the call, and where in the bytes. */
export function ImportTable({
  imports,
  t,
}: {
  readonly imports: readonly ImportSeen[];
  readonly t: Translate;
}) {
  const sorted = ORDER.flatMap((grade) => imports.filter((seen) => seen.grade === grade));
  const more = sorted.length - ROWS;
  return (
    <details class="imports">
      <summary>{say(t, 'reading_imports', imports.length)}</summary>
      <table>
        <thead>
          <tr>
            {['name', 'grade', 'call', 'offset'].map((column) => (
              <th key={column} scope="col">
                {say(t, `reading_import_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, ROWS).map(({ module, name, grade, call, offset, member }) => (
            <tr key={`${member} ${offset} ${module} ${name}`} class={`grade-${grade}`}>
              <th scope="row">
                <Name text={`${module}.${name}`} limit={40} mono />
              </th>
              <td>{say(t, `grade_${grade}`)}</td>
              <td>{call === null ? say(t, 'reading_not_called') : <Name text={call} limit={60} mono />}</td>
              <td class="mono">{offset}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="more">{say(t, 'reading_more', more)}</p>}
    </details>
  );
}
