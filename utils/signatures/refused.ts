import type { SignatureReason } from '../model/signature';

/** A bundle is not what it must be. Thrown inside this room only; `verifySignature` makes a value of it. */
export class Refused extends Error {
  constructor(
    readonly reason: SignatureReason,
    /** Where in the bundle. */
    readonly detail = '',
  ) {
    super(`${reason} ${detail}`.trim());
  }
}

/** Throws `Refused` unless `so`. */
export function ensure(so: boolean, reason: SignatureReason, detail = ''): asserts so {
  if (!so) throw new Refused(reason, detail);
}
