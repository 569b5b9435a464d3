import { accountAge } from '../../../../utils/rules/provenance/account-age';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

describeRule(accountAge, [
  [
    'a day',
    { publisherSince: '2026-05-31T00:00:00Z' },
    [{ key: 'provenance_account_age_young_one', level: 'caution', weight: null }],
  ],
  [
    '89 days',
    { publisherSince: '2026-03-04T00:00:00Z' },
    [{ key: 'provenance_account_age_young_many', params: ['89'] }],
  ],
  [
    '90 days',
    { publisherSince: '2026-03-03T00:00:00Z' },
    [{ key: 'provenance_account_age_old', level: 'note', weight: null }],
  ],
  ['still to come', { publisherSince: '2026-06-02T00:00:00Z' }, 'not-applicable'],
  ['hostile', { publisherSince: HOSTILE }, 'not-applicable'],
]);
