import { valueOf } from '../../model/slot';
import type { Facts } from '../../facts/facts';
import type { SignatureFact } from '../../facts/signature';
import type { SignatureVerdict } from '../../model/signature';

/** The signature bundles that were looked into, by path. */
export const checkedSignatures = ({ signatures }: Facts): ReadonlyMap<string, SignatureFact> =>
  new Map((valueOf(signatures) ?? []).map((fact) => [fact.path, fact]));

/** Who signed, by the method's own means; null when nothing says so. The words are the signer's. */
export function signerOf({ signer }: SignatureFact): string | null {
  switch (signer?.kind) {
    case 'identity':
      return `${signer.identity} (${signer.issuer})`;
    case 'certificate':
      return signer.subject;
    case 'key':
      return `key ${signer.hint}`;
    default:
      return null;
  }
}

/** `2 of 3`: weight, code and configuration files that are as signed, of those that lie here. */
export function coverageOf({ weighing }: SignatureFact): string {
  const { missing: _notHere, ...here } = weighing;
  return `${here.match} of ${Object.values(here).reduce((sum, one) => sum + one, 0)}`;
}

const WORDS: Readonly<Record<SignatureVerdict, string>> = {
  signed:
    'Valid, by a signer known to sign for this publisher; every file that a loader could read is as signed.',
  partial: 'Valid, by a signer known to sign for this publisher; it does not vouch for every file.',
  unbound: 'Valid; nothing ties the signer to this publisher.',
  'other-publisher': 'Valid, by a signer known to sign for another publisher.',
  stale: 'Files that were signed are not here.',
  mismatch: 'Files differ from what was signed.',
  'unknown-key': 'Made with a key or certificate that is not known.',
  invalid: 'Not a valid signature.',
  legacy: 'Not checked: signed before version 1 of the format.',
  'not-oms': 'Not checked: a signature of another kind.',
  unreadable: 'Could not be read as a signature.',
  unchecked: 'Not checked: the clock stands before the date of the known keys.',
};

/** What an export says of a signature file: the outcome, by whom, over what; or that it was not looked into. */
export function signatureComment(fact: SignatureFact | undefined): string {
  if (fact === undefined) return 'A signature file lies here; this document does not say that it is valid.';
  const signer = signerOf(fact);
  return [
    WORDS[fact.verdict],
    ...(signer === null ? [] : [`Signer: ${signer}.`]),
    ...(fact.files.length === 0
      ? []
      : [
          `As signed, by the digests that the hub lists: ${coverageOf(fact)} weight, code and configuration files.`,
        ]),
  ].join(' ');
}
