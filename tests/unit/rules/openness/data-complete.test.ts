import type { RequirementStatus } from '../../../../utils/model/verdict';
import { dataComplete } from '../../../../utils/rules/openness/data-complete';
import { cardSaying, linking, claimingOpen } from '../card';
import { HOSTILE, linkedDataset } from '../facts';
import { describeRule } from '../table';

const weight = (status: RequirementStatus) =>
  ({ axis: 'openness', requirement: 'data-complete', status }) as const;
const OWN = [{ id: 'owner/corpus', live: null }];
const OTHERS = [{ id: 'other/corpus', live: null }];

describeRule(dataComplete, [
  ['metadata alone, nothing of its own', { datasets: OTHERS }, 'not-applicable'],
  [
    'metadata alone, its own corpus',
    { datasets: OWN },
    [{ key: 'openness_data_complete_unread', weight: weight('pointed') }],
  ],
  [
    'its own corpus, nothing withheld',
    { datasets: OWN, cardReading: cardSaying() },
    [{ key: 'openness_data_complete_own', level: 'good', weight: weight('met'), params: ['owner/corpus'] }],
  ],
  [
    'its own corpus, linked in the card',
    {
      cardReading: linking(cardSaying(), {
        kind: 'dataset',
        url: 'https://hub.example/datasets/owner/corpus',
        id: 'owner/corpus',
      }),
    },
    [{ key: 'openness_data_complete_own', weight: weight('met') }],
  ],
  [
    'its own corpus has vanished',
    {
      datasets: OWN,
      cardReading: cardSaying(),
      linkedDatasets: [linkedDataset('owner/corpus', { state: 'gone' })],
    },
    [{ key: 'openness_data_complete_none', weight: weight('not-found') }],
  ],
  [
    'its own corpus, and a word that some is withheld',
    { datasets: OWN, cardReading: cardSaying(['training-data', 'withheld', 'plus proprietary data']) },
    [{ key: 'openness_data_complete_withheld', level: 'caution', weight: weight('not-met') }],
  ],
  [
    'a public summary',
    { cardReading: cardSaying(['data-summary', 'given', 'EU public summary']) },
    [{ key: 'openness_data_complete_summary', weight: weight('met') }],
  ],
  [
    'named sources of others',
    { datasets: OTHERS, cardReading: cardSaying(['training-data', 'named', 'on C4', ['C4']]) },
    [{ key: 'openness_data_complete_sources', weight: weight('pointed'), params: ['C4'] }],
  ],
  [
    'named and given: that it is all is nobody’s word',
    { baseModels: [], cardReading: cardSaying(['training-data', 'given', 'on C4', ['C4']]) },
    [{ key: 'openness_data_complete_sources', weight: weight('pointed'), params: ['C4'] }],
  ],
  [
    'described, and nothing named',
    { cardReading: cardSaying(['training-data', 'named', 'public texts']) },
    [{ key: 'openness_data_complete_described', weight: weight('pointed'), params: ['public texts'] }],
  ],
  [
    'named, and not handed out',
    {
      cardReading: cardSaying(
        ['training-data', 'named', 'sources: A', ['A']],
        ['training-data', 'withheld', 'it will not be released'],
      ),
    },
    [{ key: 'openness_data_complete_sources', weight: weight('pointed'), params: ['A'] }],
  ],
  [
    'nothing here, but a claim of full openness and a link that was not read',
    { cardReading: claimingOpen() },
    [{ key: 'openness_claimed_lead', weight: weight('pointed'), params: ['https://code.example/a/b'] }],
  ],
  [
    'nothing',
    { cardReading: cardSaying() },
    [{ key: 'openness_data_complete_none', weight: weight('not-found') }],
  ],
  [
    'hostile',
    { cardReading: cardSaying(['training-data', 'withheld', HOSTILE]) },
    [{ key: 'openness_data_complete_withheld' }],
  ],
]);
