import { knownWeights } from '../../../../utils/lineage/known';
import { sha256 } from '../../../../utils/model/subject';
import { knownBytes } from '../../../../utils/rules/provenance/known-bytes';
import { inspectedFile } from '../../../fixtures/inspected-file';
import { indexPrefixes } from '../../../fixtures/known-weights';
import { file, HOSTILE } from '../facts';
import { describeRule } from '../table';
import { modelOf } from './accounts';

const digest = sha256((indexPrefixes()[0] ?? '').padEnd(64, '0'));
const model = digest === null ? '' : (knownWeights(digest)?.model ?? '');
const known = (path: string) => ({ files: { files: [file(path, { sha256: digest })], complete: true } });
const bases = (...ids: readonly string[]) => ({
  baseModels: ids.map((id) => ({ id, relation: 'unknown' as const })),
});
const contradicted = { axis: 'provenance', level: 'contradicted' } as const;
const id = 'somebody/something';
const differs = inspectedFile('a.gguf', { bytes: 'differs' });

describeRule(knownBytes, [
  ['no files', modelOf(id, { files: { files: [], complete: true } }), 'not-applicable'],
  ['no digest', modelOf(id, { files: { files: [file('a.gguf')], complete: true } }), 'not-applicable'],
  [
    'a digest that nobody knows',
    modelOf(id, { files: { files: [file('a.gguf', { sha256: sha256('0'.repeat(64)) })], complete: true } }),
    'not-applicable',
  ],
  ['not a weight file', modelOf(id, known('a.txt')), 'not-applicable'],
  [
    'the publisher’s own',
    modelOf(`${model.split('/')[0] ?? ''}/elsewhere`, known('a.gguf')),
    'not-applicable',
  ],
  [
    'base models not looked at',
    modelOf(id, known('a.gguf')),
    [{ key: 'provenance_known_bytes_found_one', level: 'note', params: ['1', model, 'a.gguf'] }],
  ],
  [
    'declared',
    modelOf(id, { ...known('a.gguf'), ...bases(model) }),
    [{ key: 'provenance_known_bytes_declared_one', level: 'note', weight: null }],
  ],
  [
    'not declared',
    modelOf(id, { ...known('a.gguf'), ...bases() }),
    [{ key: 'provenance_known_bytes_undeclared_one', level: 'serious', weight: null }],
  ],
  [
    'bytes that differ from the list are not called the same',
    modelOf(id, { ...known('a.gguf'), ...bases(model), inspections: [differs] }),
    'not-applicable',
  ],
  [
    'a listed digest accuses all the same',
    modelOf(id, { ...known('a.gguf'), ...bases(), inspections: [differs] }),
    [{ key: 'provenance_known_bytes_undeclared_one', level: 'serious' }],
  ],
  [
    'another base declared',
    modelOf(id, { ...known('a.gguf'), ...bases('acme/base') }),
    [{ key: 'provenance_known_bytes_other_base_one', level: 'serious', weight: contradicted }],
  ],
  ['hostile', modelOf(id, known(`${HOSTILE}.gguf`)), [{ key: 'provenance_known_bytes_found_one' }]],
]);
