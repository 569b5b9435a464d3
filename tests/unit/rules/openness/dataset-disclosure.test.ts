import { datasetDisclosure } from '../../../../utils/rules/openness/dataset-disclosure';
import type { RequirementStatus } from '../../../../utils/model/verdict';
import { HOSTILE } from '../facts';
import { cardSaying, linking } from '../card';
import { describeRule } from '../table';

const weight = (status: RequirementStatus) =>
  ({ axis: 'openness', requirement: 'data-disclosure', status }) as const;

describeRule(datasetDisclosure, [
  [
    'linked without a name',
    {
      cardReading: cardSaying(
        ['training-data', 'named', 'Data | a person'],
        ['training-data', 'given', 'Explore the data.', [], 'https://data.example/runs/1'],
      ),
    },
    [
      {
        key: 'openness_dataset_disclosure_card_link',
        weight: weight('pointed'),
        params: ['Explore the data.', 'https://data.example/runs/1'],
      },
    ],
  ],
  [
    'described by a sentence rather than by a table',
    {
      cardReading: cardSaying(
        ['training-data', 'named', 'Data | a person'],
        ['training-data', 'named', 'It was trained on letters.'],
      ),
    },
    [{ key: 'openness_dataset_disclosure_card_unnamed', params: ['It was trained on letters.'] }],
  ],
  [
    'none named, card unread',
    { datasets: [] },
    [{ key: 'openness_dataset_disclosure_none', weight: weight('open') }],
  ],
  [
    'one, live',
    { datasets: [{ id: 'a/b', live: true }] },
    [
      {
        key: 'openness_dataset_disclosure_named_one',
        grounding: 'declared',
        weight: weight('met'),
        params: ['1', 'a/b'],
      },
    ],
  ],
  [
    'several, one gone, one not said',
    {
      datasets: [
        { id: 'a', live: true },
        { id: 'b', live: false },
        { id: 'c', live: null },
        { id: 'd', live: true },
      ],
    },
    [
      { key: 'openness_dataset_disclosure_named_many', params: ['4', 'a, b, c +1'] },
      { key: 'openness_dataset_disclosure_gone_one', level: 'caution', weight: null, params: ['1', 'b'] },
    ],
  ],
  [
    'hostile',
    { datasets: [{ id: HOSTILE, live: true }] },
    [{ key: 'openness_dataset_disclosure_named_one' }],
  ],
  [
    'the card describes it',
    { datasets: [], cardReading: cardSaying(['data-card', 'given', 'Sources: A and B']) },
    [
      {
        key: 'openness_dataset_disclosure_card_described',
        weight: weight('met'),
        params: ['Sources: A and B'],
      },
    ],
  ],
  [
    'the card names sources',
    { cardReading: cardSaying(['training-data', 'named', 'trained on The Pile', ['The Pile']]) },
    [{ key: 'openness_dataset_disclosure_card_sources', weight: weight('met'), params: ['The Pile'] }],
  ],
  [
    'the card gives an amount only',
    { cardReading: cardSaying(['training-data-amount', 'named', '15T tokens', ['15T tokens']]) },
    [{ key: 'openness_dataset_disclosure_card_amounts', weight: weight('not-found') }],
  ],
  [
    'the card gives a mixture in numbers',
    {
      cardReading: cardSaying([
        'training-data-amount',
        'given',
        '65 %, 18 %, 17 %',
        ['65 %', '18 %', '17 %'],
      ]),
    },
    [
      {
        key: 'openness_dataset_disclosure_card_mixture',
        weight: weight('met'),
        params: ['65 %, 18 %, 17 %'],
      },
    ],
  ],
  [
    'the card speaks of it without a name, and withholds some',
    {
      cardReading: cardSaying(
        ['training-data', 'withheld', 'internal data'],
        ['training-data', 'named', 'web text and books'],
      ),
    },
    [
      {
        key: 'openness_dataset_disclosure_card_unnamed',
        weight: weight('pointed'),
        params: ['web text and books'],
      },
    ],
  ],
  [
    'the card tells kinds of data, and that some is not public',
    {
      cardReading: cardSaying([
        'training-data',
        'withheld',
        'public datasets and internal data',
        ['internal data'],
      ]),
    },
    [{ key: 'openness_dataset_disclosure_card_partly', weight: weight('pointed') }],
  ],
  [
    'a section in words of its own',
    {
      cardReading: {
        ...cardSaying(),
        sections: [{ title: 'Data', depth: 2, line: 3, topic: 'training-data', length: 500 }],
      },
    },
    [{ key: 'openness_dataset_disclosure_card_section', weight: weight('pointed'), params: ['Data'] }],
  ],
  [
    'the card withholds it',
    { cardReading: cardSaying(['training-data', 'withheld', 'We do not release the training data']) },
    [{ key: 'openness_dataset_disclosure_card_withheld', level: 'caution', weight: weight('not-met') }],
  ],
  [
    'the card says nothing of it',
    { datasets: [], cardReading: cardSaying() },
    [{ key: 'openness_dataset_disclosure_card_none', weight: weight('not-found') }],
  ],
  [
    'the card says nothing of it, and links a paper and code that were not read',
    {
      cardReading: linking(cardSaying(['research-paper', 'given', 'our paper']), {
        kind: 'code',
        url: 'https://code.example/a/b',
        id: 'a/b',
      }),
    },
    [
      {
        key: 'openness_dataset_disclosure_card_linked',
        weight: weight('pointed'),
        params: ['https://code.example/a/b'],
      },
    ],
  ],
  [
    'a hostile card',
    { cardReading: cardSaying(['training-data', 'named', HOSTILE, [HOSTILE]]) },
    [{ key: 'openness_dataset_disclosure_card_sources' }],
  ],
]);
