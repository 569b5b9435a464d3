import type { Translate } from '../../utils/model/message';
import type { Coverage, CoverageRow } from '../../utils/report/coverage';
import { keyPart, say } from './text';

/** What was not looked at and why, then what was. Not collected is not safe: it is told first. */
export function CoverageList({ coverage, t }: { readonly coverage: Coverage; readonly t: Translate }) {
  const missing = coverage.rows.filter((row) => row.state !== 'collected');
  const collected = coverage.rows.filter((row) => row.state === 'collected');
  const fact = (row: CoverageRow) => say(t, `fact_${row.fact}`);
  return (
    <>
      {missing.length === 0 ? (
        <p class="reason">{say(t, 'coverage_all')}</p>
      ) : (
        <>
          <p class="reason">{say(t, 'coverage_missing')}</p>
          <dl class="coverage">
            {missing.map((row) => (
              <div key={row.fact} class={row.state}>
                <dt>{fact(row)}</dt>
                <dd>{say(t, `reason_${keyPart(row.reason ?? 'unreadable')}`)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {coverage.elsewhere.length > 0 && (
        <p class="more">{say(t, 'coverage_elsewhere', coverage.elsewhere.join(', '))}</p>
      )}
      {collected.length > 0 && (
        <p class="more">{say(t, 'coverage_collected', collected.map(fact).join(', '))}</p>
      )}
    </>
  );
}
