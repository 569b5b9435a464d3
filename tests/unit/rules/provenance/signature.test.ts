import { expect, test } from 'vitest';
import { SIGNATURE_VERDICTS } from '../../../../utils/model/signature';
import type { SignatureFact } from '../../../../utils/facts/signature';
import { evaluate } from '../../../../utils/rules/kernel';
import { signature } from '../../../../utils/rules/provenance/signature';
import { provenanceVerdict } from '../../../../utils/rules/verdicts/provenance';
import { IDENTITY, signatureFact, signedFile } from '../../../fixtures/signature-facts';
import { factsWith, HOSTILE } from '../facts';
import { describeRule } from '../table';

const of = (...parts: readonly Partial<SignatureFact>[]) => ({ signatures: parts.map(signatureFact) });
const key = { kind: 'key', hint: 'ab'.repeat(32), pinned: null, checked: true } as const;
const unknown = { verdict: 'unknown-key', binding: null, knownAs: null, method: 'key' } as const;
const other = { binding: 'other-publisher', knownAs: 'ibm-granite' } as const;
const provenance = (level: string) => ({ axis: 'provenance', level }) as const;
const two = [signedFile('a.safetensors'), signedFile('modeling.py', { result: 'unsigned' })];
const changed = (path: string, weighs = true) => signedFile(path, { result: 'mismatch', weighs });
const gone = signedFile('old.safetensors', { result: 'missing' });

describeRule(signature, [
  ['no bundle', of(), 'not-applicable'],
  [
    'bound, everything matches',
    of({}),
    [
      {
        key: 'provenance_signature_signed',
        level: 'good',
        grounding: 'observed',
        weight: { axis: 'provenance', level: 'signed' },
        params: ['model.sig', 'signer@acme.example', '1'],
      },
    ],
  ],
  [
    'partial: says which files are not covered',
    of({ verdict: 'partial', files: two }),
    [
      {
        key: 'provenance_signature_partial',
        level: 'caution',
        weight: { axis: 'provenance', level: 'claimed' },
        params: ['model.sig', 'signer@acme.example', '1', '2', 'modeling.py'],
      },
    ],
  ],
  [
    'partial only because the list is',
    of({ verdict: 'partial' }),
    [{ key: 'provenance_signature_partial_list', level: 'caution' }],
  ],
  [
    'weights differ',
    of({ verdict: 'mismatch', files: [changed('a.safetensors'), changed('README.md', false)] }),
    [
      {
        key: 'provenance_signature_mismatch_many',
        level: 'serious',
        weight: { axis: 'provenance', level: 'contradicted' },
        params: ['2', 'model.sig', 'signer@acme.example', 'a.safetensors, README.md'],
      },
    ],
  ],
  [
    'only a document differs: as loud, and decides nothing',
    of({ verdict: 'mismatch', files: [changed('README.md', false), signedFile('a.safetensors')] }),
    [{ key: 'provenance_signature_mismatch_text_one', level: 'serious', weight: null }],
  ],
  [
    'another publisher’s, with other files',
    of({ verdict: 'mismatch', files: [changed('a.safetensors')], ...other }),
    [
      {
        key: 'provenance_signature_mismatch_other_one',
        level: 'serious',
        weight: { axis: 'provenance', level: 'contradicted' },
        params: ['1', 'model.sig', 'signer@acme.example', 'a.safetensors', 'ibm-granite'],
      },
    ],
  ],
  [
    'another publisher’s, copied with its files',
    of({ verdict: 'other-publisher', ...other }),
    [
      {
        key: 'provenance_signature_other_publisher',
        level: 'caution',
        weight: null,
        params: ['model.sig', 'signer@acme.example', 'ibm-granite', '1', '1'],
      },
    ],
  ],
  [
    'files are gone',
    of({ verdict: 'stale', files: [gone, signedFile('a.safetensors')] }),
    [{ key: 'provenance_signature_stale_one', level: 'caution', weight: null }],
  ],
  [
    'another publisher’s, and files are gone',
    of({ verdict: 'stale', files: [gone, gone], ...other }),
    [{ key: 'provenance_signature_stale_other_many', level: 'caution', weight: null }],
  ],
  [
    'nothing ties the identity to the publisher',
    of({ verdict: 'unbound', binding: 'no-rule', knownAs: null }),
    [{ key: 'provenance_signature_unbound', level: 'note', weight: null }],
  ],
  [
    'an unknown key',
    of({ ...unknown, signer: key, trustRoot: null }),
    [
      {
        key: 'provenance_signature_unknown_key',
        level: 'note',
        weight: null,
        params: ['model.sig', 'abababababababab'],
      },
    ],
  ],
  [
    'a key that is nowhere to be had',
    of({ ...unknown, signer: { ...key, checked: false }, trustRoot: null }),
    [{ key: 'provenance_signature_unknown_key_unchecked', level: 'note' }],
  ],
  [
    'an unknown certificate',
    of({
      ...unknown,
      method: 'certificate',
      signer: {
        kind: 'certificate',
        subject: 'CN=Someone',
        root: 'CN=Own CA',
        pinned: null,
        notBefore: 0,
        notAfter: 1,
        expired: true,
      },
    }),
    [{ key: 'provenance_signature_unknown_key', params: ['model.sig', 'CN=Someone'] }],
  ],
  [
    'invalid',
    of({ verdict: 'invalid', reason: 'signature', signer: null, binding: null, files: [] }),
    [
      {
        key: 'provenance_signature_invalid',
        level: 'serious',
        weight: { axis: 'provenance', level: 'contradicted' },
        params: ['model.sig', 'signature'],
      },
    ],
  ],
  [
    'one finding for each bundle',
    of(
      { verdict: 'unreadable', signer: null },
      { verdict: 'not-oms', signer: null },
      { verdict: 'legacy', signer: null },
      { verdict: 'unchecked', signer: null },
    ),
    [
      { key: 'provenance_signature_unreadable', level: 'note', weight: null },
      { key: 'provenance_signature_not_oms', level: 'note', weight: null },
      { key: 'provenance_signature_legacy', level: 'note', weight: null },
      { key: 'provenance_signature_unchecked', level: 'note', weight: null },
    ],
  ],
  [
    'hostile',
    of({
      verdict: 'partial',
      path: `${HOSTILE}.sig`,
      knownAs: HOSTILE,
      detail: HOSTILE,
      signer: { ...IDENTITY, identity: HOSTILE },
      files: [signedFile(HOSTILE, { result: 'unsigned' }), signedFile(`${HOSTILE}2`, { result: 'ignored' })],
    }),
    [{ key: 'provenance_signature_partial' }],
  ],
]);

test.each(SIGNATURE_VERDICTS)(
  '%s: only a signature over everything reaches the level “signed”',
  (verdict) => {
    const { findings } = evaluate(factsWith(of({ verdict })), [signature]);
    expect(provenanceVerdict(findings).level === 'signed').toBe(verdict === 'signed');
  },
);

test('a signature over everything does not outweigh one that contradicts', () => {
  const bad = { verdict: 'mismatch', files: [changed('a.safetensors')] } as const;
  const { findings } = evaluate(factsWith(of({}, bad)), [signature]);
  expect(provenanceVerdict(findings)).toMatchObject(provenance('contradicted'));
});
