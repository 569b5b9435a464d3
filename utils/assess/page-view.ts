import type { Facts } from '../facts/facts';
import { toEnd } from '../rules/kernel';
import { hasMany, inSlices } from './many-files';
import type { Progress } from './progress';
import { withPage } from './stored';

export interface PageView {
  readonly take: (progress: Progress) => void;
  /** Nothing is shown after it. */
  readonly close: () => void;
}

/**
 * What one page sees of a job, which takes nothing from a page: each report beside this page's own word, in their order.
 * Reports on many files are joined in slices; one that waits meanwhile gives way to the next. `onFailure`: of the joining.
 */
export function pageView(
  page: Facts,
  listen: (progress: Progress) => void,
  onFailure: () => void = () => undefined,
): PageView {
  let open = true;
  let working = false;
  let waiting: Progress | null = null;
  const show = async (): Promise<void> => {
    working = true;
    while (waiting !== null) {
      const { report, ...rest }: Progress = waiting;
      waiting = null;
      const joined = await inSlices(report.facts, withPage(report, page));
      if (open) listen({ report: joined, ...rest });
    }
    working = false;
  };
  return {
    take(progress) {
      const { report, ...rest } = progress;
      if (!working && !hasMany(report.facts)) {
        listen({ report: toEnd(withPage(report, page)), ...rest });
        return;
      }
      waiting = progress;
      if (!working) void show().catch(onFailure);
    },
    close() {
      open = false;
      waiting = null;
    },
  };
}
