import { baseRights } from '../../../../utils/rules/openness/base-rights';
import { base } from '../chain';
import type { CardReading } from '../../../../utils/facts/card';
import { cardSaying } from '../card';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';

const rights = (status: 'not-met' | 'not-found', suffix: 'R' | 'C' | 'N' | 'U') =>
  ({ axis: 'openness', requirement: 'rights', status, suffix }) as const;

const told = (name: string): CardReading => ({
  ...cardSaying(),
  bases: [
    { name, url: null, relation: 'finetune', line: 3, seen: `fine-tuned from ${name}`, where: 'prose' },
  ],
});

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
  [
    'a restricted family in the card alone',
    { cardReading: told('LLaMA 7B') },
    [
      {
        key: 'openness_base_rights_told',
        level: 'caution',
        grounding: 'inferred',
        weight: rights('not-met', 'N'),
      },
    ],
  ],
  ['a family in the card that binds nobody', { cardReading: told('BERT base') }, 'not-applicable'],
  [
    'a base told in the card and named in the tags: its own record decides',
    {
      chain: [base('meta-llama/Llama-3.1-8B', ['llama3.1'])],
      baseModels: [{ id: 'meta-llama/Llama-3.1-8B', relation: 'finetune' }],
      cardReading: told('Llama 3.1 8B'),
    },
    [{ key: 'openness_base_rights_restricted', weight: rights('not-met', 'C') }],
  ],
]);
