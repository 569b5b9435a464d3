import { verifiedDomain } from '../../../../utils/rules/provenance/verified-domain';
import { describeRule } from '../table';

describeRule(verifiedDomain, [
  [
    'stated, weighs nothing',
    { verifiedDomain: true },
    [{ key: 'provenance_verified_domain_stated', level: 'note', weight: null }],
  ],
  ['none', { verifiedDomain: false }, 'not-applicable'],
]);
