import type { RequirementStatus } from '../../../../utils/model/verdict';
import { datasetsOpen } from '../../../../utils/rules/openness/datasets-open';
import { cardSaying, claimingOpen } from '../card';
import { HOSTILE, linkedDataset } from '../facts';
import { describeRule } from '../table';

const weight = (status: RequirementStatus) =>
  ({ axis: 'openness', requirement: 'data-open', status }) as const;
const closed = [
  { key: 'openness_datasets_open_closed_one', level: 'caution', weight: weight('not-met') },
] as const;

describeRule(datasetsOpen, [
  [
    'all there',
    { linkedDatasets: [linkedDataset('a/b'), linkedDataset('c/d')] },
    [{ key: 'openness_datasets_open_all_many', grounding: 'observed', weight: weight('met') }],
  ],
  [
    'there, with no licence declared',
    { linkedDatasets: [linkedDataset('a/b', { licenses: [] })] },
    [{ key: 'openness_datasets_open_unlicensed_one', weight: weight('met') }],
  ],
  ['approval needed', { linkedDatasets: [linkedDataset('a/b', { gated: 'manual' })] }, closed],
  [
    'a record without data files',
    { linkedDatasets: [linkedDataset('a/b', { dataFiles: 0 })] },
    [{ key: 'openness_datasets_open_some', weight: weight('pointed'), params: ['0', '1', 'a/b'] }],
  ],
  [
    'a public summary leads to it',
    { cardReading: cardSaying(['data-summary', 'given', 'EU summary']) },
    [{ key: 'openness_datasets_open_given', weight: weight('pointed'), params: ['EU summary'] }],
  ],
  ['disabled', { linkedDatasets: [linkedDataset('a/b', { disabled: true })] }, closed],
  ['not for commerce', { linkedDatasets: [linkedDataset('a/b', { licenses: ['cc-by-nc-4.0'] })] }, closed],
  [
    'one vanished',
    { linkedDatasets: [linkedDataset('a/b'), linkedDataset('c/d', { state: 'gone' })] },
    [{ key: 'openness_datasets_open_some', weight: weight('pointed'), params: ['1', '2', 'a/b'] }],
  ],
  [
    'more than are looked up',
    { linkedDatasets: [linkedDataset('a/b'), linkedDataset('c/d', { state: 'not-asked' })] },
    [{ key: 'openness_datasets_open_some', weight: weight('pointed') }],
  ],
  [
    'named only',
    { datasets: [{ id: 'a/b', live: null }] },
    [{ key: 'openness_datasets_open_named_one', weight: weight('pointed') }],
  ],
  [
    'given elsewhere',
    { cardReading: cardSaying(['training-data', 'given', 'data', [], 'https://example.org/data']) },
    [{ key: 'openness_datasets_open_given', weight: weight('pointed') }],
  ],
  [
    'named without a link',
    { cardReading: cardSaying(['training-data', 'given', 'trained on C4', ['C4']]) },
    [{ key: 'openness_datasets_open_none', weight: weight('not-found') }],
  ],
  [
    'withheld',
    { cardReading: cardSaying(['training-data', 'withheld', 'not released']) },
    [{ key: 'openness_datasets_open_withheld', weight: weight('not-met') }],
  ],
  [
    'nothing here, but a claim of full openness and a link that was not read',
    { cardReading: claimingOpen() },
    [{ key: 'openness_claimed_lead', weight: weight('pointed'), params: ['https://code.example/a/b'] }],
  ],
  [
    'nothing',
    { cardReading: cardSaying() },
    [{ key: 'openness_datasets_open_none', weight: weight('not-found') }],
  ],
  ['nothing named, card unread', { datasets: [] }, 'not-applicable'],
  ['hostile', { linkedDatasets: [linkedDataset(HOSTILE)] }, [{ key: 'openness_datasets_open_all_one' }]],
]);
