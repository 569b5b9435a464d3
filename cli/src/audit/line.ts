import { verdictCode } from '../../../utils/export/words';
import type { Translate } from '../../../utils/model/message';
import { valueOf } from '../../../utils/model/slot';
import type { Report } from '../../../utils/report/report';
import { safeText } from '../../../utils/text/safe-text';
import type { Target } from './targets';

/** What an audit says of one model (docs/command-line.md). */
export interface Line {
  /** As it was named: a folder, or `hf:…`. */
  readonly name: string;
  readonly model: string;
  readonly revision: string;
  readonly loadRisk: string;
  readonly openness: string;
  readonly provenance: string;
  /** Why the load risk is what it is. */
  readonly why: string;
  readonly files: number;
  /** Facts that were collected, of all that a report may rest on. */
  readonly collected: number;
  readonly total: number;
}

export function lineOf({ name }: Target, report: Report, translate: Translate): Line {
  const { subject, verdicts, facts, coverage } = report;
  return {
    name,
    model: subject.id,
    revision: subject.revision,
    loadRisk: verdictCode(verdicts.loadRisk),
    openness: verdictCode(verdicts.openness),
    provenance: verdictCode(verdicts.provenance),
    why: safeText(translate(verdicts.loadRisk.reason)),
    files: valueOf(facts.files)?.files.length ?? 0,
    collected: coverage.collected,
    total: coverage.total,
  };
}
