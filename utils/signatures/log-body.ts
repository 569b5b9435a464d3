import type { Bundle } from './bundle';
import { sha256Hex, toHex } from '../bytes/digest';
import { fromBase64, fromUtf8, sameBytes } from './encoding';
import { array, object, strictJson, string, type JsonObject } from './json';
import type { LogEntry } from './log-entry';
import { fromPem } from './pem';
import { Refused, ensure } from './refused';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the log recorded of a signature. */
interface Logged {
  readonly payloadHash: string;
  readonly signature: Bytes;
  readonly certificate: Bytes;
}

/** Checks that the log's entry is about this envelope: its payload, its signature, its certificate. Throws `Refused`. */
export async function checkBody(
  { version, body }: LogEntry,
  { payload, signature }: Bundle,
  certificate: Bytes,
): Promise<void> {
  const entry = object(strictJson(body, 'canonicalizedBody'), 'canonicalizedBody');
  ensure(entry.get('kind') === 'dsse' && entry.get('apiVersion') === version, 'log-entry', 'body');
  const spec = object(entry.get('spec'), 'spec');
  const logged = version === '0.0.1' ? first(spec) : second(object(spec.get('dsseV002'), 'dsseV002'));
  ensure(logged.payloadHash === (await sha256Hex(payload)), 'log-entry', 'payload');
  ensure(sameBytes(logged.signature, signature), 'log-entry', 'signature');
  ensure(sameBytes(logged.certificate, certificate), 'log-entry', 'certificate');
}

function first(spec: JsonObject): Logged {
  const [signature] = array(spec.get('signatures'), 'spec.signatures', 1);
  const { get } = reader(object(signature, 'spec.signatures'));
  const hash = reader(object(spec.get('payloadHash'), 'payloadHash'));
  ensure(hash.get('algorithm') === 'sha256', 'log-entry', 'payloadHash');
  const pem = fromUtf8(fromBase64(get('verifier'), 'verifier'));
  if (pem === null) throw new Refused('log-entry', 'verifier');
  return {
    payloadHash: hash.get('value'),
    signature: fromBase64(get('signature'), 'spec.signature'),
    certificate: fromPem(pem, 'CERTIFICATE'),
  };
}

function second(spec: JsonObject): Logged {
  const [signature] = array(spec.get('signatures'), 'spec.signatures', 1);
  const signed = object(signature, 'spec.signatures');
  const hash = reader(object(spec.get('payloadHash'), 'payloadHash'));
  ensure(hash.get('algorithm') === 'SHA2_256', 'log-entry', 'payloadHash');
  const verifier = object(signed.get('verifier'), 'verifier');
  const certificate = reader(object(verifier.get('x509Certificate'), 'x509Certificate'));
  return {
    payloadHash: toHex(fromBase64(hash.get('digest'), 'payloadHash')),
    signature: fromBase64(reader(signed).get('content'), 'spec.signature'),
    certificate: fromBase64(certificate.get('rawBytes'), 'x509Certificate'),
  };
}

const reader = (map: JsonObject) => ({ get: (key: string) => string(map.get(key), key) });
