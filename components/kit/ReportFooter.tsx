import { commitId } from '../../utils/model/subject';
import { Name } from './Name';
import { say, tell } from './text';
import { age } from './words';
import type { ViewProps } from './view';

/** Which bytes the verdict is about, how old it is, and by which rules. */
export function ReportFooter({ report, t, now }: ViewProps) {
  const { revision } = report.subject;
  const pinned = commitId(revision) !== null;
  return (
    <footer>
      <span>
        {say(t, pinned ? 'revision_pinned' : 'revision_moving')}{' '}
        <Name text={pinned ? revision.slice(0, 7) : revision} limit={24} mono />
      </span>
      <span>{tell(t, age(now, report.assessedAt))}</span>
      <span>{say(t, 'ruleset', report.ruleset)}</span>
    </footer>
  );
}
