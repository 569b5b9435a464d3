import { describe, expect, it } from 'vitest';
import { toPem } from '../../../utils/signatures/pem';
import { pinFromPem, type Pin } from '../../../utils/signatures/pins';
import {
  CERT_SIGN,
  certificate,
  chainOf,
  DIGITAL_SIGNATURE,
  extension,
  NOT_AFTER,
  NOT_BEFORE,
  signingKey,
  type CertificateWish,
  type CurveName,
} from '../../fixtures/certificates';
import { sequence } from '../../fixtures/der';
import { base64, certificateBundle, checked, envelope, keyBundle, NOW } from '../../fixtures/oms';

const CURVES: readonly CurveName[] = ['P-256', 'P-384', 'P-521'];
const DAY = 86_400_000;

const pinned = (kind: 'key' | 'root', pem: string, namespaces: readonly string[] | null = ['acme']): Pin => ({
  kind,
  name: 'ours',
  pem,
  namespaces,
});

describe('the key method', () => {
  it.each(CURVES)('verifies a pinned key on %s', async (curve) => {
    const key = await signingKey(curve);
    const fact = await checked(await keyBundle(key), { pins: [pinned('key', key.pem)] });
    expect(fact).toMatchObject({ outcome: 'verified', verdict: 'signed', binding: 'bound', method: 'key' });
    expect(fact.signer).toMatchObject({ kind: 'key', pinned: 'ours', checked: true });
  });

  it('knows no key by its hint alone', async () => {
    const fact = await checked(await keyBundle(await signingKey()));
    expect(fact).toMatchObject({ outcome: 'unknown-signer', verdict: 'unknown-key', binding: null });
    expect(fact.signer).toMatchObject({ pinned: null, checked: false });
    // And spends no request on it.
    expect(fact.counts).toMatchObject({ match: 2, 'not-comparable': 1 });
  });

  it('checks the key that an old bundle brings, and still does not know it', async () => {
    const [key, other] = [await signingKey(), await signingKey()];
    const old = (pem: string) => ({
      publicKey: { rawBytes: base64(Buffer.from(pem)), keyDetails: 'PKIX_ECDSA_P256_SHA_256' },
    });
    expect(await checked(await envelope(key, old(key.pem)))).toMatchObject({ verdict: 'unknown-key' });
    expect(await checked(await envelope(key, old(other.pem)))).toMatchObject({ reason: 'signature' });
    const fact = await checked(await envelope(key, old(key.pem)), { pins: [pinned('key', key.pem)] });
    expect(fact.verdict).toBe('signed');
  });

  it('refuses a hint in another spelling, and details of another curve', async () => {
    const key = await signingKey();
    const hint = hintIn(await keyBundle(key)).toUpperCase();
    expect(await checked(await envelope(key, { publicKey: { hint } }))).toMatchObject({ reason: 'shape' });
    const rawBytes = base64(Buffer.from(key.pem));
    const publicKey = { rawBytes, keyDetails: 'PKIX_ECDSA_P384_SHA_384' };
    expect(await checked(await envelope(key, { publicKey }))).toMatchObject({ reason: 'key' });
  });

  it('refuses a signature of another key under a pinned hint', async () => {
    const [key, other] = [await signingKey(), await signingKey()];
    const bundle = await envelope(other, { publicKey: { hint: hintIn(await keyBundle(key)) } });
    expect(await checked(bundle, { pins: [pinned('key', key.pem)] })).toMatchObject({
      outcome: 'invalid',
      reason: 'signature',
    });
  });

  it.each([
    ['its own publisher', 'ACME', 'bound', 'signed'],
    ['another publisher', 'someone', 'other-publisher', 'other-publisher'],
    ['nobody', null, 'no-rule', 'unbound'],
  ] as const)('binds a pin to %s', async (_, publisher, binding, verdict) => {
    const key = await signingKey();
    const fact = await checked(await keyBundle(key), { pins: [pinned('key', key.pem)], publisher });
    expect(fact).toMatchObject({ binding, verdict, knownAs: 'acme' });
  });

  it('takes a pin without namespaces for every publisher', async () => {
    const key = await signingKey();
    const pin = pinFromPem('mine', key.pem);
    expect(pin).not.toBeNull();
    const fact = await checked(await keyBundle(key), { pins: pin ? [pin] : [], publisher: 'anyone' });
    expect(fact).toMatchObject({ binding: 'pinned', verdict: 'signed', knownAs: null });
  });
});

const hintIn = (bundle: object): string => {
  const { verificationMaterial } = bundle as { verificationMaterial: { publicKey: { hint: string } } };
  return verificationMaterial.publicKey.hint;
};

