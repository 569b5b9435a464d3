import { message } from '../../model/message';
import type { Finding } from '../../model/finding';
import type { ProvenanceLevel, ProvenanceVerdict } from '../../model/verdict';

/** A contradiction outranks everything; else the strongest level that a finding supports. */
const ORDER = [
  'contradicted',
  'signed',
  'identified',
  'claimed',
] as const satisfies readonly ProvenanceLevel[];

/** The provenance level and the findings that decide it. With no weighing finding: not checked. */
export function provenanceVerdict(findings: readonly Finding[]): ProvenanceVerdict {
  const at = (level: ProvenanceLevel) =>
    findings.flatMap((finding, index) =>
      finding.weight?.axis === 'provenance' && finding.weight.level === level ? [index] : [],
    );
  const level = ORDER.find((candidate) => at(candidate).length > 0) ?? 'unknown';
  const deciding = level === 'unknown' ? [] : at(level);
  const cause = deciding.map((index) => findings[index]).find((finding) => finding !== undefined);
  return {
    axis: 'provenance',
    level,
    deciding,
    reason: cause?.message ?? message('provenance_reason_unknown'),
  };
}
