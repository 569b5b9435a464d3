import type { TrustedRoot } from '@freedomofpress/sigstore-browser';
import root from './trusted-root.json';

/**
 * Keys and certificates of Sigstore's public-good instance: its logs, its certificate and timestamp authorities. Made by
 * scripts/make-trust.ts from data/sigstore-trusted-root.json.
 */
export const TRUSTED_ROOT: TrustedRoot = root;

const starts = [
  ...[...root.tlogs, ...root.ctlogs].map(({ publicKey }) => publicKey.validFor.start),
  ...[...root.certificateAuthorities, ...root.timestampAuthorities].map(({ validFor }) => validFor.start),
];

/** When the newest key or certificate in it began to hold (ISO date): the data are at least as young. */
export const TRUST_ROOT_DATE = (starts.toSorted().at(-1) ?? '').slice(0, 10);
