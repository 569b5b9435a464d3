import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boolean,
  elements,
  namedBits,
  oid,
  only,
  smallInteger,
  time,
  unsigned,
} from '../../../utils/signatures/der';
import { rawSignature } from '../../../utils/signatures/ecdsa';
import { Refused } from '../../../utils/signatures/refused';
import { readCertificate } from '../../../utils/signatures/x509';
import { certificate, signingKey } from '../../fixtures/certificates';
import { bits, bool, bytesOf, generalTime, integer, objectId, sequence, tlv } from '../../fixtures/der';

const ascii = (text: string) => new TextEncoder().encode(text);
const one = (bytes: Uint8Array<ArrayBuffer>) => elements(bytes)[0];

describe('values', () => {
  it('are read as they were written', () => {
    expect(oid(one(objectId('1.3.6.1.4.1.57264.1.8')))).toBe('1.3.6.1.4.1.57264.1.8');
    expect(oid(one(objectId('2.5.29.15')))).toBe('2.5.29.15');
    expect(smallInteger(one(integer(1, 0)))).toBe(256);
    expect([...unsigned(one(integer(0xff)))]).toEqual([0xff]);
    expect(boolean(one(bool(true)))).toBe(true);
    expect([...namedBits(only(bits(Uint8Array.of(0x84), 2), 3))]).toEqual([0, 5]);
    expect(time(one(generalTime(Date.UTC(2026, 1, 28, 3, 4, 5))))).toBe(Date.UTC(2026, 1, 28, 3, 4, 5));
    expect(time(one(tlv(0x17, ascii('490228030405Z'))))).toBe(Date.UTC(2049, 1, 28, 3, 4, 5));
    expect(time(one(tlv(0x17, ascii('500228030405Z'))))).toBe(Date.UTC(1950, 1, 28, 3, 4, 5));
  });

  it.each([
    ['an integer with a needless byte', () => unsigned(one(tlv(2, Uint8Array.of(0, 1))))],
    ['a negative integer', () => unsigned(one(tlv(2, Uint8Array.of(0x80))))],
    ['an empty integer', () => unsigned(one(tlv(2)))],
    ['a boolean of 1', () => boolean(one(tlv(1, Uint8Array.of(1))))],
    ['a long length for a short value', () => elements(bytesOf(4, 0x81, 1, 0))],
    ['a length with a leading zero', () => elements(bytesOf(4, 0x82, 0, 200, new Uint8Array(200)))],
    ['a length without end', () => elements(bytesOf(0x30, 0x80, 0, 0))],
    ['a value that is cut', () => elements(bytesOf(4, 2, 0))],
    ['a tag of several bytes', () => elements(bytesOf(0x1f, 1, 0))],
    ['something behind', () => only(bytesOf(sequence(), 0), 0x30)],
    ['an identifier that ends early', () => oid(one(tlv(6, Uint8Array.of(0x81))))],
    ['an identifier with a needless byte', () => oid(one(tlv(6, Uint8Array.of(0x2a, 0x80, 1))))],
    ['a day that is none', () => time(one(tlv(0x18, ascii('20260230000000Z'))))],
    ['a time with a zone', () => time(one(tlv(0x18, ascii('20260228000000+0100'))))],
    ['spare bits that are set', () => namedBits(only(bits(Uint8Array.of(0x81), 2), 3))],
    ['a last bit that is not set', () => namedBits(only(bits(Uint8Array.of(0x80), 2), 3))],
  ])('refuse %s', (_, read) => expect(read).toThrow(Refused));
});

describe('rawSignature', () => {
  it('pads to the curve’s size', () => {
    const raw = rawSignature(sequence(integer(1), integer(0x80, 2)), 32);
    expect(raw).toHaveLength(64);
    expect([raw[31], raw[62], raw[63]]).toEqual([1, 0x80, 2]);
  });
  it.each([
    ['one number', sequence(integer(1))],
    ['three numbers', sequence(integer(1), integer(1), integer(1))],
    ['a number too large', sequence(integer(...Array.from({ length: 33 }, () => 1)), integer(1))],
    ['a byte behind', bytesOf(sequence(integer(1), integer(1)), 0)],
  ])('refuses %s', (_, der) => expect(() => rawSignature(der, 32)).toThrow(Refused));
});

describe('readCertificate', () => {
  it('throws nothing but Refused, for any bytes', async () => {
    const key = await signingKey();
    const good = await certificate({
      subject: 'a',
      key,
      issuer: 'a',
      issuerKey: key,
      emails: ['a@b.example'],
    });
    expect(readCertificate(good)).toMatchObject({ subjectText: 'CN=a' });
    const readable = (bytes: Uint8Array<ArrayBuffer>): void => {
      try {
        readCertificate(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(Refused);
      }
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readable(Uint8Array.from(bytes))));
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => readable(good.with(at, byte))),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.nat(good.length - 1), (end) => readable(good.slice(0, end))));
  });
});
