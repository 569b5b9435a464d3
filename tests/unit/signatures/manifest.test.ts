import { describe, expect, it } from 'vitest';
import type { SignatureFact, SignedFile } from '../../../utils/facts/signature';
import { SIGNED_FILES_LIMIT, SMALL_FILES_LIMIT } from '../../../utils/signatures/limits';
import { pinFromPem } from '../../../utils/signatures/pins';
import type { SignatureInput } from '../../../utils/signatures/verify';
import { weighs } from '../../../utils/signatures/weighs';
import { signingKey } from '../../fixtures/certificates';
import {
  checked,
  hexDigest,
  keyBundle,
  listedFile,
  LISTING,
  MODEL,
  resourcesOf,
  statement,
} from '../../fixtures/oms';

const key = await signingKey();
const pin = pinFromPem('ours', key.pem);
const judged = async (payload: unknown, given: Partial<SignatureInput> = {}): Promise<SignatureFact> =>
  checked(await keyBundle(key, payload), { pins: pin ? [pin] : [], ...given });
const resultOf = (files: readonly SignedFile[], path: string) => files.find((file) => file.path === path);

describe('a listing compared', () => {
  it('matches large files by SHA-256 and small ones by bytes that git’s id ties to it', async () => {
    const fact = await judged(statement());
    expect(fact).toMatchObject({ verdict: 'signed', prefix: '', subject: 'model' });
    expect(fact.counts).toEqual({
      mismatch: 0,
      missing: 0,
      'not-comparable': 0,
      unsigned: 1,
      ignored: 1,
      match: 3,
    });
    expect(resultOf(fact.files, 'README.md')).toMatchObject({ result: 'unsigned', weighs: false });
    expect(resultOf(fact.files, 'model.sig')).toMatchObject({ result: 'ignored', weighs: false });
  });

  it.each([
    ['other bytes than the listed ones', async () => new Uint8Array(3), 'bytes-not-listed'],
    ['no bytes', async () => null, 'not-fetched'],
    ['an error', () => Promise.reject(new TypeError('offline')), 'not-fetched'],
  ] satisfies readonly [string, SignatureInput['fetchSmall'], string][])(
    'believes no small file from %s',
    async (_, fetchSmall, why) => {
      const fact = await judged(statement(), { fetchSmall });
      expect(fact.verdict).toBe('partial');
      expect(resultOf(fact.files, 'config.json')).toMatchObject({ result: 'not-comparable', why });
    },
  );

  it('tells files that differ, are gone, or came later', async () => {
    const later = [...LISTING, listedFile('modeling.py', 'import os')];
    expect(await judged(statement(), { files: later })).toMatchObject({
      verdict: 'partial',
      outcome: 'partial',
    });
    const changed = LISTING.map((file) =>
      file.path === 'model-1.safetensors' ? listedFile(file.path, 'other weights', true) : file,
    );
    expect(await judged(statement(), { files: changed })).toMatchObject({ verdict: 'mismatch' });
    const fewer = LISTING.filter(({ path }) => path !== 'config.json');
    expect(await judged(statement(), { files: fewer })).toMatchObject({
      verdict: 'stale',
      outcome: 'mismatch',
    });
    expect(await judged(statement(), { files: fewer, complete: false })).toMatchObject({
      verdict: 'partial',
    });
    expect(await judged(statement(), { complete: false })).toMatchObject({ verdict: 'partial' });
    expect(await judged(statement([]), { files: [] })).toMatchObject({ verdict: 'partial' });
  });

  it('knows a renamed copy by its digest', async () => {
    const copy = listedFile('copy.bin', MODEL['model-1.safetensors'] ?? '', true);
    const fact = await judged(statement(), { files: [...LISTING, copy] });
    expect(resultOf(fact.files, 'copy.bin')).toMatchObject({
      result: 'unsigned',
      weighs: true,
      sameAs: 'model-1.safetensors',
    });
  });

  it('finds the folder that was signed by digests, not by names', async () => {
    const inner = LISTING.map((file) => ({ ...file, path: `original/deep/${file.path}` }));
    const decoys = Object.keys(MODEL).map((path) => listedFile(path, 'a decoy', true));
    const fact = await judged(statement(), {
      files: [...decoys, ...inner],
      fetchSmall: async (path) => new TextEncoder().encode(MODEL[path.split('/').at(-1) ?? ''] ?? ''),
    });
    expect(fact).toMatchObject({ prefix: 'original/deep/', verdict: 'partial' });
    expect(fact.counts).toMatchObject({ match: 3, mismatch: 0, missing: 0 });
    expect(fact.weighing.unsigned).toBe(3);
  });

  it('takes a single file for its subject', async () => {
    const weights = MODEL['model-1.safetensors'] ?? '';
    const payload = statement(resourcesOf({ '.': weights }));
    const files = [listedFile('model', weights, true)];
    expect(await judged(payload, { files })).toMatchObject({ verdict: 'signed', counts: { match: 1 } });
  });

  it('leaves out what the signer left out, and tells what of it weighs', async () => {
    const files = [...LISTING, listedFile('cache/x.bin', 'x'), listedFile('.gitattributes', 'x')];
    const fact = await judged(statement(undefined, { ignore_paths: ['cache', '/home/me/model.sig'] }), {
      files,
    });
    expect(resultOf(fact.files, 'cache/x.bin')).toMatchObject({ result: 'ignored', weighs: true });
    expect(resultOf(fact.files, '.gitattributes')).toMatchObject({ result: 'ignored', weighs: false });
    expect(fact.verdict).toBe('partial');
  });

  it.each([
    ['one range over the whole file', ['a.bin:0:5'], 'match', null],
    ['a range of a part', ['a.bin:0:4'], 'not-comparable', 'several-shards'],
    ['two ranges', ['a.bin:0:2', 'a.bin:2:5'], 'not-comparable', 'several-shards'],
  ] as const)('reads %s', async (_, names, result, why) => {
    const resources = names.map((name) => ({ name, digest: hexDigest('bytes'), algorithm: 'sha256' }));
    const payload = statement(resources, { method: 'shards', shard_size: 1e9 });
    const fact = await judged(payload, { files: [listedFile('a.bin', 'bytes', true)] });
    expect(fact.files).toMatchObject([{ path: 'a.bin', result, why }]);
  });

  it.each(['blake2b', 'blake3'])('cannot compare %s', async (algorithm) => {
    const digest = algorithm === 'blake2b' ? hexDigest('a') + hexDigest('b') : hexDigest('a');
    const payload = statement([{ name: 'config.json', digest, algorithm }]);
    const fact = await judged(payload);
    expect(resultOf(fact.files, 'config.json')).toMatchObject({
      result: 'not-comparable',
      why: 'other-hash',
    });
    expect(fact.verdict).toBe('partial');
  });

  it('keeps the worst rows of many, and fetches so many files', async () => {
    const contents = Object.fromEntries(
      Array.from({ length: 2500 }, (_, at) => [`part-${at}.json`, `${at}`]),
    );
    const files = Object.entries(contents).map(([path, text]) => listedFile(path, text));
    let fetched = 0;
    const fact = await judged(statement(resourcesOf(contents)), {
      files: files.slice(0, -1),
      fetchSmall: async (path) => {
        fetched += 1;
        return new TextEncoder().encode(contents[path] ?? '');
      },
    });
    expect(fetched).toBe(SMALL_FILES_LIMIT);
    expect(fact.files).toHaveLength(SIGNED_FILES_LIMIT);
    expect(fact.files[0]).toMatchObject({ result: 'missing' });
    expect(fact.counts).toMatchObject({ missing: 1, match: SMALL_FILES_LIMIT });
  });
});

describe('weighs', () => {
  it.each([
    ['model.safetensors', true],
    ['config.json', true],
    ['modeling_x.py', true],
    ['weights.unheard-of', true],
    ['vocab.txt', true],
    ['no-extension', true],
    ['README.md', false],
    ['LICENSE', false],
    ['license.txt', false],
    ['.gitattributes', false],
    ['images/logo.PNG', false],
    ['model.sig', false],
    ['.github/x.py', false],
  ])('%s: %s', (path, expected) => {
    expect(weighs(path, 5)).toBe(expected);
    expect(weighs(path, 0)).toBe(false);
    expect(weighs(path, null)).toBe(expected);
  });
});
