import { describe, expect, it } from 'vitest';
import { DATASET_LIMIT, datasetFact, namedDatasets } from '../../../utils/hubs/huggingface/datasets';
import { completeness } from '../../../utils/hubs/huggingface/look-up';
import { refNames } from '../../../utils/hubs/huggingface/refs';
import { holdsCheckpointsOf, nameStem } from '../../../utils/hubs/huggingface/companion-repositories';
import type { LookUp } from '../../../utils/facts/linked';
import { collected } from '../../../utils/model/slot';
import { valueOf } from '../../../utils/model/slot';
import { collectLinked } from '../../fixtures/collect-linked';
import { filesPageFacts, modelPageFacts } from '../../fixtures/facts';
import { answer } from '../../fixtures/hub-answers';
import { AT } from '../../fixtures/hub-page';
import { cardReading } from '../../fixtures/text-readers';

describe('repositories of checkpoints', () => {
  it.each([
    ['HuggingFaceTB/SmolLM3-3B', 'HuggingFaceTB/SmolLM3-3B-checkpoints'],
    ['HuggingFaceTB/SmolLM3-3B-Base', 'HuggingFaceTB/SmolLM3-3B-checkpoints'],
    ['HuggingFaceTB/SmolLM2-1.7B-Instruct', 'HuggingFaceTB/SmolLM2-1.7B-intermediate-checkpoints'],
    ['bigscience/bloom', 'bigscience/bloom-intermediate'],
    ['acme/anchor', 'ACME/Anchor-ckpts'],
    ['acme/anchor', 'acme/anchor_ckpt'],
  ])('%s: %s', (subject, id) => expect(holdsCheckpointsOf(subject, id)).toBe(true));
  it.each([
    ['acme/anchor', 'other/anchor-checkpoints'],
    ['acme/anchor', 'acme/anchor-2-checkpoints'],
    ['acme/anchor', 'acme/checkpoints'],
    ['acme/anchor', 'acme/anchorcheckpoints'],
    ['acme/anchor-checkpoints', 'acme/anchor-checkpoints'],
    ['acme/anchor', 'acme/anchor-checkpoints-extra'],
  ])('%s: not %s', (subject, id) => expect(holdsCheckpointsOf(subject, id)).toBe(false));
  it('share the name without its stages', () => {
    expect(nameStem('SmolLM3-3B-Base')).toBe('smollm3-3b');
    expect(nameStem('OLMo-2-1124-7B-Instruct-Preview')).toBe('olmo-2-1124-7b');
    expect(nameStem('-base')).toBe('');
  });
});

describe('branches and tags', () => {
  it('are told by their names, cut at a thousand', () => {
    const branches = Array.from({ length: 1001 }, (_, index) => ({ name: `step${index}` }));
    const refs = refNames({ branches, tags: [] });
    expect(refs?.branches).toHaveLength(1000);
    expect(refs?.complete).toBe(false);
  });
  it.each([[{}], [{ branches: 'main' }], [{ tags: [] }]])('of %j are not known', (value) => {
    expect(refNames(value)).toBeNull();
  });
  it('stand on a files page, with no request', () => {
    expect(valueOf(filesPageFacts().refs)).toEqual({
      branches: ['main', 'feature/x'],
      tags: ['v1.0'],
      complete: true,
    });
  });
});

describe('a dataset', () => {
  it.each([
    ['not-visible', 'gone', 'no', false],
    ['not-found', 'gone', 'no', false],
    ['gated', 'gated', 'manual', false],
    ['disabled', 'disabled', 'no', true],
    ['offline', 'offline', 'no', false],
  ] as const)('whose record is %s: %s', (failure, state, gated, disabled) => {
    expect(datasetFact('a/b', { ok: false, failure })).toMatchObject({
      state,
      gated,
      disabled,
      dataFiles: null,
    });
  });

  it('has the licence of its card, else of its tags; data files without words and code', () => {
    const siblings = [
      '.gitattributes',
      'README.md',
      'LICENSE',
      'load.py',
      'dataset_infos.json',
      'data/a.parquet',
      'b.jsonl.zst',
      'wav/1.wav',
    ].map((rfilename) => ({ rfilename }));
    const fact = (more: object) => datasetFact('a/b', answer({ id: 'a/b', ...more }));
    expect(fact({ siblings }).dataFiles).toBe(3);
    expect(fact({}).dataFiles).toBeNull();
    expect(fact({ cardData: { license: ['MIT', 'cc-by-4.0'] }, tags: ['license:other'] }).licenses).toEqual([
      'mit',
      'cc-by-4.0',
    ]);
    expect(fact({ tags: ['license:ODC-By'] }).licenses).toEqual(['odc-by']);
  });

  const linked = (urls: readonly string[]) =>
    collected(
      cardReading({
        links: urls.map((url) => ({
          url,
          kind: 'dataset' as const,
          id: new URL(url).pathname.split('/').slice(2, 4).join('/'),
          line: 1,
          context: '',
        })),
      }),
      { kind: 'file', url: '', path: '' },
      AT,
    );

  it('named by tags and by links on this hub counts once', () => {
    const facts = {
      ...modelPageFacts(),
      cardReading: linked([
        'https://huggingface.co/datasets/Acme/Logs',
        'https://hf.co/datasets/acme/more',
        'https://evil.example/datasets/acme/other',
      ]),
    };
    expect(namedDatasets(facts)).toEqual(['acme/logs', 'acme/more']);
  });

  it('over the limit is not asked for, and that is the end of it', async () => {
    const datasets = Array.from({ length: 50 }, (_, index) => `acme/d${index}`);
    const page = modelPageFacts({ cardData: { datasets } });
    const { asked, facts } = await collectLinked(page);
    const of = (paths: readonly string[]) => paths.filter((path) => path.startsWith('/api/datasets/'));
    expect(of(asked)).toHaveLength(DATASET_LIMIT);
    expect(of((await collectLinked(facts, {}, facts)).asked)).toEqual([]);
    const more = { ...facts, cardReading: linked(['https://huggingface.co/datasets/acme/new']) };
    expect(of((await collectLinked(more, {}, more)).asked)).toEqual([]);
  });

  it('whose look-up was cut is asked for next time, the others are not', async () => {
    const page = modelPageFacts({ cardData: { datasets: ['acme/a', 'acme/b', 'acme/c'] } });
    const { steps } = await collectLinked(page);
    const cut = steps.find(({ linkedDatasets }) => valueOf(linkedDatasets)?.[0]?.state === 'gone');
    if (cut === undefined) throw new Error('no step with one answer');
    const { asked, facts } = await collectLinked(cut, {}, cut);
    expect(asked.filter((path) => path.startsWith('/api/datasets/'))).toEqual([
      '/api/datasets/acme/b',
      '/api/datasets/acme/c',
    ]);
    expect(valueOf(facts.linkedDatasets)?.map(({ state }) => state)).toEqual(['gone', 'gone', 'gone']);
  });
});

it.each<[readonly (LookUp | 'cycle')[], string]>([
  [[], 'whole'],
  [['found', 'gone', 'gated', 'disabled', 'cycle'], 'whole'],
  [['found', 'not-asked'], 'begun'],
  [['found', 'offline'], 'failing'],
  [['found', 'found', 'not-asked'], 'whole'],
])('a list of %j with two look-ups is %s', (states, expected) =>
  expect(completeness(states, 2)).toBe(expected),
);
