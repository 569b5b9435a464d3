import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBundleCandidate, looksLikeBundle } from '../../../utils/signatures/candidates';
import { BUNDLE_BYTES_LIMIT } from '../../../utils/signatures/limits';
import { signingKey } from '../../fixtures/certificates';
import { checked, keyBundle, NOW } from '../../fixtures/oms';

const key = await signingKey();
const good = await keyBundle(key);
const text = JSON.stringify(good);
const utf8 = (value: string) => new TextEncoder().encode(value);

describe('what is no bundle', () => {
  it.each([
    ['nothing', '', 'unreadable', 'invalid', 'json'],
    ['blanks', ' \n', 'unreadable', 'invalid', 'json'],
    ['half a bundle', text.slice(0, 200), 'unreadable', 'invalid', 'json'],
    ['a bundle of another version', text.replace('v0.3', 'v0.4'), 'unreadable', 'invalid', 'media-type'],
    [
      'an envelope of another type',
      text.replace('sigstore.bundle', 'evil'),
      'invalid',
      'invalid',
      'media-type',
    ],
    ['a doubled key', text.replace('{', '{"mediaType":"x",'), 'invalid', 'invalid', 'duplicate-key'],
    [
      'a number for a text',
      text.replace('"payloadType":"', '"payloadType":1,"x":"'),
      'invalid',
      'invalid',
      'shape',
    ],
    ['a PGP signature', '-----BEGIN PGP SIGNATURE-----', 'not-oms', 'not-oms', 'json'],
    ['another JSON', '{"signature":"AAAA"}', 'not-oms', 'not-oms', 'media-type'],
    ['a JSON list', '[]', 'not-oms', 'not-oms', 'json'],
    [
      'a signed message',
      '{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json","verificationMaterial":{},"messageSignature":{}}',
      'not-oms',
      'not-oms',
      'media-type',
    ],
  ] as const)('%s', async (_, bundle, verdict, outcome, reason) => {
    const fact = await checked(bundle);
    expect([fact.verdict, fact.outcome]).toEqual([verdict, outcome]);
    if (bundle !== '[]') expect(fact.reason).toBe(reason);
    expect(fact).toMatchObject({ method: 'unknown', signer: null, binding: null, files: [], prefix: null });
  });

  it('bytes that are no text, or too many', async () => {
    const given = (bytes: Uint8Array<ArrayBuffer>) => checked('', { bundle: { path: 'model.sig', bytes } });
    expect(await given(Uint8Array.of(0x89, 1, 0x80))).toMatchObject({ verdict: 'not-oms' });
    const large = utf8(text.padEnd(BUNDLE_BYTES_LIMIT + 1));
    expect(await given(large)).toMatchObject({ verdict: 'unreadable', reason: 'too-large' });
  });

  it('never throws, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (any) => {
        expect(['invalid', 'not-oms']).toContain((await checked(any)).outcome);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), async (at, other) => {
        const changed = text.slice(0, at) + other + text.slice(at + other.length);
        expect(await checked(changed, { now: NOW })).toHaveProperty('outcome');
      }),
    );
  });
});

describe('what is worth fetching', () => {
  it.each([
    ['model.sig', 8000, true],
    ['original/model.sig', null, true],
    ['skill.oms.sig', 8000, true],
    ['model.sigstore', 8000, true],
    ['model.sigstore.json', 8000, true],
    ['attestation.bundle', 8000, true],
    ['claims.json', 8000, true],
    ['claims-1.json', 8000, true],
    ['a/b/model.sig', 8000, false],
    ['config.json', 8000, false],
    ['model.sig.safetensors', 8000, false],
    ['model.sig', 0, false],
    ['model.sig', BUNDLE_BYTES_LIMIT + 1, false],
  ] as const)('%s of %s bytes: %s', (path, size, worth) => {
    expect(isBundleCandidate(path, size)).toBe(worth);
  });

  it.each([
    ['a bundle', text, true],
    ['one with escapes', text.replace('application/', String.raw`application\/`), true],
    ['one of another version', text.replace('v0.3', 'v0.9'), true],
    ['other JSON', '{"a":1}', false],
    ['text that speaks of bundles', 'application/vnd.dev.sigstore.bundle', false],
    ['nothing', '', false],
  ])('%s: %s', (_, content, looks) => expect(looksLikeBundle(utf8(content))).toBe(looks));
});
