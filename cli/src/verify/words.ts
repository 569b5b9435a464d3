import type { SignatureFact, SignerFact } from '../../../utils/facts/signature';
import { SIGNED_FILE_RESULTS, type SignatureOutcome } from '../../../utils/model/signature';
import { safeText } from '../../../utils/text/safe-text';

/** The answer, in a few words. */
const ANSWERS: Readonly<Record<SignatureOutcome, string>> = {
  verified: 'Signed: every file is what was signed',
  partial: 'Signed in part: not every file could be compared',
  mismatch: 'Do not trust: a file is not what was signed',
  'unknown-signer': 'Signed by someone whom you did not name',
  invalid: 'The signature is not valid',
  'not-oms': 'Not a signature of a model',
};

const signerText = (signer: SignerFact | null): string => {
  if (signer === null) return 'no signer is proven';
  if (signer.kind === 'identity') return `signed by ${signer.identity}, attested by ${signer.issuer}`;
  if (signer.kind === 'certificate') return `signed with the certificate ${signer.subject}`;
  return `signed with the key ${signer.pinned ?? signer.hint}`;
};

/** What the check of one bundle came to, for people: answer, signer, files by result, and the files that differ. */
export function signatureText(fact: SignatureFact): string {
  const counts = SIGNED_FILE_RESULTS.filter((result) => fact.counts[result] > 0).map(
    (result) => `${fact.counts[result]} ${result}`,
  );
  const bad = fact.files.filter(({ result }) => result === 'mismatch' || result === 'missing');
  const lines = [
    `${ANSWERS[fact.outcome]}: ${fact.path}`,
    `  ${signerText(fact.signer)}`,
    ...(counts.length > 0 ? [`  files: ${counts.join(', ')}`] : []),
    ...bad.map(({ path, result }) => `  ${result}: ${path}`),
  ];
  return lines.map((line) => `${safeText(line)}\n`).join('');
}
