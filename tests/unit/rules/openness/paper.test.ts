import { paper } from '../../../../utils/rules/openness/paper';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const weight = (status: 'met' | 'not-found') => ({ axis: 'openness', requirement: 'paper', status }) as const;

describeRule(paper, [
  ['none', { papers: [] }, [{ key: 'openness_paper_none', weight: weight('not-found') }]],
  [
    'one',
    { papers: ['1910.01108'] },
    [{ key: 'openness_paper_linked_one', grounding: 'declared', weight: weight('met') }],
  ],
  ['two', { papers: ['1', '2'] }, [{ key: 'openness_paper_linked_many', weight: weight('met') }]],
  ['hostile', { papers: [HOSTILE] }, [{ key: 'openness_paper_linked_one' }]],
]);
