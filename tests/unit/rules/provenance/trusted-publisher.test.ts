import { trustedPublisher } from '../../../../utils/rules/provenance/trusted-publisher';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';
import { commit, commitsWith } from './commits';

const built = (id: string) => commit(id, 'Publish', '[OIDC] github.com/acme/anchor');

describeRule(trustedPublisher, [
  ['no commits', commitsWith([]), 'not-applicable'],
  ['people only', commitsWith([commit('a', 'Publish', 'ann', 'not [OIDC]')]), 'not-applicable'],
  [
    'one by a build service',
    commitsWith([built('a'), commit('b', 'x', 'ann')], { oidc: true }),
    [
      {
        key: 'provenance_trusted_publisher_stated_one',
        level: 'note',
        grounding: 'observed',
        weight: null,
        params: ['1'],
      },
    ],
  ],
  [
    'two, with a hostile rest of the name',
    commitsWith([built('a'), commit('b', 'x', `[oidc] ${HOSTILE}`)], { oidc: true }),
    [{ key: 'provenance_trusted_publisher_stated_many' }],
  ],
]);
