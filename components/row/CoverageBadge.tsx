import type { Translate } from '../../utils/model/message';
import type { Coverage } from '../../utils/report/coverage';
import { CoverageList } from '../kit/CoverageList';
import { CoverageMark } from '../kit/CoverageMark';
import { Disclosure } from '../kit/Disclosure';
import { say } from '../kit/text';

interface CoverageBadgeProps {
  readonly coverage: Coverage;
  readonly t: Translate;
  readonly open: boolean;
  onToggle(open: boolean): void;
}

/** The fourth, quiet mark: how much was looked at, and behind it what was not. */
export function CoverageBadge({ coverage, t, open, onToggle }: CoverageBadgeProps) {
  const { collected, total } = coverage;
  const text = say(t, 'coverage_count', collected, total);
  return (
    <Disclosure
      id="plimsoll-coverage"
      class="badge quiet seen"
      open={open}
      t={t}
      onToggle={onToggle}
      label={text}
      button={
        <>
          <CoverageMark collected={collected} total={total} />
          <span class="word">{text}</span>
        </>
      }
    >
      <header class="verdict">
        <div class="word">{text}</div>
      </header>
      <CoverageList coverage={coverage} t={t} />
    </Disclosure>
  );
}
