import { expect, test } from 'vitest';
import type { LinkedDatasetFact } from '../../../../utils/facts/linked';
import { evaluate } from '../../../../utils/rules/kernel';
import { licenseConflicts } from '../../../../utils/rules/openness/license-conflicts';
import { base } from '../chain';
import { HOSTILE, factsWith } from '../facts';
import { describeRule } from '../table';

const license = (...ids: readonly string[]) => ({ ids, name: null, link: null, file: null });
const dataset = (id: string, ...licenses: readonly string[]): LinkedDatasetFact => ({
  id,
  state: 'found',
  gated: 'no',
  disabled: false,
  licenses,
  dataFiles: null,
  size: null,
});
const key = (rule: string) => `openness_license_conflicts_${rule}`;

describeRule(licenseConflicts, [
  [
    'RAIL base, open model',
    { license: license('apache-2.0'), chain: [base('a/b', ['creativeml-openrail-m'])] },
    [
      {
        key: key('c1'),
        level: 'serious',
        grounding: 'declared',
        weight: null,
        params: ['a/b', 'CreativeML OpenRAIL-M', 'Apache License 2.0'],
      },
    ],
  ],
  [
    'community base, open model, another name',
    { license: license('apache-2.0'), chain: [base('meta/Llama-3-8B', ['llama3'])] },
    [
      { key: key('c2'), level: 'serious' },
      { key: key('c3'), params: ['meta/Llama-3-8B', 'Llama 3 Community License', 'Llama 3'] },
    ],
  ],
  [
    'terms of a base above the base',
    {
      license: license('mit'),
      chain: [base('a/b', ['mit']), base('c/d', ['cc-by-nc-nd-4.0'], { depth: 2 })],
    },
    [{ key: key('c4') }, { key: key('c5') }],
  ],
  [
    'the same terms twice in the chain are told once',
    { license: license('mit'), chain: [base('a/b', ['gemma']), base('c/d', ['gemma'], { depth: 2 })] },
    [{ key: key('c2'), level: 'serious' }],
  ],
  [
    'merge',
    {
      license: license('cc-by-nc-4.0'),
      chain: [
        base('a/b', ['cc-by-nc-4.0'], { relation: 'merge' }),
        base('c/d', ['mit'], { relation: 'merge' }),
      ],
    },
    [{ key: key('c9'), level: 'serious' }],
  ],
  [
    'share-alike',
    { license: license('mit'), chain: [base('a/b', ['gpl-3.0'])] },
    [{ key: key('c6'), level: 'caution' }],
  ],
  [
    'data',
    {
      license: license('mit'),
      chain: [],
      linkedDatasets: [dataset('d/nc', 'cc-by-nc-4.0'), dataset('d/out', 'llama2'), dataset('d/none')],
    },
    [
      { key: key('c7'), level: 'caution' },
      { key: key('c8'), level: 'caution' },
      { key: key('c7'), level: 'note' },
    ],
  ],
  [
    'unknown base',
    { license: license('mit'), chain: [base('a/b', [])] },
    [{ key: key('c10'), level: 'caution' }],
  ],
  [
    'base not read',
    { license: license('mit'), chain: [base('a/b', null), base('a/c', ['mit'])] },
    [{ key: key('unread'), level: 'caution' }],
  ],
  [
    'hostile',
    { license: license(HOSTILE), chain: [base(HOSTILE, ['gemma'])] },
    [{ key: key('c2'), level: 'caution' }],
  ],
  [
    'nothing in the way',
    { license: license('mit'), chain: [base('a/b', ['mit'])] },
    [{ key: key('none'), level: 'note' }],
  ],
  ['no base', { license: license('mit'), chain: [] }, 'not-applicable'],
  ['chain not collected', { license: license('mit') }, 'not-collected'],
]);

test('each finding names where both licences were read', () => {
  const facts = factsWith({ license: license('mit'), chain: [base('a/b', ['gemma'])] });
  const [finding] = evaluate(facts, [licenseConflicts]).findings;
  expect(finding?.evidence.map(({ seen }) => seen)).toEqual(['gemma', 'mit']);
});

test('a merge of a thousand models does not bury the report', () => {
  const chain = Array.from({ length: 1000 }, (_, index) => base(`a/${index}`, [`made-up-${index}`]));
  const { findings } = evaluate(factsWith({ license: license('mit'), chain }), [licenseConflicts]);
  expect(findings.length).toBeLessThan(30);
});
