import { signatureFile } from '../../../../utils/rules/provenance/signature-file';
import { signatureFact } from '../../../fixtures/signature-facts';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

describeRule(signatureFile, [
  ['none', { files: listOf(['model.safetensors', 'signature.txt']) }, 'not-applicable'],
  [
    'none in part of the list',
    { files: listOf(['a'], false) },
    [{ key: 'provenance_signature_file_not_in_part', weight: null }],
  ],
  [
    'present is not checked: weighs nothing',
    { files: listOf(['model.sig']) },
    [{ key: 'provenance_signature_file_present_one', level: 'note', grounding: 'declared', weight: null }],
  ],
  [
    'every name in use',
    { files: listOf(['skill.oms.sig', 'm.sigstore', 'm.sigstore.json', 'm.sigstore.jsonl']) },
    [
      {
        key: 'provenance_signature_file_present_many',
        params: ['4', 'skill.oms.sig, m.sigstore, m.sigstore.json +1'],
      },
    ],
  ],
  [
    'what was looked into is told elsewhere',
    { files: listOf(['model.sig']), signatures: [signatureFact()] },
    'not-applicable',
  ],
  [
    'what was left over is told here',
    { files: listOf(['model.sig', 'other.sig']), signatures: [signatureFact()] },
    [{ key: 'provenance_signature_file_present_one', params: ['1', 'other.sig'] }],
  ],
  ['hostile', { files: listOf([`${HOSTILE}.sig`]) }, [{ key: 'provenance_signature_file_present_one' }]],
]);
