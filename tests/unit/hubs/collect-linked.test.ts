import { describe, expect, it } from 'vitest';
import { FRESH_MS, FRESH_UNFINISHED_MS } from '../../../utils/assess/limits';
import { parseFacts, type Facts } from '../../../utils/facts/facts';
import type { Answer } from '../../../utils/hubs/contract';
import { valueOf } from '../../../utils/model/slot';
import { collectLinked } from '../../fixtures/collect-linked';
import { modelPageFacts } from '../../fixtures/facts';
import { answer, collect, modelInfo, organisation } from '../../fixtures/hub-answers';
import { AT } from '../../fixtures/hub-page';
import { HEAD } from '../../fixtures/model';

const file = (rfilename: string, blob = '3') => ({ rfilename, blobId: blob.repeat(40), size: 100 });
const SIBLINGS = [file('README.md', '1'), file('LICENSE', '4'), file('model.safetensors', '2')];

/** The facts after a model page's calls. */
const looked = async (change: Record<string, unknown> = {}): Promise<Facts> => {
  const page = modelPageFacts(change);
  const info = answer(modelInfo({ siblings: SIBLINGS, ...change }));
  return (await collect(page, [info, answer(organisation)])).facts;
};
const ANCHOR = '/api/models/acme/anchor-7b';
const refs: Answer = answer({
  branches: [{ name: 'main' }, { name: 'step100' }],
  tags: [{ name: 'v1' }],
  converts: [],
});
const WELL = {
  [`${ANCHOR}/refs`]: refs,
  [`${ANCHOR}/commits/`]: answer([{ id: HEAD, title: 'Add weights', authors: [{ user: 'ann' }] }]),
  '/api/models?filter=base_model:acme/anchor-7b': answer([
    { id: 'fan/anchor-7b-GGUF', tags: ['base_model:quantized:acme/anchor-7b'], downloads: 5 },
  ]),
  '/api/models?': answer([{ id: 'acme/anchor-7b' }, { id: 'acme/anchor-7b-checkpoints' }]),
  '/api/models/acme/base': answer(modelInfo({ id: 'acme/base', cardData: { license: 'mit' }, tags: [] })),
  '/api/datasets/acme/logs': answer({
    id: 'acme/logs',
    gated: 'auto',
    tags: ['license:MIT'],
    siblings: [{ rfilename: 'a.parquet' }, { rfilename: 'README.md' }],
    usedStorage: 7,
  }),
};
const CHILDREN = '/api/models?filter=base_model:acme/anchor-7b&sort=downloads&direction=-1&limit=100';
const MISSING: Answer = { ok: false, failure: 'not-found' };
const TEXTS = { '/LICENSE': 'MIT License', '/README.md': '# Base' };

