/**
 * Stand in for the Sigstore package's own NIST curves, which it needs for digests without their data. We verify
 * envelopes, and the browser knows these curves.
 */
export const p256 = null;
export const p384 = null;
export const p521 = null;
