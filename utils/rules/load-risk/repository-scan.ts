import type { Facts } from '../../facts/facts';
import type { RepositoryScanFact } from '../../facts/files';
import { counted, message } from '../../model/message';
import type { Collected } from '../../model/slot';
import { defineRule, seenIn, type RuleFinding } from '../contract';
import { LEVEL_OF, SINGLE_LIMIT, weightOf } from '../shared/grade';
import { scopeIn } from '../shared/loading';
import { BAD_STATUSES, judgeScan, type BadStatus } from '../shared/scans';
import { shown } from '../../names/shown';

/**
 * The hub's record on the whole repository (facts/HUGGINGFACE §8): its issues count whether or not it calls its scans
 * done, and files that `hub-scan-files` already speaks of are not told twice.
 */
export const repositoryScan = defineRule({
  id: 'load-risk/repository-scan',
  needs: ['repositoryScan'],
  run: ({ repositoryScan: scan }, facts) => {
    const reported = reportedPerFile(facts);
    const scope = scopeIn(facts);
    const bad = BAD_STATUSES.flatMap((level) =>
      scan.value.issues.flatMap(({ path, level: of }) =>
        of === level && !reported(path, level) ? [{ path, level }] : [],
      ),
    );
    const rest = bad.slice(SINGLE_LIMIT);
    const finding = (of: typeof bad, key: string): RuleFinding => {
      const level = of[0]?.level ?? 'caution';
      return {
        level: LEVEL_OF[level],
        grounding: scan.grounding,
        message:
          key === 'more'
            ? counted('load_risk_repository_scan_more', of.length)
            : message(`load_risk_repository_scan_${level}`, shown(of[0]?.path ?? '')),
        evidence: of
          .slice(0, SINGLE_LIMIT)
          .map(({ path }) => seenIn(scan, `${path}: ${level}`, { file: path })),
        change: message('load_risk_repository_scan_change'),
        weight: weightOf(level, scope(of[0]?.path ?? '')),
      };
    };
    return [
      ...bad.slice(0, SINGLE_LIMIT).map((issue) => finding([issue], 'one')),
      ...(['default', 'elsewhere'] as const).flatMap((where) => {
        const of = rest.filter(({ path }) => scope(path) === where);
        return of.length > 0 ? [finding(of, 'more')] : [];
      }),
      state(scan),
    ];
  },
});

/** What the record itself says of its being complete; neither answer is a good word. */
function state(scan: Collected<RepositoryScanFact>): RuleFinding {
  const { done, issues } = scan.value;
  const key = `load_risk_repository_scan_${done === true ? 'done' : 'not_done'}`;
  return {
    level: 'note',
    grounding: scan.grounding,
    message: issues.length > 0 ? counted(`${key}_issues`, issues.length) : message(`${key}_quiet`),
    evidence: [seenIn(scan, String(done))],
    change: message('load_risk_repository_scan_change_state'),
  };
}

/** Whether the per-file rule says of this path at least as bad a thing. */
function reportedPerFile({
  files,
  scannedFileCount: fileScans,
}: Facts): (path: string, level: BadStatus) => boolean {
  if (files.state !== 'collected' || fileScans.state !== 'collected') return () => false;
  const worst = new Map(
    files.value.files.map(({ path, scan }) => [path, scan ? (judgeScan(scan)?.worst ?? null) : null]),
  );
  return (path, level) => {
    const said = worst.get(path);
    return said ? BAD_STATUSES.indexOf(said) <= BAD_STATUSES.indexOf(level) : false;
  };
}