describe('the certificate method', () => {
  it.each(CURVES)('verifies a chain whose leaf is on %s', async (curve) => {
    const { leaf, middle, key, rootPem } = await chainOf(curve);
    const fact = await checked(await certificateBundle(key, [leaf, middle]), {
      pins: [pinned('root', rootPem)],
    });
    expect(fact).toMatchObject({ outcome: 'verified', verdict: 'signed', method: 'certificate' });
    expect(fact.signer).toEqual({
      kind: 'certificate',
      subject: 'CN=signer',
      root: 'CN=root',
      pinned: 'ours',
      notBefore: NOT_BEFORE,
      notAfter: NOT_AFTER,
      expired: false,
    });
  });

  it('takes a chain with its root, and one without', async () => {
    const { leaf, middle, root, key, rootPem } = await chainOf();
    const pins = [pinned('root', rootPem)];
    expect((await checked(await certificateBundle(key, [leaf, middle, root]), { pins })).verdict).toBe(
      'signed',
    );
    expect((await checked(await certificateBundle(key, [leaf, middle]))).verdict).toBe('unknown-key');
    const middlePin = [pinned('root', toPem(middle, 'CERTIFICATE'))];
    expect((await checked(await certificateBundle(key, [leaf]), { pins: middlePin })).verdict).toBe('signed');
  });

  it('tells a certificate that has ended, and refuses one that has not begun', async () => {
    const { leaf, middle, key, rootPem } = await chainOf();
    const bundle = await certificateBundle(key, [leaf, middle]);
    const at = (now: number) => checked(bundle, { pins: [pinned('root', rootPem)], now });
    expect((await at(NOT_AFTER + DAY)).signer).toMatchObject({ expired: true });
    expect((await at(NOT_AFTER + DAY)).verdict).toBe('signed');
    expect(await at(NOT_BEFORE - DAY)).toMatchObject({ verdict: 'signed' });
    expect(await at(NOT_BEFORE - 2 * DAY)).toMatchObject({ outcome: 'invalid', reason: 'not-yet-valid' });
  });

  const wishes: readonly (readonly [string, Partial<CertificateWish>, string])[] = [
    ['may not sign', { keyUsage: CERT_SIGN }, 'certificate-use'],
    ['is for servers', { extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'] }, 'certificate-use'],
    ['says nothing of its use', { keyUsage: null, extendedKeyUsage: null }, 'certificate-use'],
    ['began before its authority', { notBefore: NOT_BEFORE - 1000 }, 'chain'],
    ['ended before it began', { notAfter: NOT_BEFORE - 1000 }, 'chain'],
    ['names another issuer', { issuer: 'somebody' }, 'chain'],
    ['has a critical extension', { more: [extension('1.2.3.4', sequence(), true)] }, 'certificate'],
    [
      'has an extension twice',
      { more: [extension('1.2.3', sequence()), extension('1.2.3', sequence())] },
      'certificate',
    ],
  ];
  it.each(wishes)('refuses a leaf that %s', async (_, wish, reason) => {
    const { leaf, middle, key, rootPem } = await chainOf('P-256', wish);
    const bundle = await certificateBundle(key, [leaf, middle]);
    expect(await checked(bundle, { pins: [pinned('root', rootPem)] })).toMatchObject({
      outcome: 'invalid',
      reason,
    });
  });

  it.each([
    ['an authority that is none', { ca: false, keyUsage: DIGITAL_SIGNATURE }, 'invalid'],
    ['an authority that may not issue', { ca: true, keyUsage: DIGITAL_SIGNATURE }, 'invalid'],
    ['an authority above its path length', { ca: true, pathLength: 0 }, 'verified'],
  ] as const)('judges %s', async (_, wish, outcome) => {
    const { root, rootKey, rootPem } = await chainOf();
    const [middleKey, key] = [await signingKey(), await signingKey()];
    const middle = await certificate({
      subject: 'middle',
      key: middleKey,
      issuer: 'root',
      issuerKey: rootKey,
      ...wish,
    });
    const leaf = await certificate({ subject: 'leaf', key, issuer: 'middle', issuerKey: middleKey });
    const pins = [pinned('root', rootPem)];
    expect((await checked(await certificateBundle(key, [leaf, middle, root]), { pins })).outcome).toBe(
      outcome,
    );
    // A second authority below the first: too deep for a path length of nought.
    const [lowKey, endKey] = [await signingKey(), await signingKey()];
    const low = await certificate({
      subject: 'low',
      key: lowKey,
      issuer: 'middle',
      issuerKey: middleKey,
      ca: true,
    });
    const end = await certificate({ subject: 'end', key: endKey, issuer: 'low', issuerKey: lowKey });
    expect((await checked(await certificateBundle(endKey, [end, low, middle]), { pins })).outcome).toBe(
      'invalid',
    );
  });

  it('refuses a chain with a stranger in it, a leaf as its own root, and the wrong order', async () => {
    const { leaf, middle, root, key, rootPem } = await chainOf();
    const stranger = (await chainOf()).middle;
    const pins = [pinned('root', rootPem), pinned('root', toPem(leaf, 'CERTIFICATE'))];
    for (const chain of [
      [leaf, middle, stranger],
      [leaf, stranger],
      [leaf, root],
      [middle, leaf],
      [leaf, middle, leaf],
      [leaf, middle, root, root],
    ]) {
      expect((await checked(await certificateBundle(key, chain), { pins, now: NOW })).outcome).toBe(
        'invalid',
      );
    }
  });
});
