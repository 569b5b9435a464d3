import { shown } from '../../names/shown';
import type { SignatureFact, SignedFile, SignerFact } from '../../facts/signature';

/** A key's name in a sentence: enough digits to tell two apart. */
const HINT_DIGITS = 16;

/** Who signed, as the method names it, fit for a sentence; the words are the signer's own. */
export function signerName(signer: SignerFact | null): string {
  switch (signer?.kind) {
    case 'identity':
      return shown(signer.identity);
    case 'certificate':
      return shown(signer.subject);
    case 'key':
      return signer.hint.slice(0, HINT_DIGITS);
    default:
      return '?';
  }
}

/** How many files that a loader could read are as signed, and how many such files lie here. */
export function coverage({ weighing }: SignatureFact): { readonly covered: number; readonly of: number } {
  const { missing: _notHere, ...here } = weighing;
  return { covered: here.match, of: Object.values(here).reduce((sum, one) => sum + one, 0) };
}

/** Files that a loader could read and the signature does not vouch for; also those that could not be compared. */
export const uncovered = ({ files }: SignatureFact): readonly SignedFile[] =>
  files.filter(({ weighs, result }) => weighs && UNCOVERED.has(result));

const UNCOVERED: ReadonlySet<SignedFile['result']> = new Set(['unsigned', 'ignored', 'not-comparable']);

export const withResult = ({ files }: SignatureFact, result: SignedFile['result']): readonly SignedFile[] =>
  files.filter((file) => file.result === result);
