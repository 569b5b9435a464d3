import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../utils/assess/progress';
import {
  compareHeadersOnClick,
  settledHeaderComparison,
  type CompareOptions,
} from '../../../utils/assess/compare-headers';
import type { ReadProgress } from '../../../utils/assess/inspection';
import { assess } from '../../../utils/report/assess';
import { keep, recordKey } from '../../../utils/assess/stored';
import { parseFacts, type Facts } from '../../../utils/facts/facts';
import { memoryStore } from '../../../utils/cache/memory';
import type { ChainModel } from '../../../utils/facts/chain';
import { collected, valueOf } from '../../../utils/model/slot';
import { commitId } from '../../../utils/model/subject';
import { recordOn } from '../../fixtures/records';
import { baseWith } from '../../fixtures/chain';
import { modelPageFacts } from '../../fixtures/facts';
import { AT } from '../../fixtures/hub-page';
import { inspectedFile } from '../../fixtures/inspected-file';
import { rangeServer } from '../../fixtures/range-server';
import { safetensors, tensor } from '../../fixtures/safetensors';
import { listOf as sizedList } from '../rules/facts';

const SOURCE = { kind: 'api', url: 'https://huggingface.co/api', path: '' } as const;
const model = { a: tensor('F32', [2, 2], 0, 16), b: tensor('F32', [1], 16, 20) };
const weights = (header: Record<string, unknown> = model) => safetensors({ header, data: 20 });
/** A list that says no size, unless it is given. */
const listOf = (paths: readonly string[], size: number | null = null) => ({
  complete: true,
  files: sizedList(paths).files.map((file) => ({ ...file, size })),
});
const SUBJECT = 'acme/anchor-7b';
const BASE = 'acme/base';

/** The subject with these weight files, made from a base with those. */
const facts = (
  own: readonly string[] = ['model.safetensors'],
  theirs: readonly string[] | null = ['model.safetensors'],
  change: Partial<ChainModel> = {},
): Facts => {
  const base = baseWith(BASE, theirs && listOf(theirs), { child: SUBJECT, relation: 'finetune', ...change });
  return {
    ...modelPageFacts(),
    library: collected('transformers', SOURCE, AT),
    files: collected(listOf(own), SOURCE, AT),
    chain: collected([base], SOURCE, AT),
  };
};

const click = async (
  given: Facts,
  files: Readonly<Record<string, Uint8Array>>,
  change: Partial<CompareOptions> = {},
  signal = new AbortController().signal,
) => {
  const seen: Progress[] = [];
  const progress: ReadProgress[] = [];
  const { fetch, asked, requests } = rangeServer(files);
  const store = memoryStore();
  await store.put(recordOn(given));
  await compareHeadersOnClick(
    { store, fetch, now: () => AT, ...change },
    {
      facts: given,
      signal,
      listen: (each) => seen.push(each),
      onProgress: (each) => progress.push(each),
    },
  );
  return { seen, progress, asked, requests, store, slot: seen.at(-1)?.report.facts.headerComparison };
};
const OWN = `${SUBJECT}/resolve/`;
const BOTH = { 'model.safetensors': weights() };