describe('the linked phase', () => {
  it('asks in the order of worth and fills every slot', async () => {
    const { asked, read, facts } = await collectLinked(await looked(), { answers: WELL, texts: TEXTS });
    expect(asked).toEqual([
      `${ANCHOR}/refs`,
      `${ANCHOR}/commits/${HEAD}?p=0&limit=50`,
      '/api/models?author=acme&search=anchor-7b&limit=100',
      '/api/models/acme/base?blobs=true',
      '/api/datasets/acme/logs',
      CHILDREN,
    ]);
    expect(read).toEqual([
      `https://huggingface.co/acme/anchor-7b/raw/${HEAD}/LICENSE`,
      `https://huggingface.co/acme/base/raw/${HEAD}/README.md`,
    ]);
    expect(valueOf(facts.licenseText)).toEqual({
      path: 'LICENSE',
      match: 'same',
      id: 'mit',
      similarity: 1,
      changes: [],
      limits: [],
    });
    expect(valueOf(facts.refs)).toEqual({ branches: ['main', 'step100'], tags: ['v1'], complete: true });
    expect(valueOf(facts.commits)).toMatchObject({ total: 1, weightsCommit: { id: HEAD }, authors: ['ann'] });
    expect(valueOf(facts.companionRepositories)).toEqual([
      { id: 'acme/anchor-7b-checkpoints', holds: 'checkpoints' },
      { id: 'acme/logs', holds: 'datasets' },
    ]);
    expect(facts.companionRepositories).toMatchObject({ grounding: 'inferred' });
    expect(valueOf(facts.linkedDatasets)).toEqual([
      {
        id: 'acme/logs',
        state: 'found',
        gated: 'automatic',
        disabled: false,
        licenses: ['mit'],
        dataFiles: 1,
        size: 7,
      },
    ]);
    expect(valueOf(facts.chain)?.[0]).toMatchObject({
      id: 'acme/base',
      child: 'acme/anchor-7b',
      relation: 'finetune',
      depth: 1,
      state: 'found',
    });
    expect(valueOf(facts.namespaces)).toEqual([]);
    expect(valueOf(facts.children)).toEqual({
      models: [{ id: 'fan/anchor-7b-GGUF', relation: 'quantized', downloads: 5 }],
      count: 1,
      complete: true,
    });
    expect(parseFacts(JSON.parse(JSON.stringify(facts)))).not.toBeNull();
  });

  it('asks after the accounts of base models that are gone, six calls at most', async () => {
    const bases = ['a/x', 'b/x', 'c/x', 'd/x', 'a/y'];
    const subject = await looked({ cardData: { base_model: bases }, tags: [] });
    const { asked, facts } = await collectLinked(subject, {
      answers: { '/api/organizations/': MISSING, '/api/users/': MISSING },
    });
    expect(asked.filter((path) => path.endsWith('/overview'))).toEqual(
      ['a', 'b', 'c'].flatMap((name) => [
        `/api/organizations/${name}/overview`,
        `/api/users/${name}/overview`,
      ]),
    );
    expect(valueOf(facts.namespaces)?.map(({ state }) => state)).toEqual(['free', 'free', 'free']);
    expect((await collectLinked(facts, {}, facts)).asked).toEqual([]);
  });

  it('asks for the publisher and the card that a short budget left out', async () => {
    const page = modelPageFacts();
    const { asked, read, facts } = await collectLinked(
      { ...page, files: (await looked()).files },
      {
        answers: { ...WELL, '/api/organizations/acme/overview': answer(organisation) },
        texts: TEXTS,
      },
    );
    expect(asked).toContain('/api/organizations/acme/overview');
    expect(read[0]).toMatch(/README\.md$/);
    expect(valueOf(facts.verifiedDomain)).toBe(true);
  });

  it('of what is fresh asks nothing and says nothing', async () => {
    const { facts } = await collectLinked(await looked(), { answers: WELL, texts: TEXTS });
    const warm = await collectLinked(facts, {}, facts);
    expect([warm.asked, warm.read, warm.updates]).toEqual([[], [], []]);
  });

  it('of what is old asks again, but not for a text of the same blob', async () => {
    const { facts } = await collectLinked(await looked(), { answers: WELL, texts: TEXTS });
    const later = await collectLinked(facts, { answers: WELL, texts: TEXTS, now: AT + FRESH_MS }, facts);
    expect(later.asked).toHaveLength(6);
    expect(later.read).toEqual([]);
    expect(later.facts.chain).toMatchObject({ at: AT + FRESH_MS });
  });

  it('asks again for what failed, sooner', async () => {
    const failing = { ...WELL, [`${ANCHOR}/refs`]: { ok: false, failure: 'hub-error' } as const };
    const { facts } = await collectLinked(await looked(), { answers: failing, texts: TEXTS });
    expect(facts.refs).toMatchObject({ state: 'failed', error: 'hub-error' });
    expect((await collectLinked(facts, {}, facts)).asked).toEqual([]);
    const later = await collectLinked(facts, { answers: WELL, now: AT + FRESH_UNFINISHED_MS }, facts);
    expect(later.asked).toEqual([`${ANCHOR}/refs`]);
    expect(later.facts.refs.state).toBe('collected');
  });

  it('stops at its budget; what was not reached says so, and a later look goes on there', async () => {
    const { asked, read, facts } = await collectLinked(await looked(), {
      answers: WELL,
      texts: TEXTS,
      calls: 5,
    });
    expect(asked.length + read.length).toBe(8);
    expect(valueOf(facts.linkedDatasets)?.[0]?.state).toBe('call-budget');
    expect(valueOf(facts.chain)?.[0]?.facts?.cardReading).toMatchObject({
      state: 'failed',
      error: 'call-budget',
    });
    const later = await collectLinked(
      facts,
      { answers: WELL, texts: TEXTS, now: AT + FRESH_UNFINISHED_MS },
      facts,
    );
    expect(later.asked).toEqual(['/api/datasets/acme/logs', CHILDREN]);
    expect(later.read).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ['null', answer(null)],
    ['a text', answer('x')],
    ['a list', answer([1, 2])],
    [
      'lists of nonsense',
      answer({
        branches: [7, null, { name: 3 }],
        tags: {},
        siblings: [[]],
        id: 'acme/base',
        gated: [],
        cardData: 5,
      }),
    ],
    ['refused', { ok: false, failure: 'gated' }],
  ])('survives %s as every answer', async (_what, given) => {
    const { facts } = await collectLinked(await looked(), { answers: { '/api/': given }, texts: TEXTS });
    expect(parseFacts(JSON.parse(JSON.stringify(facts)))).not.toBeNull();
  });

  it('of an id without owner asks for no siblings', async () => {
    const { asked, facts } = await collectLinked(await looked({ id: 'gpt2' }), { texts: TEXTS });
    expect(asked.some((path) => path.startsWith('/api/models?author'))).toBe(false);
    expect(facts.companionRepositories).toEqual({ state: 'not-collected', why: 'not-offered-by-hub' });
  });
});
