import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredModels, MODEL_LIMIT, mayGoOn, walkChain } from '../../../utils/hubs/huggingface/chain';
import { CHAIN_FILE_LIMIT, chainInfo } from '../../../utils/hubs/huggingface/chain-model';
import type { Answer } from '../../../utils/hubs/contract';
import type { ChainModel } from '../../../utils/facts/chain';
import { valueOf } from '../../../utils/model/slot';
import { gone } from '../../fixtures/collect-linked';
import { modelPageFacts } from '../../fixtures/facts';
import { answer, modelInfo } from '../../fixtures/hub-answers';
import { AT } from '../../fixtures/hub-page';

/** Models by id with the ids of their bases. */
type Family = Readonly<Record<string, readonly string[]>>;

const SUBJECT = 'acme/anchor-7b';

async function walk(
  family: Family,
  known: readonly ChainModel[] = [],
  names: Readonly<Record<string, string>> = {},
  leads = true,
) {
  const asked: string[] = [];
  const ask = async (path: string): Promise<Answer> => {
    const id = path.replace('/api/models/', '').replace('?blobs=true', '');
    asked.push(id);
    const bases = family[names[id] ?? id];
    return bases === undefined
      ? gone
      : answer(
          modelInfo({ id: names[id] ?? id, tags: [], cardData: { base_model: bases } }),
          {},
          leads ? `https://huggingface.co/api/models/${names[id] ?? id}` : '',
        );
  };
  const facts = modelPageFacts({ tags: [], cardData: { base_model: family[SUBJECT] ?? [] } });
  let chain: readonly ChainModel[] = [];
  for await (const next of walkChain(
    { ask, now: () => AT, isDecisive: () => true },
    facts,
    answeredModels(known),
  ))
    chain = next;
  return { chain, asked, ids: chain.map(({ id, depth, state }) => `${depth} ${id} ${state}`) };
}

