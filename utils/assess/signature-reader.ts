import type { SignatureReader } from '../hubs/contract';
import { isBundleCandidate, looksLikeBundle } from '../signatures/candidates';
import type { Pin } from '../signatures/pins';
import { loadReaders } from './load-readers';

/**
 * What finds and checks signatures. `own`: pins that a test brings in place of those that ship; never all of Sigstore,
 * whose identities anyone can have.
 */
export const signatureReader = (
  now: () => number,
  own?: readonly Exclude<Pin, { kind: 'sigstore' }>[],
): SignatureReader => ({
  isCandidate: isBundleCandidate,
  looksLikeBundle,
  async check(question) {
    const { PINS, verifySignature } = await loadReaders();
    const pins = own ?? PINS.filter((pin) => pin.kind !== 'sigstore');
    return verifySignature({ ...question, pins, now: now() });
  },
});
