import { describe, expect, it } from 'vitest';
import { CLOCK_TOLERANCE_MS, NAME_LIMIT } from '../../../utils/signatures/limits';
import { TRUST_ROOT_DATE } from '../../../utils/signatures/trusted-root';
import { CERT_SIGN, chainOf, DIGITAL_SIGNATURE } from '../../fixtures/certificates';
import { base64, checked } from '../../fixtures/oms';
import { forgedBundle, type Forgery } from '../../fixtures/sigstore';

const trusting = { pins: [{ kind: 'sigstore' }], publisher: null } as const;

const other = await chainOf();
const OTHER_VERIFIER = base64(Buffer.from(other.rootPem));
const OTHER_PAYLOAD = {
  payloadHash: { algorithm: 'sha256', value: '0'.repeat(64) },
  signatures: [{ signature: 'AAAA', verifier: OTHER_VERIFIER }],
};

describe('a bundle that agrees with itself but not with the trust root', () => {
  it.each([false, true])('is refused by the trust root alone (second log: %s)', async (second) => {
    const fact = await checked(await forgedBundle({ second }), trusting);
    expect(fact).toMatchObject({ outcome: 'invalid', reason: 'sigstore', method: 'sigstore', signer: null });
    expect(fact.trustRoot).toBe(TRUST_ROOT_DATE);
  });

  const forgeries: readonly (readonly [string, Forgery, string])[] = [
    ['a certificate with two names', { leaf: { emails: ['a@b.example', 'c@d.example'] } }, 'identity'],
    ['a certificate without name', { leaf: { emails: [] } }, 'identity'],
    ['a certificate of an authority', { leaf: { ca: true, keyUsage: DIGITAL_SIGNATURE } }, 'certificate-use'],
    ['a certificate for other certificates', { leaf: { keyUsage: CERT_SIGN } }, 'certificate-use'],
    ['a certificate for servers', { leaf: { extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'] } }, 'certificate-use'],
    ['no issuer', { issuers: [] }, 'identity'],
    ['two issuers', { issuers: ['https://a.example', 'https://b.example'] }, 'certificate'],
    ['an entry of another kind inside', { body: { kind: 'intoto' } }, 'log-entry'],
    ['an entry of another version inside', { body: { apiVersion: '0.0.2' } }, 'log-entry'],
    ['an entry about another signature', { logged: { signature: 'AAAA' } }, 'log-entry'],
    ['an entry about another certificate', { logged: { verifier: OTHER_VERIFIER } }, 'log-entry'],
    ['an entry about another payload', { body: { spec: OTHER_PAYLOAD } }, 'log-entry'],
    ['a hash that is not named', { hashName: 'sha512' }, 'log-entry'],
    ['an entry without certificate', { logged: { verifier: null } }, 'shape'],
    ['no entry, of the second log', { second: true, body: { spec: {} } }, 'shape'],
    ['another signature, of the second log', { second: true, logged: { content: 'AAAA' } }, 'log-entry'],
    ['a hash that is not named, of the second log', { second: true, hashName: 'SHA2_512' }, 'log-entry'],
    ['a checkpoint that is no Ed25519', { second: true, sealBytes: 63 }, 'log-proof'],
    ['two indices, of the second log', { second: true, entry: { logIndex: '1' } }, 'log-entry'],
    ['a time that nothing signs', { second: true, entry: { integratedTime: '1767225660' } }, 'log-time'],
    ['a checkpoint with a part more', { checkpoint: (note) => `${note}\n\n${note}` }, 'log-proof'],
    ['a checkpoint with a line that is no signature', { checkpoint: (note) => `${note}more\n` }, 'log-proof'],
    ['an issuer that is too long', { issuers: ['x'.repeat(NAME_LIMIT + 1)] }, 'identity'],
    ['a promise that is missing', { entry: { inclusionPromise: null } }, 'log-time'],
    ['a time that is missing', { entry: { integratedTime: null } }, 'log-time'],
    ['a time of nought', { entry: { integratedTime: '0' } }, 'log-time'],
    ['a time in another notation', { entry: { integratedTime: '0x1' } }, 'shape'],
    ['a proof that is missing', { entry: { inclusionProof: null } }, 'log-proof'],
    [
      'an entry of another kind',
      { entry: { kindVersion: { kind: 'intoto', version: '0.0.2' } } },
      'log-entry',
    ],
    [
      'an entry of another version',
      { entry: { kindVersion: { kind: 'dsse', version: '0.0.9' } } },
      'log-entry',
    ],
    [
      'a second log’s entry with a promise',
      { entry: { kindVersion: { kind: 'dsse', version: '0.0.2' } } },
      'log-time',
    ],
    [
      'a promise that is no signature',
      { entry: { inclusionPromise: { signedEntryTimestamp: 'AAAA' } } },
      'signature',
    ],
    ['a checkpoint of another tree', { checkpoint: (note) => note.replace('\n1\n', '\n2\n') }, 'log-proof'],
    [
      'a checkpoint with another root',
      { checkpoint: (note) => note.replace(/\n.{8}/, '\n1\nAAAAAA') },
      'log-proof',
    ],
    [
      'a checkpoint with a line more',
      { checkpoint: (note) => note.replace('\n\n', '\nmore\n\n') },
      'log-proof',
    ],
    [
      'a checkpoint of another log',
      { checkpoint: (note) => note.replace('\u2014 rekor', '\u2014 other') },
      'log-proof',
    ],
    ['a checkpoint without signature', { checkpoint: (note) => note.replace(/\u2014.*\n/, '') }, 'log-proof'],
    ['a checkpoint that ends in something else', { checkpoint: (note) => `${note}x` }, 'log-proof'],
    ['no checkpoint', { checkpoint: () => '' }, 'log-proof'],
    ['a log id of another length', { entry: { logId: { keyId: base64(Uint8Array.of(1, 2, 3)) } } }, 'shape'],
  ];
  it.each(forgeries)('is refused before for %s', async (_, forgery, reason) => {
    const fact = await checked(await forgedBundle(forgery), trusting);
    expect([fact.outcome, fact.reason]).toEqual(['invalid', reason]);
  });

  it('is refused without any entry', async () => {
    const bundle = JSON.stringify(await forgedBundle());
    const without = bundle.replace(/"tlogEntries":\[.*\]\},"dsse/, '"tlogEntries":[]},"dsse');
    expect(await checked(without, trusting)).toMatchObject({ outcome: 'invalid', reason: 'log-entry' });
  });

  it('cannot be checked by a clock that stands before the trust root', async () => {
    const bundle = await forgedBundle();
    const at = (now: number) => checked(bundle, { ...trusting, now });
    const start = Date.parse(TRUST_ROOT_DATE);
    expect(await at(start - CLOCK_TOLERANCE_MS - 1)).toMatchObject({
      outcome: 'unknown-signer',
      verdict: 'unchecked',
      reason: 'clock',
      signer: null,
    });
    expect(await at(start - CLOCK_TOLERANCE_MS)).toMatchObject({ reason: 'sigstore' });
  });
});