describe('up the chain', () => {
  it.each<[string, Family, readonly string[]]>([
    ['no base', {}, []],
    ['one step', { [SUBJECT]: ['a/b'], 'a/b': [] }, ['1 a/b found']],
    [
      'nearest first',
      { [SUBJECT]: ['a/b', 'a/c'], 'a/b': ['a/d'], 'a/c': [], 'a/d': [] },
      ['1 a/b found', '1 a/c found', '2 a/d found'],
    ],
    ['itself', { [SUBJECT]: [SUBJECT] }, [`1 ${SUBJECT} cycle`]],
    ['itself in other letters', { [SUBJECT]: ['Acme/Anchor-7B'] }, ['1 Acme/Anchor-7B cycle']],
    [
      'three in a ring',
      { [SUBJECT]: ['a/b'], 'a/b': ['a/c'], 'a/c': [SUBJECT] },
      ['1 a/b found', '2 a/c found', `3 ${SUBJECT} cycle`],
    ],
    [
      'a ring that it is not part of',
      { [SUBJECT]: ['a/b'], 'a/b': ['a/c'], 'a/c': ['a/b'] },
      ['1 a/b found', '2 a/c found', '3 a/b cycle'],
    ],
    ['a base that is gone', { [SUBJECT]: ['a/gone', 'a/b'], 'a/b': [] }, ['1 a/gone gone', '1 a/b found']],
    [
      'a folder of the author’s',
      { [SUBJECT]: ['/home/me/out', './x', '..'] },
      ['1 /home/me/out gone', '1 ./x gone', '1 .. gone'],
    ],
  ])('%s', async (_what, family, expected) => expect((await walk(family)).ids).toEqual(expected));

  it('asks once for a model that two others rest on, and lists its own bases once', async () => {
    const { asked, ids } = await walk({
      [SUBJECT]: ['a/b', 'a/c'],
      'a/b': ['a/d'],
      'a/c': ['a/d'],
      'a/d': ['a/e'],
      'a/e': [],
    });
    expect(asked).toEqual(['a/b', 'a/c', 'a/d', 'a/e']);
    expect(ids).toEqual(['1 a/b found', '1 a/c found', '2 a/d found', '2 a/d found', '3 a/e found']);
  });

  it('a former name that leads back is a cycle', async () => {
    const { ids } = await walk({ [SUBJECT]: ['old/name'] }, [], { 'old/name': SUBJECT });
    expect(ids).toEqual(['1 old/name cycle']);
  });

  it('an answer with another id is that model’s only where the hub led to it', async () => {
    const family = { [SUBJECT]: ['old/name'], 'a/b': [] };
    expect((await walk(family, [], { 'old/name': 'a/b' })).ids).toEqual(['1 old/name found']);
    expect((await walk(family, [], { 'old/name': 'a/b' }, false)).ids).toEqual(['1 old/name other-subject']);
  });

  it('ends after eight steps', async () => {
    const family: Record<string, readonly string[]> = { [SUBJECT]: ['a/m1'] };
    for (let step = 1; step <= 20; step += 1) family[`a/m${step}`] = [`a/m${step + 1}`];
    const { asked, chain } = await walk(family);
    expect(asked).toHaveLength(8);
    expect(chain.at(-1)).toMatchObject({ id: 'a/m9', depth: 9, state: 'not-asked' });
    expect(mayGoOn(chain)).toBe(false);
  });

  it('asks for twelve models, lists twenty-four', async () => {
    const bases = Array.from({ length: 500 }, (_, index) => `a/m${index}`);
    const { asked, chain } = await walk({ [SUBJECT]: bases });
    expect(asked).toHaveLength(MODEL_LIMIT);
    expect(chain).toHaveLength(24);
    expect(mayGoOn(chain)).toBe(false);
  });

  it('goes on where it was cut', async () => {
    const family = { [SUBJECT]: ['a/b'], 'a/b': ['a/c'], 'a/c': ['a/d'], 'a/d': [] };
    const { chain } = await walk(family);
    const cut = chain.map((model, index) =>
      index === 0 ? model : { ...model, state: 'not-asked' as const, facts: null },
    );
    expect(mayGoOn(cut)).toBe(true);
    const again = await walk(family, cut);
    expect(again.asked).toEqual(['a/c', 'a/d']);
    expect(again.chain).toEqual(chain);
  });

  it('ends for any family, within its limits', async () => {
    const id = fc.constantFrom(SUBJECT, 'a/b', 'a/c', 'a/d', 'b/e', 'x', '..', 'A/B');
    const family = fc.dictionary(id, fc.array(id, { maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(family, async (given) => {
        const { asked, chain } = await walk(given);
        expect(new Set(asked.map((each) => each.toLowerCase())).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(MODEL_LIMIT);
        expect(chain.length).toBeLessThanOrEqual(24);
        for (const model of chain) if (model.state === 'found') expect(model.facts).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

describe('a base model’s record', () => {
  const many = (count: number, name: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => ({ rfilename: name(index), size: 1, blobId: null }));

  it('keeps the telling files of too many, and does not call them all', () => {
    const siblings = [
      ...many(900, (index) => `images/${index}.png`),
      ...many(400, (index) => `m-${index}.safetensors`),
      { rfilename: 'LICENSE' },
      { rfilename: 'README.md' },
    ];
    const info = chainInfo(modelInfo({ siblings }), AT, (path) => path.endsWith('.safetensors'));
    const files = info && valueOf(info.facts.files);
    expect(files?.files).toHaveLength(CHAIN_FILE_LIMIT);
    expect(files?.complete).toBe(false);
    expect(files?.files.slice(0, 2).map(({ path }) => path)).toEqual(['LICENSE', 'README.md']);
  });

  it.each([[null], ['x'], [{}], [{ id: '../x' }], [[]]])('%j is none', (value) => {
    expect(chainInfo(value, AT, () => true)).toBeNull();
  });
});
