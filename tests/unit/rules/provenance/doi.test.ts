import { doi } from '../../../../utils/rules/provenance/doi';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

describeRule(doi, [
  ['none', { doi: null }, 'not-applicable'],
  [
    'stated, weighs nothing',
    { doi: '10.57967/hf/1' },
    [{ key: 'provenance_doi_stated', level: 'note', weight: null }],
  ],
  ['hostile', { doi: HOSTILE }, [{ key: 'provenance_doi_stated' }]],
]);
