import { customCode } from '../../../../utils/rules/load-risk/custom-code';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

const weight = { axis: 'load-risk', level: 'runs-code', scope: 'default' } as const;
const autoMap = (...references: readonly string[]) => ({
  customCode: { tagged: true, autoMap: references.map((reference) => ({ name: 'AutoModel', reference })) },
});

describeRule(customCode, [
  ['none', { customCode: { tagged: false, autoMap: [] } }, 'not-applicable'],
  [
    'the tag alone',
    { customCode: { tagged: true, autoMap: [] } },
    [{ key: 'load_risk_custom_code_tagged', level: 'serious', grounding: 'observed', weight }],
  ],
  [
    'named classes, each once',
    autoMap('m.A', 'm.A', 'm.B'),
    [{ key: 'load_risk_custom_code_auto_map', weight, params: ['m.A, m.B'] }],
  ],
  [
    'with the files',
    { ...autoMap('m.A'), files: listOf(['m.py', 'config.json']) },
    [{ key: 'load_risk_custom_code_auto_map_files', params: ['m.A', 'm.py'] }],
  ],
  [
    'from another repository',
    autoMap('x/y--m.A'),
    [
      { key: 'load_risk_custom_code_auto_map' },
      { key: 'load_risk_custom_code_foreign_one', level: 'serious', weight },
    ],
  ],
  [
    'hostile',
    { ...autoMap(HOSTILE), files: listOf([`${HOSTILE}.py`]) },
    [{ key: 'load_risk_custom_code_auto_map_files' }],
  ],
]);
