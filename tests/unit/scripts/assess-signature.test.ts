import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { assessSignature } from '../../../scripts/lib/assess-signature';
import { signingKey } from '../../fixtures/certificates';
import { keyBundle, LISTING, MODEL } from '../../fixtures/oms';

const folder = mkdtempSync(join(tmpdir(), 'assess-signature-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const key = await signingKey();
const pin = file('key.pem', key.pem);
for (const [name, content] of Object.entries(MODEL)) file(`model/${name}`, content);
const signature = file('model/model.sig', JSON.stringify(await keyBundle(key)));
const tree = file(
  'tree.json',
  JSON.stringify(
    LISTING.map(({ path, size, blobId, sha256 }) => ({
      type: 'file',
      path,
      size,
      oid: blobId,
      ...(sha256 === null ? {} : { lfs: { oid: sha256, size } }),
    })),
  ),
);
const record = file(
  'model.json',
  JSON.stringify({ siblings: LISTING.map(({ path }) => ({ rfilename: path })) }),
);

const files = join(folder, 'model');
const given = { signature, tree: undefined, files: undefined, pins: [pin], publisher: undefined };

it('checks a bundle against a folder, a tree, a record, or nothing', async () => {
  expect(await assessSignature({ ...given, files })).toMatchObject({
    outcome: 'verified',
    path: 'model.sig',
  });
  expect(await assessSignature({ ...given, tree, files })).toMatchObject({ outcome: 'verified' });
  expect(await assessSignature({ ...given, tree })).toMatchObject({ outcome: 'partial' });
  expect(await assessSignature({ ...given, tree: record, files })).toMatchObject({
    outcome: 'partial',
    counts: { 'not-comparable': 3 },
  });
  expect(await assessSignature(given)).toMatchObject({ outcome: 'partial', counts: { match: 0 } });
  expect(await assessSignature({ ...given, pins: [], files })).toMatchObject({ outcome: 'unknown-signer' });
  expect(await assessSignature({ ...given, files, publisher: 'acme' })).toMatchObject({ binding: 'pinned' });
});

it('says what cannot be read', async () => {
  await expect(assessSignature({ ...given, pins: [signature] })).rejects.toThrow(/neither a certificate/);
  await expect(assessSignature({ ...given, tree: file('x.json', '{}') })).rejects.toThrow(/no listing/);
});
