import type { SignatureReader } from '../hubs/contract';
import { isBundleCandidate, looksLikeBundle } from '../signatures/candidates';
import { PINS } from '../signatures/identities';
import type { Pin } from '../signatures/pins';
import { verifySignature } from '../signatures/verify';

/**
 * What finds and checks signatures. `pins`: the ones that ship unless a test brings its own; never all of Sigstore,
 * whose identities anyone can have.
 */
export const signatureReader = (
  now: () => number,
  pins: readonly Exclude<Pin, { kind: 'sigstore' }>[] = PINNED,
): SignatureReader => ({
  isCandidate: isBundleCandidate,
  looksLikeBundle,
  check: (question) => verifySignature({ ...question, pins, now: now() }),
});

const PINNED = PINS.filter((pin) => pin.kind !== 'sigstore');
