import { expect, it } from 'vitest';
import { Refused } from '../../../utils/signatures/refused';
import { checkTimestamp } from '../../../utils/signatures/timestamp';
import { bytesOf, integer, objectId, octets, sequence, set, tlv } from '../../fixtures/der';

type Bytes = Uint8Array<ArrayBuffer>;

const SHA256 = sequence(objectId('2.16.840.1.101.3.4.2.1'));
const SHA1 = sequence(objectId('1.3.14.3.2.26'));
const INFO = '1.2.840.113549.1.9.16.1.4';
const wrapped = (...parts: readonly Bytes[]): Bytes => tlv(0xa0, ...parts);
/** Stands for an authority's certificate: only its bytes are compared here. */
const AUTHORITY = sequence(integer(1));
const STRANGER = sequence(integer(2));

interface Parts {
  readonly status?: Bytes;
  readonly type?: string;
  readonly version?: number;
  readonly digests?: readonly Bytes[];
  readonly content?: Bytes;
  readonly certificates?: readonly Bytes[];
  readonly crls?: boolean;
  readonly signerVersion?: number;
  readonly id?: Bytes;
  readonly digest?: Bytes;
  readonly signature?: Bytes;
  readonly more?: readonly Bytes[];
  readonly signers?: number;
}

/** An answer of a timestamp authority, as it is built up; its signature is none. */
function answer(parts: Parts = {}): Bytes {
  const { certificates = [AUTHORITY], digest = SHA256, crls = false, signers = 1 } = parts;
  const signer = sequence(
    integer(parts.signerVersion ?? 1),
    parts.id ?? sequence(sequence(), integer(5)),
    digest,
    wrapped(),
    sequence(objectId('1.2.840.10045.4.3.2')),
    parts.signature ?? octets(sequence(integer(1), integer(2))),
    ...(parts.more ?? []),
  );
  const data = sequence(
    integer(parts.version ?? 3),
    set(...(parts.digests ?? [SHA256])),
    parts.content ?? sequence(objectId(INFO), wrapped(octets(sequence()))),
    ...(certificates.length === 0 ? [] : [wrapped(...certificates)]),
    ...(crls ? [tlv(0xa1)] : []),
    set(...Array.from({ length: signers }, () => signer)),
  );
  const type = objectId(parts.type ?? '1.2.840.113549.1.7.2');
  return sequence(parts.status ?? sequence(integer(0)), sequence(type, wrapped(data)));
}

const check = (bytes: Bytes) => () => checkTimestamp(bytes, [AUTHORITY]);

it('lets an answer pass that has nothing unsigned to say', () => {
  expect(check(answer())).not.toThrow();
  expect(check(answer({ certificates: [] }))).not.toThrow();
});

it.each<readonly [string, Parts]>([
  ['that is not granted', { status: sequence(integer(2)) }],
  ['with words beside the status', { status: sequence(integer(0), sequence()) }],
  ['of another type', { type: '1.2.840.113549.1.7.1' }],
  ['of another version', { version: 4 }],
  ['about something else', { content: sequence(objectId('1.2.840.113549.1.7.1'), wrapped(octets(SHA256))) }],
  ['whose content is no octets', { content: sequence(objectId(INFO), wrapped(sequence())) }],
  ['with two contents', { content: sequence(objectId(INFO), wrapped(octets(SHA1), octets(SHA1))) }],
  ['with a stranger’s certificate', { certificates: [AUTHORITY, STRANGER] }],
  ['with a revocation list', { crls: true }],
  ['with two signers', { signers: 2 }],
  ['without signer', { signers: 0 }],
  ['with a signer of another version', { signerVersion: 3 }],
  ['with a signer named otherwise', { id: sequence(octets(SHA1), integer(5)) }],
  ['with an unsigned attribute', { more: [tlv(0xa1)] }],
  ['with another digest announced', { digests: [SHA1] }],
  ['with two digests announced', { digests: [SHA256, SHA256] }],
  ['with a weak digest', { digests: [SHA1], digest: SHA1 }],
  [
    'with a signature in another notation',
    { signature: octets(sequence(tlv(2, bytesOf(0, 1)), integer(2))) },
  ],
])('refuses an answer %s', (_, parts) => {
  expect(check(answer(parts))).toThrow(Refused);
});

it('refuses what is no answer', () => {
  expect(check(new Uint8Array())).toThrow(Refused);
  expect(check(bytesOf(answer(), 0))).toThrow(Refused);
  expect(check(sequence(sequence(integer(0))))).toThrow(Refused);
});
