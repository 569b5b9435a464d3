import { assessSignature, type SignatureArguments } from '../../../scripts/lib/assess-signature';
import type { SignatureFact } from '../../../utils/facts/signature';
import { UsageError } from '../exit';

/** Checks one bundle against a listing or a folder, as the extension does. Throws `UsageError` for what cannot be read. */
export async function checkSignature(given: SignatureArguments): Promise<SignatureFact> {
  try {
    return await assessSignature(given);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
