import type { Message, Translate } from '../../utils/model/message';
import type { Summary } from '../../utils/report/summary';
import { say, tell } from './text';
import { age } from './words';

interface BasisNoteProps {
  readonly summary: Pick<Summary, 'origin' | 'stage' | 'final' | 'assessedAt'> | null;
  readonly problem: Message | null;
  readonly t: Translate;
  readonly now: number;
}

/** In a few words: what the verdicts rest on, whether more is on its way, and what went wrong. */
export function BasisNote({ summary, problem, t, now }: BasisNoteProps) {
  return (
    <span class="basis" role="status">
      {problem ? tell(t, problem) : summary ? basisOf(summary, t, now) : say(t, 'state_looking')}
    </span>
  );
}

function basisOf(
  { origin, stage, final, assessedAt }: NonNullable<BasisNoteProps['summary']>,
  t: Translate,
  now: number,
) {
  if (origin === 'cache') return say(t, 'basis_cache', tell(t, age(now, assessedAt)));
  if (!final) return say(t, 'basis_more_coming');
  return say(t, stage === 'hub' ? 'basis_hub' : 'basis_page');
}
