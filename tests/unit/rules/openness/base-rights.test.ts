import { baseRights } from '../../../../utils/rules/openness/base-rights';
import { base } from '../chain';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const rights = (status: 'not-met' | 'not-found', suffix: 'R' | 'C' | 'N' | 'U') =>
  ({ axis: 'openness', requirement: 'rights', status, suffix }) as const;

describeRule(baseRights, [
  [
    'open',
    { chain: [base('a/b', ['mit'])] },
    [{ key: 'openness_base_rights_open', level: 'note', weight: null }],
  ],
  [
    'the strictest of the chain',
    {
      chain: [
        base('a/b', ['apache-2.0']),
        base('c/d', ['gemma'], { depth: 2 }),
        base('e/f', ['cc-by-nc-4.0'], { depth: 3 }),
      ],
    },
    [
      {
        key: 'openness_base_rights_restricted',
        level: 'caution',
        grounding: 'declared',
        weight: rights('not-met', 'N'),
        params: ['e/f', 'Creative Commons Attribution-NonCommercial 4.0'],
      },
    ],
  ],
  [
    'RAIL',
    { chain: [base('a/b', ['openrail'])] },
    [{ key: 'openness_base_rights_restricted', weight: rights('not-met', 'R') }],
  ],
  [
    'none declared',
    { chain: [base('a/b', [])] },
    [{ key: 'openness_base_rights_unknown', weight: rights('not-found', 'U') }],
  ],
  ['hostile', { chain: [base(HOSTILE, [HOSTILE])] }, [{ key: 'openness_base_rights_unknown' }]],
  ['not resolvable', { chain: [base('a/b', null)] }, 'not-applicable'],
  ['no base', { chain: [] }, 'not-applicable'],
]);