describe('headers compared on a click', () => {
  it('take one request a file, without cookies or referrer, and are kept', async () => {
    const { seen, asked, requests, store, slot, progress } = await click(facts(), BOTH);
    expect(seen.map(({ final }) => final)).toEqual([true]);
    expect(slot).toMatchObject({
      state: 'collected',
      grounding: 'observed',
      value: { base: BASE, relation: 'finetune', state: 'same-architecture', counts: { compared: 2 } },
    });
    expect(asked).toHaveLength(2);
    expect(asked[0]).toContain(OWN);
    expect(asked[1]).toContain(`${BASE}/resolve/main/model.safetensors`);
    for (const request of requests)
      expect(request).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(progress.map(({ path }) => path)).toEqual(['model.safetensors', 'model.safetensors']);
    const stored = await store.get(recordKey(modelPageFacts()));
    expect(stored?.facts.headerComparison).toEqual(slot);
    expect(parseFacts(JSON.parse(JSON.stringify(stored?.facts)))).not.toBeNull();
  });

  it('tell what differs', async () => {
    const other = weights({ a: tensor('F32', [4], 0, 16), c: tensor('F32', [1], 16, 20) });
    const { slot } = await click(facts(), { [`${BASE}/resolve/main/model.safetensors`]: other, ...BOTH });
    expect(slot && valueOf(slot)).toMatchObject({
      state: 'differs',
      counts: { otherShape: 1, onlyHere: 1, onlyThere: 1 },
      examples: [expect.stringContaining('[2, 2] ≠ F32 [4]'), expect.anything(), expect.anything()],
    });
  });

  it('of a file that is not as large as the hub lists are not compared', async () => {
    const listed = { ...facts(), files: collected(listOf(['model.safetensors'], 7), SOURCE, AT) };
    expect((await click(listed, BOTH)).slot).toMatchObject({ state: 'failed', error: 'bytes-differ' });
    const inspections = collected([inspectedFile('model.safetensors', { bytes: 'differs' })], SOURCE, AT);
    const { slot, asked } = await click({ ...facts(), inspections }, BOTH);
    expect(slot).toMatchObject({ state: 'failed', error: 'bytes-differ' });
    expect(asked).toEqual([]);
  });

  it('of a base at a known commit are read there', async () => {
    const commit = 'c'.repeat(40);
    const given = facts();
    const [base] = valueOf(given.chain) ?? [];
    const revision = { requested: 'main', kind: 'branch', commit: commitId(commit) } as const;
    const pinned = base?.facts && {
      ...base,
      facts: { ...base.facts, revision: collected(revision, SOURCE, AT) },
    };
    const chain = collected(pinned ? [pinned] : [], SOURCE, AT);
    expect((await click({ ...given, chain }, BOTH)).asked[1]).toContain(`/resolve/${commit}/`);
  });

  const shards = Array.from(
    { length: 10 },
    (_, at) => `model-${String(at + 1).padStart(5, '0')}-of-00010.safetensors`,
  );
  const INDEX = 'model.safetensors.index.json';
  const index = new TextEncoder().encode(JSON.stringify({ weight_map: { a: '', b: '', deep: '' } }));

  it('of many shards are the first eight, with the index’s names', async () => {
    const { slot, asked } = await click(facts([...shards, INDEX], [...shards, INDEX]), {
      '.safetensors': weights(),
      [INDEX]: index,
    });
    expect(asked).toHaveLength(18);
    expect(slot && valueOf(slot)).toMatchObject({
      state: 'same-architecture',
      counts: { here: 3, there: 3, compared: 2 },
    });
  });

  it('of many shards without an index are not compared', async () => {
    const { slot, asked } = await click(facts(shards), BOTH);
    expect(slot && valueOf(slot)).toMatchObject({ state: 'not-comparable', why: 'too-many-files' });
    expect(asked).toEqual([]);
  });

  it.each<[string, Uint8Array]>([
    ['no length', new Uint8Array(3)],
    ['no JSON', safetensors({ header: '{' })],
    ['no tensors', weights({ a: 7 })],
  ])('that are none say so: %s', async (_what, bytes) => {
    const { slot } = await click(facts(), { [`${BASE}/resolve/main/model.safetensors`]: bytes, ...BOTH });
    expect(slot && valueOf(slot)).toMatchObject({ state: 'not-comparable', why: 'malformed-there' });
    const own = await click(facts(), { 'model.safetensors': bytes });
    expect(own.slot && valueOf(own.slot)).toMatchObject({ why: 'malformed-here' });
  });

  it('that nobody gives are a failure, not a finding', async () => {
    const { slot, seen } = await click(facts(), {});
    expect(slot).toMatchObject({ state: 'failed', error: 'not-visible' });
    expect(seen.at(-1)?.report.findings.some(({ rule }) => rule === 'provenance/tensor-headers')).toBe(false);
  });

  it.each<[string, Facts]>([
    ['no base', { ...facts(), chain: collected([], SOURCE, AT) }],
    ['a base that is gone', facts(undefined, null)],
    ['an adapter', facts(undefined, undefined, { relation: 'adapter' })],
    ['the base of a base', facts(undefined, undefined, { depth: 2 })],
    ['no safetensors here', facts(['pytorch_model.bin'])],
    ['no safetensors there', facts(undefined, ['pytorch_model.bin'])],
  ])('are nothing to read: %s', async (_what, given) => {
    const { slot, asked } = await click(given, BOTH);
    expect(slot).toEqual({ state: 'not-collected', why: 'nothing-to-read' });
    expect(asked).toEqual([]);
    expect(settledHeaderComparison(given)).toEqual(slot);
  });

  it('that are taken back keep nothing', async () => {
    const stop = new AbortController();
    stop.abort();
    const { seen, store, asked } = await click(facts(), BOTH, {}, stop.signal);
    expect([seen, asked]).toEqual([[], []]);
    const stored = await store.get(recordKey(modelPageFacts()));
    expect(stored?.facts.headerComparison.state).toBe('not-collected');
  });

  it('go by what is stored, and do not renew it', async () => {
    const store = memoryStore();
    const given = facts();
    await keep(store, recordKey(given), assess(given, 'hub', AT - 5), AT - 5, 'settled');
    const { slot } = await click(modelPageFacts(), BOTH, { store });
    expect(slot?.state).toBe('collected');
    expect(await store.get(recordKey(given))).toMatchObject({ storedAt: AT - 5, settled: true });
  });
});

describe('before a click', () => {
  it('there is something to compare, or the chain is not known yet', () => {
    expect(settledHeaderComparison(facts())).toEqual({ state: 'not-collected', why: 'left-to-a-click' });
    expect(settledHeaderComparison(modelPageFacts())).toMatchObject({ why: 'not-on-this-page' });
  });
});
