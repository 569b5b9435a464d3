import { describe, expect, it } from 'vitest';
import { RESOURCES_LIMIT } from '../../../utils/signatures/limits';
import { pinFromPem } from '../../../utils/signatures/pins';
import { isSafePath, resourceName } from '../../../utils/signatures/resource-name';
import { Refused } from '../../../utils/signatures/refused';
import { signingKey } from '../../fixtures/certificates';
import { checked, hexDigest, keyBundle, MODEL, resourcesOf, statement } from '../../fixtures/oms';

const key = await signingKey();
const pin = pinFromPem('ours', key.pem);
const pins = pin ? [pin] : [];
const judged = async (payload: unknown) => checked(await keyBundle(key, payload), { pins });

const named = (name: string) => statement([{ name, digest: hexDigest(name), algorithm: 'sha256' }]);
const resource = (change: object) =>
  statement([{ name: 'a', digest: hexDigest('a'), algorithm: 'sha256', ...change }]);

describe('a statement whose signature holds', () => {
  it.each([
    ['another root digest', statement(undefined, {}, { subject: subject('0'.repeat(64)) }), 'root-digest'],
    ['two subjects', statement(undefined, {}, { subject: [...subject(''), ...subject('')] }), 'statement'],
    ['no subject', statement(undefined, {}, { subject: [] }), 'shape'],
    [
      'a second digest',
      statement(undefined, {}, { subject: [{ name: 'a', digest: { sha256: '', x: '' } }] }),
      'shape',
    ],
    ['another type', statement(undefined, {}, { _type: 'https://in-toto.io/Statement/v0.1' }), 'statement'],
    ['a key more', statement(undefined, {}, { more: 1 }), 'shape'],
    ['a setting more', statement(undefined, { more: 1 }), 'shape'],
    ['another method', statement(undefined, { method: 'tree' }), 'predicate'],
    ['another hash', resource({ algorithm: 'md5' }), 'predicate'],
    ['a digest that is short', resource({ digest: 'abcd' }), 'predicate'],
    ['a digest in capitals', resource({ digest: hexDigest('a').toUpperCase() }), 'predicate'],
    ['a file twice', statement([...resourcesOf(MODEL), ...resourcesOf(MODEL)]), 'resource-name'],
    ['a path up', named('../evil'), 'resource-name'],
    ['a path up inside', named('a/../b'), 'resource-name'],
    ['an absolute path', named('/etc/passwd'), 'resource-name'],
    ['a backslash', named('a\\b'), 'resource-name'],
    ['a NUL', named('a\0b'), 'resource-name'],
    ['an empty part', named('a//b'), 'resource-name'],
    ['half a character', named('\ud800'), 'resource-name'],
    ['a lone dot among others', statement(resourcesOf({ '.': 'a', b: 'b' })), 'resource-name'],
    ['too many files', '{"predicateType":"https://model_signing/signature/v1.0"}', 'statement'],
  ])('is refused with %s', async (_, payload, reason) => {
    expect(await judged(payload)).toMatchObject({ outcome: 'invalid', reason, files: [] });
  });

  it('may hold 20,000 files and no more', async () => {
    const resources = Array.from({ length: RESOURCES_LIMIT + 1 }, () => ({}));
    const large = JSON.stringify({
      ...statement([]),
      predicate: { resources, serialization: { method: 'files' } },
    });
    expect(await judged(large)).toMatchObject({ outcome: 'invalid', reason: 'too-many-files' });
  });

  it('of another kind is none of ours', async () => {
    expect(
      await judged(statement(undefined, {}, { predicateType: 'https://slsa.dev/provenance/v1' })),
    ).toMatchObject({
      outcome: 'not-oms',
      verdict: 'not-oms',
      reason: 'predicate',
    });
  });

  it('of before version 1 cannot be checked', async () => {
    const old = { predicateType: 'https://model_signing/Digests/v0.1' };
    expect(await judged(statement(undefined, {}, old))).toMatchObject({
      outcome: 'not-oms',
      verdict: 'legacy',
      method: 'legacy',
      signer: null,
    });
  });

  it('that is no JSON is refused', async () => {
    expect(await judged('no JSON')).toMatchObject({ outcome: 'invalid', reason: 'json' });
    expect(await judged('{"_type":1,"_type":2}')).toMatchObject({ reason: 'duplicate-key' });
  });
});

function subject(root: string) {
  return [{ name: 'model', digest: { sha256: root } }];
}

describe('resourceName', () => {
  it('takes the last two numbers for the range', () => {
    expect(resourceName('a:1:b:0:7', true)).toEqual({ path: 'a:1:b', range: { start: 0, end: 7 } });
    expect(resourceName('a:0:7', false)).toEqual({ path: 'a:0:7', range: null });
  });
  it.each(['a', 'a:1', 'a:7:7', 'a:9:7', 'a:-1:7', 'a:01:7', ':0:7', '../a:0:7'])(
    'refuses the shard %j',
    (name) => {
      expect(() => resourceName(name, true)).toThrow(Refused);
    },
  );
  it.each(['a', 'a/b', '.hidden', 'a b', 'ünïcode', '..a'])('takes %j', (path) => {
    expect(isSafePath(path)).toBe(true);
  });
});
