import { joined } from '../bytes/digest';
import { utf8 } from './encoding';

/** The one payload type of the format (facts/PROVENANCE §1.1). */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** What a DSSE signature is made over: type and payload with their lengths in bytes. */
export function preAuthentication(payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const type = utf8(PAYLOAD_TYPE);
  return joined(utf8(`DSSEv1 ${type.length} ${PAYLOAD_TYPE} ${payload.length} `), payload);
}
