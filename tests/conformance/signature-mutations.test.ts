import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { chainOf, signingKey } from '../fixtures/certificates';
import { mutations, type Plain } from '../fixtures/mutations';
import { certificateBundle, checked, isAccepted, keyBundle } from '../fixtures/oms';
import { pinFromPem, type Pin } from '../../utils/signatures/pins';
import { bundlesIn, pinsOf, SIGNATURES } from './signatures';
import { describeWithShared } from './shared';

const pin = (pem: string): readonly Pin[] => {
  const made = pinFromPem('ours', pem);
  return made === null ? [] : [made];
};

/** The mutations of a bundle that are accepted; there must be none. */
async function accepted(bundle: unknown, pins: readonly Pin[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const all = mutations(bundle as Plain); // parsed JSON
  expect(all.length).toBeGreaterThanOrEqual(40);
  for (const { what, text } of all) if (isAccepted(await checked(text, { pins }))) wrong.push(what);
  return wrong;
}

describe('bundles of our own, changed in one place', () => {
  it('with a key are never accepted', async () => {
    const key = await signingKey('P-384');
    const bundle = await keyBundle(key);
    expect(isAccepted(await checked(bundle, { pins: pin(key.pem) }))).toBe(true);
    expect(await accepted(bundle, pin(key.pem))).toEqual([]);
  });

  it('with a chain are never accepted', async () => {
    const { leaf, middle, key, rootPem } = await chainOf();
    const bundle = await certificateBundle(key, [leaf, middle]);
    expect(isAccepted(await checked(bundle, { pins: pin(rootPem) }))).toBe(true);
    expect(await accepted(bundle, pin(rootPem))).toEqual([]);
  });

  it('with every byte of the leaf changed are never accepted', async () => {
    const { leaf, middle, key, rootPem } = await chainOf();
    for (const [index, byte] of leaf.entries()) {
      const changed = leaf.with(index, byte ^ (1 << (index % 8)));
      const fact = await checked(await certificateBundle(key, [changed, middle]), { pins: pin(rootPem) });
      expect([index, isAccepted(fact)]).toEqual([index, false]);
    }
  });
});

describeWithShared('signature bundles, changed in one place', SIGNATURES, (folder) => {
  const pins = pinsOf(folder);

  it('are never accepted, whatever was accepted before', async () => {
    let bundles = 0;
    for (const path of bundlesIn(folder)) {
      const text = readFileSync(path, 'utf8');
      if (!isAccepted(await checked(text, { pins, files: [], complete: false }))) continue;
      bundles += 1;
      expect([path, await accepted(JSON.parse(text), pins)]).toEqual([path, []]);
    }
    expect(bundles).toBeGreaterThan(0);
  }, 240_000);
});
