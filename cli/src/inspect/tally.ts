import { FILE_VERDICTS, type FileVerdict } from '../../../utils/model/inspection';
import type { FailOn } from '../command-line/options';
import { EXIT, type ExitCode } from '../exit';
import type { Summary } from '../print/printer';

/** What `--fail-on` names: that verdict and every worse one. Bytes that no loader takes were not understood either. */
export function failing(failOn: FailOn): ReadonlySet<FileVerdict> {
  const last = failOn === 'unknown' ? 'broken' : failOn;
  return new Set(FILE_VERDICTS.slice(0, FILE_VERDICTS.indexOf(last) + 1));
}

/** Counts what a run comes to. */
export interface Tally {
  readonly add: (verdict: FileVerdict) => void;
  readonly unread: (kind: 'failed' | 'left') => void;
  /** A file that was there and not asked for. */
  readonly pass: () => void;
  readonly done: () => number;
  readonly flagged: () => number;
  readonly summary: (cancelled: boolean) => Summary;
}

export function createTally(failOn: FailOn): Tally {
  const counted = failing(failOn);
  const verdicts: Record<FileVerdict, number> = {
    dangerous: 0,
    suspicious: 0,
    unknown: 0,
    broken: 0,
    safe: 0,
  };
  const unread = { failed: 0, left: 0 };
  let passed = 0;
  const done = (): number => FILE_VERDICTS.reduce((sum, verdict) => sum + verdicts[verdict], 0);
  const flagged = (): number => [...counted].reduce((sum, verdict) => sum + verdicts[verdict], 0);
  function exitCode(cancelled: boolean): ExitCode {
    if (cancelled) return EXIT.cancelled;
    // What was not followed is not known.
    if (flagged() > 0 || (failOn === 'unknown' && unread.left > 0)) return EXIT.found;
    if (unread.failed > 0) return EXIT.failed;
    return done() + passed === 0 ? EXIT.nothing : EXIT.clean;
  }
  return {
    add: (verdict) => (verdicts[verdict] += 1),
    unread: (kind) => (unread[kind] += 1),
    pass: () => (passed += 1),
    done,
    flagged,
    summary: (cancelled) => ({ verdicts, ...unread, cancelled, exitCode: exitCode(cancelled) }),
  };
}
