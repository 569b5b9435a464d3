import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256, type Sha256 } from '../../../utils/model/subject';
import { knownConfig, knownCount, knownWeights } from '../../../utils/lineage/known';
import { INDEX, MODELS, PATHS } from '../../../utils/lineage/known-weights';
import { listingsIn } from '../../../scripts/lib/listings';
import { indexPrefixes, knownConfigId } from '../../fixtures/known-weights';
import { file } from '../rules/facts';

const full = (prefix: string): Sha256 => {
  const digest = sha256(prefix.padEnd(64, '0'));
  if (digest === null) throw new Error('no digest');
  return digest;
};

describe('the index of well-known weights', () => {
  it('holds whole rows, sorted, each with a model and a path', () => {
    const prefixes = indexPrefixes();
    expect(atob(INDEX.replaceAll(/\s/g, '')).length).toBe(knownCount() * 12);
    expect(prefixes).toEqual(prefixes.toSorted());
    expect(new Set(prefixes).size).toBe(knownCount());
    const found = prefixes.map((prefix) => knownWeights(full(prefix)));
    for (const hit of found) {
      expect(MODELS).toContain(hit?.model);
      expect(PATHS).toContain(hit?.path);
    }
    const config = knownConfig(file('config.json', { blobId: knownConfigId() }));
    expect(MODELS).toContain(config?.model);
    expect(knownConfig(file('config.json'))).toBeNull();
    expect(knownConfig(file('config.json', { blobId: 'x' }))).toBeNull();
  });

  it('knows nothing else', () => {
    const hex = fc.string({ minLength: 64, maxLength: 64, unit: fc.constantFrom(...'0123456789abcdef') });
    fc.assert(
      fc.property(hex, (digest) => {
        if (!indexPrefixes().includes(digest.slice(0, 16))) expect(knownWeights(full(digest))).toBeNull();
      }),
    );
    expect(knownWeights(full('0'))).toBeNull();
    expect(knownWeights(full('f'.repeat(64)))).toBeNull();
  });
});

describe('listings that the index is made from', () => {
  const DIGEST = 'a'.repeat(64);
  const entry = { type: 'file', path: 'model.safetensors', size: 1, oid: 'x', lfs: { oid: DIGEST, size: 1 } };
  const statement = {
    subject: [{ name: 'original' }],
    predicate: { resources: [{ name: 'model.safetensors', algorithm: 'sha256', digest: DIGEST }] },
  };
  it.each([
    ['a tree', 'acme__anchor.json', [entry], 'model.safetensors'],
    ['a tree of a capture', 'quoted-2026-07__tree-entry__acme_anchor.json', [entry], 'model.safetensors'],
    [
      'a model info',
      'x.json',
      { id: 'acme/anchor', siblings: [{ rfilename: 'model.safetensors', lfs: { sha256: DIGEST } }] },
      'model.safetensors',
    ],
    [
      'a files page',
      'x.json',
      { ModelHeader: [{ model: { id: 'acme/anchor' } }], ViewerIndexTreeList: [{ entries: [entry] }] },
      'model.safetensors',
    ],
    [
      'a signature',
      'acme__anchor.model.sig',
      { dsseEnvelope: { payload: btoa(JSON.stringify(statement)) } },
      'original/model.safetensors',
    ],
    [
      'a descriptor',
      'x.json',
      {
        files: {
          all: [
            {
              url: 'https://huggingface.co/acme/anchor/resolve/main/model.safetensors',
              sha256checksum: DIGEST,
            },
          ],
        },
      },
      'model.safetensors',
    ],
  ])('%s', (_what, name, value, path) => {
    const files = listingsIn(name, value).flatMap((listing) =>
      listing.files.map(({ path: at, sha256: digest }) => [listing.id, at, digest]),
    );
    expect(files).toEqual([['acme/anchor', path, DIGEST]]);
  });

  it.each([[null], ['text'], [{}], [[]], [{ dsseEnvelope: { payload: 5 } }]])('nothing in %j', (value) => {
    expect(listingsIn('acme__x.json', value).flatMap(({ files }) => files)).toEqual([]);
  });
});
