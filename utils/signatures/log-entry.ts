import type { Json } from '../formats/encodings/json-text';
import { rawSignature } from './ecdsa';
import { fromBase64 } from './encoding';
import { array, count, object, string } from './json';
import { PROOF_HASHES_LIMIT } from './limits';
import { ensure } from './refused';

type Bytes = Uint8Array<ArrayBuffer>;

/** An entry of a transparency log with its proof, as text that was checked to be in its one notation. */
export interface LogEntry {
  readonly logIndex: string;
  readonly keyId: string;
  readonly version: '0.0.1' | '0.0.2';
  /** Seconds since the epoch; null in version 0.0.2, whose time comes from a timestamp authority. */
  readonly integratedTime: string | null;
  readonly signedEntryTimestamp: string | null;
  readonly proof: {
    readonly logIndex: string;
    readonly rootHash: string;
    readonly treeSize: string;
    readonly hashes: readonly string[];
    readonly checkpoint: string;
  };
  readonly canonicalizedBody: string;
  readonly body: Bytes;
}

const KEYS = [
  'logIndex',
  'logId',
  'kindVersion',
  'integratedTime',
  'inclusionPromise',
  'inclusionProof',
  'canonicalizedBody',
];

/** One hash of SHA-256. */
const HASH_BYTES = 32;

/**
 * Reads one entry of `tlogEntries`. The time of an entry of version 0.0.1 is signed only in its inclusion promise,
 * so that promise must be there; one of version 0.0.2 has neither. Throws `Refused`.
 */
export function logEntry(value: Json): LogEntry {
  const entry = object(value, 'tlogEntries[0]', KEYS);
  const kind = object(entry.get('kindVersion'), 'kindVersion', ['kind', 'version']);
  const version = kind.get('version');
  ensure(kind.get('kind') === 'dsse', 'log-entry', 'kind');
  ensure(version === '0.0.1' || version === '0.0.2', 'log-entry', 'version');
  const body = string(entry.get('canonicalizedBody'), 'canonicalizedBody');
  const proof = inclusionProof(entry.get('inclusionProof'));
  const logIndex = count(entry.get('logIndex'), 'logIndex');
  const promised = entry.get('inclusionPromise') ?? null;
  const time = entry.get('integratedTime') ?? null;
  if (version === '0.0.1') {
    ensure(time !== null && time !== '0' && promised !== null, 'log-time', 'inclusionPromise');
  } else {
    ensure((time === null || time === '0') && promised === null, 'log-time', 'integratedTime');
    ensure(logIndex === proof.logIndex, 'log-entry', 'logIndex');
  }
  return {
    logIndex,
    keyId: base64(object(entry.get('logId'), 'logId', ['keyId']).get('keyId'), 'logId.keyId', HASH_BYTES),
    version,
    integratedTime: version === '0.0.1' ? count(time ?? undefined, 'integratedTime') : null,
    signedEntryTimestamp: promised === null ? null : promise(promised),
    proof,
    canonicalizedBody: body,
    body: fromBase64(body, 'canonicalizedBody'),
  };
}

/** Bytes of a P-256 coordinate: the key of the log that makes promises. */
const COORDINATE_BYTES = 32;

function promise(value: Json): string {
  const where = 'signedEntryTimestamp';
  const text = base64(object(value, 'inclusionPromise', [where]).get(where), where);
  rawSignature(fromBase64(text, where), COORDINATE_BYTES);
  return text;
}

function inclusionProof(value: Json | undefined): LogEntry['proof'] {
  const where = 'inclusionProof';
  ensure(value !== undefined && value !== null, 'log-proof', where);
  const proof = object(value, where, ['logIndex', 'rootHash', 'treeSize', 'hashes', 'checkpoint']);
  const checkpoint = object(proof.get('checkpoint'), 'checkpoint', ['envelope']);
  return {
    logIndex: count(proof.get('logIndex'), `${where}.logIndex`),
    rootHash: base64(proof.get('rootHash'), `${where}.rootHash`, HASH_BYTES),
    treeSize: count(proof.get('treeSize'), `${where}.treeSize`),
    hashes: array(proof.get('hashes') ?? [], `${where}.hashes`, PROOF_HASHES_LIMIT).map((hash) =>
      base64(hash, `${where}.hashes`, HASH_BYTES),
    ),
    checkpoint: string(checkpoint.get('envelope'), 'checkpoint'),
  };
}

/** Base64 text whose bytes were checked to be `size` many, when it is given. */
function base64(value: Json | undefined, where: string, size?: number): string {
  const text = string(value, where);
  const { length } = fromBase64(text, where);
  ensure(length > 0 && (size === undefined || length === size), 'shape', where);
  return text;
}
