import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../utils/hubs/contract';
import {
  CHILDREN_LISTED,
  childrenIn,
  findChildren,
  relationTo,
} from '../../../utils/hubs/huggingface/children';
import { answer } from '../../fixtures/hub-answers';
import { factsWith } from '../rules/facts';

const BASE = 'owner/name';
type Given = Extract<Answer, { ok: true }>;
const page = (json: unknown, link?: string): Given => ({
  ok: true,
  json,
  headers: new Headers(link === undefined ? {} : { link }),
  url: 'https://huggingface.co/api/models',
});
const child = (id: unknown, relation = 'finetune', rest: object = {}) => ({
  id,
  tags: ['transformers', `base_model:${BASE}`, `base_model:${relation}:${BASE}`],
  ...rest,
});

describe('how tags name a base', () => {
  it.each<readonly [string, unknown, string | null]>([
    ['with a relation', ['base_model:quantized:owner/name'], 'quantized'],
    ['without', ['base_model:owner/name'], 'unknown'],
    ['in both forms', ['base_model:owner/name', 'base_model:merge:owner/name'], 'merge'],
    ['in other letters', ['base_model:adapter:Owner/Name'], 'adapter'],
    ['by an unheard-of relation', ['base_model:stolen:owner/name'], 'unknown'],
    ['another model', ['base_model:finetune:owner/name-2'], null],
    ['no list', 'base_model:owner/name', null],
    ['no texts', [null, 7, {}], null],
  ])('%s', (_what, tags, expected) => expect(relationTo(BASE, tags)).toBe(expected));

  it('whatever is given, never throws', () => {
    fc.assert(fc.property(fc.string(), fc.anything(), (base, tags) => void relationTo(base, tags)));
  });
});

describe('the models made from one', () => {
  it('are those whose tags say so, with the hub’s count of downloads', () => {
    const json = [
      child('a/x', 'adapter', { downloads: 3 }),
      child('b/y', 'merge', { downloads: -1 }),
      { id: 'c/z', tags: ['base_model:other/name'] },
      { id: 'd/z' },
      child(BASE),
      child('../settings'),
      child('a/x', 'adapter', { downloads: 3 }),
      7,
    ];
    expect(childrenIn(page(json), BASE)).toEqual({
      models: [
        { id: 'a/x', relation: 'adapter', downloads: 3 },
        { id: 'b/y', relation: 'merge', downloads: null },
      ],
      count: 2,
      complete: true,
    });
  });

  it('are listed up to a limit, counted beyond it, and more where the hub has another page', () => {
    const json = Array.from({ length: 300 }, (_, at) => child(`a/m${at}`));
    const found = childrenIn(page(json, '<https://huggingface.co/api/models?cursor=x>; rel="next"'), BASE);
    expect(found.models).toHaveLength(CHILDREN_LISTED);
    expect([found.count, found.complete]).toEqual([100, false]);
  });

  it('in whatever is answered, never throw', () => {
    fc.assert(fc.property(fc.anything(), (json) => void childrenIn(page(json), BASE)));
  });
});

describe('one level down', () => {
  const step = async (given: Answer, due = true) => {
    const asked: string[] = [];
    const updates = [];
    const ask = async (path: string) => {
      asked.push(path);
      return given;
    };
    for await (const update of findChildren({ ask, now: () => 7, isDue: () => due }, factsWith({})))
      updates.push(update);
    return { asked, updates };
  };

  it('is one call, and what it tells is the other authors’ word', async () => {
    const { asked, updates } = await step(answer([child('a/x')]));
    expect(asked).toEqual(['/api/models?filter=base_model:owner/name&sort=downloads&direction=-1&limit=100']);
    expect(updates).toMatchObject([{ children: { state: 'collected', grounding: 'declared', at: 7 } }]);
  });

  it.each<readonly [string, Answer, string]>([
    ['refused', { ok: false, failure: 'rate-limited' }, 'rate-limited'],
    ['nonsense', answer({ error: 'x' }), 'unreadable'],
  ])('%s: failed', async (_what, given, error) =>
    expect((await step(given)).updates).toMatchObject([{ children: { state: 'failed', error } }]),
  );

  it('is left alone while it is fresh', async () => {
    expect((await step(answer([]), false)).asked).toEqual([]);
  });
});
