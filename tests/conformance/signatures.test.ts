import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localFiles } from '../../scripts/lib/local-files';
import { siblings, treeEntries } from '../../utils/hubs/huggingface/files';
import type { SignatureFact } from '../../utils/facts/signature';
import { valueOf } from '../../utils/model/slot';
import { looksLikeBundle } from '../../utils/signatures/candidates';
import { PINS } from '../../utils/signatures/identities';
import { predicateKind } from '../../utils/signatures/statement';
import type { Repository } from '../../utils/signatures/manifest';
import { CLOCK_TOLERANCE_MS } from '../../utils/signatures/limits';
import { TRUST_ROOT_DATE, TRUSTED_ROOT } from '../../utils/signatures/trusted-root';
import { verifySignature } from '../../utils/signatures/verify';
import { raw, rawList } from './expected';
import { describeWithShared } from './shared';
import { expectationOf, layoutOf, pinsOf, SIGNATURES } from './signatures';

const bytesOf = (path: string): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(path));
const jsonOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const fetchFrom = (folder: string) => async (path: string) =>
  existsSync(join(folder, path)) ? bytesOf(join(folder, path)) : null;

function directory(folder: string): Repository {
  const { files } = localFiles(folder, Date.now());
  return { ...((files && valueOf(files)) ?? { files: [], complete: false }), fetchSmall: fetchFrom(folder) };
}

describeWithShared('signature bundles', SIGNATURES, (folder) => {
  const pins = pinsOf(folder);
  const { expectations, signed, vectors, recorded } = layoutOf(folder);
  const check = (path: string, repository: Repository, publisher: string | null = null, now = Date.now()) =>
    verifySignature({
      ...repository,
      bundle: { path: 'model.sig', bytes: bytesOf(path) },
      publisher,
      pins: publisher === null ? pins : PINS,
      now,
    });

  it('are there', () => {
    expect(expectations.length + signed.length + vectors.length + recorded.length).toBeGreaterThan(0);
    expect(pins.length).toBeGreaterThan(1);
  });

  describe.each(expectations)('%s', (path) => {
    const { tree, files, bundles } = expectationOf(path);
    const { files: listed, whole } = treeEntries(jsonOf(join(dirname(path), tree)));
    const fetchSmall = fetchFrom(join(dirname(path), files));
    it.each(Object.entries(bundles))('%s', async (name, { outcome, why }) => {
      const repository = { files: listed, complete: whole, fetchSmall };
      const fact = await check(join(dirname(path), name), repository);
      expect(outcome, `${why}; ${told(fact)}`).toContain(fact.outcome);
      expect(Object.values(fact.counts).reduce((sum, one) => sum + one, 0)).toBe(fact.files.length);
      expect(JSON.parse(JSON.stringify(fact))).toEqual(fact);
    });
  });

  it.each(signed)('%s: valid as it lies there, invalid with any file changed', async (path) => {
    const bundle = join(path, 'model.sig');
    const repository = directory(path);
    const fact = await check(bundle, repository);
    if (isLegacy(bundle)) {
      expect(fact).toMatchObject({ outcome: 'not-oms', verdict: 'legacy' });
      return;
    }
    expect(fact.outcome, told(fact)).toBe('verified');
    for (const { path: name } of fact.files.filter(({ result }) => result === 'match')) {
      const files = repository.files.map((file) =>
        file.path === name ? { ...file, sha256: null, blobId: '0'.repeat(40) } : file,
      );
      expect((await check(bundle, { ...repository, files })).outcome).toBe('partial');
      const fewer = repository.files.filter((file) => file.path !== name);
      expect((await check(bundle, { ...repository, files: fewer })).outcome).toBe('mismatch');
    }
  });

  it.each(vectors)('$path is $kind', async ({ path, kind }) => {
    const empty = { files: [], complete: false, fetchSmall: async () => null };
    const fact = await check(path, empty);
    if (kind === 'valid') expect(fact.outcome, told(fact)).toBe('partial');
    else if (kind === 'invalid') expect(fact.outcome, told(fact)).toBe('invalid');
    else expect(['invalid', 'not-oms'], told(fact)).toContain(fact.outcome);
    if (kind === 'valid') expect(looksLikeBundle(bytesOf(path))).toBe(true);
  });

  it.each(recorded)('%s: signed by its publisher, covers a part', async (path) => {
    const model = raw(jsonOf(path.replace(/\.sig$/, '.json')));
    const files = siblings(rawList(model.siblings)) ?? { files: [], complete: false };
    const repository = { ...files, fetchSmall: async () => null };
    const fact = await check(path, repository, String(model.author));
    expect(fact).toMatchObject({ outcome: 'partial', binding: 'bound', knownAs: model.author });
    expect(fact.weighing.unsigned).toBeGreaterThan(0);
    // A clock that is behind is told; what the log saw stays what it is.
    const { signer } = await check(path, repository, null, Date.parse(TRUST_ROOT_DATE));
    if (signer?.kind === 'identity') {
      expect(signer.ahead).toBe(signer.signedAt > Date.parse(TRUST_ROOT_DATE) + CLOCK_TOLERANCE_MS);
    }
    const elsewhere = await check(path, repository, 'somebody-else');
    expect(elsewhere).toMatchObject({ outcome: 'unknown-signer', verdict: 'other-publisher' });
  });
});

describeWithShared('the trust root', 'data/sigstore-trusted-root.json', (path) => {
  it('that ships is this one', () => {
    const { timestampAuthorities, ...rest } = raw(jsonOf(path));
    expect(TRUSTED_ROOT).toMatchObject(rest);
    const known = TRUSTED_ROOT.timestampAuthorities;
    expect(rawList(timestampAuthorities).map((one) => raw(one).certChain)).toEqual(
      known.map(({ certChain }) => certChain),
    );
  });
});

const isLegacy = (path: string): boolean => {
  const { payload } = raw(raw(jsonOf(path)).dsseEnvelope);
  return predicateKind(Buffer.from(String(payload), 'base64')) === 'legacy';
};

const told = ({ verdict, reason, detail, counts }: SignatureFact): string =>
  `${verdict} ${reason ?? ''} ${detail} ${JSON.stringify(counts)}`;
