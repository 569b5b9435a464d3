import { paper } from '../../../../utils/rules/openness/paper';
import { cardSaying, linking } from '../card';
import { codeRepository, HOSTILE } from '../facts';
import { describeRule } from '../table';

const weight = (status: 'met' | 'not-found' | 'open' | 'pointed') =>
  ({ axis: 'openness', requirement: 'paper', status }) as const;

const CODE = { kind: 'code', url: 'https://code.example/a/b', id: 'a/b' } as const;

describeRule(paper, [
  ['none in the tags', { papers: [] }, [{ key: 'openness_paper_none_tagged', weight: weight('open') }]],
  [
    'none anywhere',
    { papers: [], cardReading: cardSaying() },
    [{ key: 'openness_paper_none', weight: weight('not-found') }],
  ],
  [
    'perhaps in linked code',
    { papers: [], cardReading: linking(cardSaying(), CODE) },
    [{ key: 'openness_paper_link', weight: weight('pointed'), params: [CODE.url] }],
  ],
  [
    'not in linked code that was looked into',
    { papers: [], cardReading: linking(cardSaying(), CODE), codeRepositories: [codeRepository({})] },
    [{ key: 'openness_paper_none', weight: weight('not-found') }],
  ],
  [
    'its own, by the card',
    { papers: ['1'], cardReading: cardSaying(['research-paper', 'given', 'our paper']) },
    [{ key: 'openness_paper_given', weight: weight('met'), params: ['our paper'] }],
  ],
  [
    'its own, by the address under a label',
    { cardReading: cardSaying(['research-paper', 'given', '- Paper', [], 'https://papers.example/1']) },
    [{ key: 'openness_paper_given', params: ['https://papers.example/1'] }],
  ],
  [
    'its own, by the title of an entry',
    { cardReading: cardSaying(['research-paper', 'given', '@article{a2021b,', ['On Small Models']]) },
    [{ key: 'openness_paper_given', params: ['On Small Models'] }],
  ],
  [
    'linked, of a model with no other under it: it may be another’s still',
    { papers: ['1'], baseModels: [], cardReading: cardSaying() },
    [{ key: 'openness_paper_linked_one', weight: weight('pointed') }],
  ],
  [
    'linked, of a model made from another',
    { papers: ['1'], baseModels: [{ id: 'a/b', relation: 'finetune' }], cardReading: cardSaying() },
    [{ key: 'openness_paper_linked_one', weight: weight('pointed') }],
  ],
  [
    'somebody’s, by the card',
    { papers: [], cardReading: cardSaying(['research-paper', 'named', 'the RoPE paper']) },
    [{ key: 'openness_paper_linked_one', weight: weight('pointed') }],
  ],
  [
    'one',
    { papers: ['1910.01108'] },
    [{ key: 'openness_paper_linked_one', grounding: 'declared', weight: weight('pointed') }],
  ],
  ['two', { papers: ['1', '2'] }, [{ key: 'openness_paper_linked_many', weight: weight('pointed') }]],
  ['hostile', { papers: [HOSTILE] }, [{ key: 'openness_paper_linked_one' }]],
]);
