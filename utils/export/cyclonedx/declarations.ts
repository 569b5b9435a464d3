import type { Finding } from '../../model/finding';
import type { Translate } from '../../model/message';
import type { Report } from '../../report/report';
import type { Verdict } from '../../model/verdict';
import { webAddress } from '../addresses';
import { given } from '../given';
import { safeText } from '../../text/safe-text';
import { verdictCode } from '../words';
import { REFS } from './parts';

/** Deciding findings that a claim carries; the report has them all. */
const MOST_EVIDENCE = 50;
const ASSESSOR = 'assessor';

/** The three verdicts as claims of a third party, each with the findings that decided it as evidence. */
export function declarations({ verdicts, findings }: Report, t: Translate): object {
  const each = [verdicts.openness, verdicts.loadRisk, verdicts.provenance];
  const claims = each.map((verdict) => claimOf(verdict, t));
  return {
    assessors: [{ 'bom-ref': ASSESSOR, thirdParty: true, organization: { name: 'Plimsoll' } }],
    attestations: [
      {
        summary: 'Openness, load risk and provenance, judged apart; no score sums them up.',
        assessor: ASSESSOR,
        map: [{ claims: each.map(claimRef) }],
      },
    ],
    claims,
    evidence: each.flatMap((verdict) => evidenceOf(verdict, findings, t)),
  };
}

const claimRef = ({ axis }: Verdict): string => `claim-${axis}`;
const evidenceRef = ({ axis }: Verdict, index: number): string => `evidence-${axis}-${index}`;
const deciding = (verdict: Verdict): readonly number[] => verdict.deciding.slice(0, MOST_EVIDENCE);

const claimOf = (verdict: Verdict, t: Translate): object =>
  given({
    'bom-ref': claimRef(verdict),
    target: REFS.model,
    predicate: `plimsoll:verdict:${verdict.axis}=${verdictCode(verdict)}`,
    reasoning: safeText(t(verdict.reason)),
    evidence: deciding(verdict).map((_, index) => evidenceRef(verdict, index)),
  });

const evidenceOf = (verdict: Verdict, findings: readonly Finding[], t: Translate): readonly object[] =>
  deciding(verdict).map((place, index) => {
    const finding = findings[place];
    return given({
      'bom-ref': evidenceRef(verdict, index),
      propertyName: finding === undefined ? null : `plimsoll:finding:${finding.rule}`,
      description: finding === undefined ? null : safeText(`${finding.grounding}: ${t(finding.message)}`),
      data: (finding?.evidence ?? []).slice(0, MOST_EVIDENCE).map(({ source, file, seen }) => {
        const url = webAddress(source.url);
        return given({
          name: safeText(file ?? source.path),
          contents: given({
            url,
            attachment: { contentType: 'text/plain', content: safeText(seen) },
          }),
        });
      }),
    });
  });
