import { datasetDisclosure } from '../../../../utils/rules/openness/dataset-disclosure';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const weight = (status: 'met' | 'not-found') =>
  ({ axis: 'openness', requirement: 'data-disclosure', status }) as const;

describeRule(datasetDisclosure, [
  ['none', { datasets: [] }, [{ key: 'openness_dataset_disclosure_none', weight: weight('not-found') }]],
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
]);
