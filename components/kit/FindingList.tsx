import { AXES } from '../../utils/model/finding';
import { FindingItem, findingKey } from './FindingItem';
import { hubOrigins } from './source-link';
import { say, tell } from './text';
import { axisWord } from './words';
import type { ViewProps } from './view';

/** Every finding of a report, by axis. */
export function FindingList({ report, t }: Omit<ViewProps, 'now'>) {
  const origins = hubOrigins(report.coverage);
  const groups = AXES.map((axis) => ({
    axis,
    findings: report.findings.filter((finding) => finding.axis === axis),
  })).filter(({ findings }) => findings.length > 0);
  if (groups.length === 0) return <p class="more">{say(t, 'findings_none')}</p>;
  return (
    <>
      {groups.map(({ axis, findings }) => (
        <section key={axis} class="group">
          <h3>{tell(t, axisWord(axis))}</h3>
          <ul class="findings">
            {findings.map((finding) => (
              <FindingItem key={findingKey(finding)} finding={finding} origins={origins} t={t} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
