import { weightsCommit } from '../../../../utils/rules/provenance/weights-commit';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';
import { commit, commitsWith } from './commits';

const upload = (...authors: readonly string[]) => commit('a', 'Upload model.safetensors', ...authors);
const others = (count: number) =>
  ['b', 'c', 'd', 'e'].slice(0, count).map((id) => commit(id, 'Update README.md', 'ann'));
const list = (count: number, ...authors: readonly string[]) =>
  commitsWith([upload(...authors), ...others(count)], { weightsCommit: upload(...authors) });

describeRule(weightsCommit, [
  ['no commits', commitsWith([]), 'not-applicable'],
  ['no title speaks of weights', commitsWith(others(2)), 'not-applicable'],
  [
    'an author of the others',
    list(3, 'ann'),
    [
      {
        key: 'provenance_weights_commit_same',
        level: 'note',
        grounding: 'inferred',
        weight: null,
        params: ['aaaaaaa', 'Upload model.safetensors', 'ann', '3'],
      },
    ],
  ],
  [
    'an author of none of three others',
    list(3, 'bob'),
    [{ key: 'provenance_weights_commit_other', level: 'caution', grounding: 'inferred', weight: null }],
  ],
  ['of too few others to tell', list(2, 'bob'), [{ key: 'provenance_weights_commit_same', level: 'note' }]],
  ['two authors, one of them known', list(3, 'bob', 'ann'), [{ key: 'provenance_weights_commit_same' }]],
  ['no author', list(4), [{ key: 'provenance_weights_commit_same', level: 'note' }]],
  [
    'hostile title and authors',
    commitsWith([commit('a', HOSTILE, HOSTILE, HOSTILE)], {
      weightsCommit: commit('a', HOSTILE, HOSTILE, HOSTILE),
    }),
    [{ key: 'provenance_weights_commit_same' }],
  ],
]);
