import { knownConfig } from '../../../../utils/lineage/known';
import { knownConfiguration } from '../../../../utils/rules/provenance/known-config';
import { knownConfigId } from '../../../fixtures/known-weights';
import { file, HOSTILE } from '../facts';
import { describeRule } from '../table';
import { modelOf } from './accounts';

const known = file('config.json', { blobId: knownConfigId() });
const model = knownConfig(known)?.model ?? '';
const facts = (id: string, path: string, blobId: string | null, ...bases: readonly string[]) =>
  modelOf(id, {
    files: { files: [file(path, { blobId })], complete: true },
    baseModels: bases.map((base) => ({ id: base, relation: 'unknown' as const })),
  });
const id = 'somebody/something';

describeRule(knownConfiguration, [
  ['another configuration', facts(id, 'config.json', 'f'.repeat(40)), 'not-applicable'],
  ['no digest', facts(id, 'config.json', null), 'not-applicable'],
  ['another kind of file', facts(id, 'vocab.json', knownConfigId()), 'not-applicable'],
  [
    'the publisher’s own',
    facts(`${model.split('/')[0] ?? ''}/x`, 'config.json', knownConfigId()),
    'not-applicable',
  ],
  ['declared', facts(id, 'config.json', knownConfigId(), model), 'not-applicable'],
  [
    'not declared',
    facts(id, 'config.json', knownConfigId()),
    [
      {
        key: 'provenance_known_config_undeclared',
        level: 'caution',
        weight: null,
        params: ['config.json', model],
      },
    ],
  ],
  [
    'another base declared',
    facts(id, 'config.json', knownConfigId(), 'acme/base'),
    [{ key: 'provenance_known_config_other_base', level: 'note', weight: null }],
  ],
  [
    'hostile',
    facts(id, `${HOSTILE}/config.json`, knownConfigId()),
    [{ key: 'provenance_known_config_undeclared' }],
  ],
]);
