import { pinFromPem, type Pin } from '../../utils/signatures/pins';
import { verifySignature } from '../../utils/signatures/verify';

/** A bundle as base64, so that it can be handed to a browser. */
export interface TimedBundle {
  readonly bytes: string;
  readonly publisher: string | null;
}

export interface SignatureRun {
  readonly method: string;
  readonly outcome: string;
  /** Of each round, ms. */
  readonly times: readonly number[];
}

/** Rounds that warm the compiler and read the trust root. */
const WARM = 3;

/** Checks each bundle again and again, with these pins (PEM). Needs no Node. */
export async function runSignatures(
  bundles: readonly TimedBundle[],
  pems: readonly string[],
  rounds: number,
): Promise<readonly SignatureRun[]> {
  const pins: readonly Pin[] = [
    { kind: 'sigstore' },
    ...pems.flatMap((pem) => pinFromPem('given', pem) ?? []),
  ];
  const runs: SignatureRun[] = [];
  for (const { bytes, publisher } of bundles) {
    const read = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
    const check = () =>
      verifySignature({
        bundle: { path: 'model.sig', bytes: read },
        files: [],
        complete: false,
        fetchSmall: async () => null,
        publisher,
        pins,
        now: Date.now(),
      });
    const times: number[] = [];
    for (let round = -WARM; round < rounds; round += 1) {
      const began = performance.now();
      await check();
      if (round >= 0) times.push(performance.now() - began);
    }
    const { method, outcome } = await check();
    runs.push({ method, outcome, times });
  }
  return runs;
}
