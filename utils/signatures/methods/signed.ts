import type { SignatureMethod } from '../../model/signature';
import type { SignerFact } from '../../facts/signature';
import type { Binding } from '../binding';

/** A signature that holds (or whose key is nowhere to be had), and who made it. `binding` null: nobody we know. */
export interface Signed {
  readonly method: SignatureMethod;
  readonly signer: SignerFact;
  readonly binding: Binding | null;
}
