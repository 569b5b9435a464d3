import { commitId } from '../../../../utils/model/subject';
import { headCommit } from '../../../../utils/rules/provenance/head-commit';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const id = commitId('b'.repeat(40));
if (!id) throw new Error('a fixed, well-formed commit id');
const head = (signature: 'verified' | 'unverified' | 'none') => ({
  headCommit: { id, date: null, authors: [HOSTILE], signature },
});

describeRule(headCommit, [
  [
    'verified weighs nothing',
    head('verified'),
    [{ key: 'provenance_head_commit_verified', level: 'note', weight: null }],
  ],
  ['unverified', head('unverified'), [{ key: 'provenance_head_commit_unverified', weight: null }]],
  ['no mark', head('none'), [{ key: 'provenance_head_commit_none', weight: null, params: ['bbbbbbb'] }]],
]);
