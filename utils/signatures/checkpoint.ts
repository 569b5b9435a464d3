import { rawSignature } from './ecdsa';
import { fromBase64, sameBytes } from './encoding';
import type { LogEntry } from './log-entry';
import { ensure } from './refused';

const SIGNATURE_LINE = /^\u2014 (\S+) ([A-Za-z0-9+/=]+)$/;
const HINT_BYTES = 4;
/** Of a coordinate of the first log's key, and of a signature of the second log's. */
const P256_BYTES = 32;
const ED25519_BYTES = 64;

/**
 * Checks what binds a log's signed checkpoint to the proof: the tree's size and root are the proof's, and the first
 * signature is the log's own by name and key hint. The signature itself is verified by the caller. Throws `Refused`.
 */
export function checkCheckpoint({ proof, keyId, version }: LogEntry): void {
  const [note = '', signatures = '', ...rest] = proof.checkpoint.split('\n\n');
  const [origin = '', size, root, ...more] = note.split('\n');
  ensure(rest.length === 0 && signatures.endsWith('\n'), 'log-proof', 'checkpoint');
  ensure(size === proof.treeSize && root === proof.rootHash, 'log-proof', 'checkpoint');
  // Further lines are signed too; no log we trust writes any.
  ensure(more.length === 0, 'log-proof', 'checkpoint');
  const lines = signatures.slice(0, -1).split('\n');
  const parsed = lines.map((line) => SIGNATURE_LINE.exec(line));
  ensure(!parsed.includes(null), 'log-proof', 'checkpoint signature');
  const [, name, text = ''] = parsed[0] ?? [];
  const [host] = origin.split(' - ');
  const bytes = fromBase64(text, 'checkpoint signature');
  const hint = bytes.subarray(0, HINT_BYTES);
  const signature = bytes.slice(HINT_BYTES);
  if (version === '0.0.1') rawSignature(signature, P256_BYTES);
  else ensure(signature.length === ED25519_BYTES, 'log-proof', 'checkpoint signature');
  const key = fromBase64(keyId, 'logId.keyId').subarray(0, HINT_BYTES);
  ensure(name === host && sameBytes(hint, key), 'log-proof', 'checkpoint signature');
}
