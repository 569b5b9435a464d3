import { describe, expect, it } from 'vitest';
import { assess } from '../../../utils/report/assess';
import { cycloneDx } from '../../../utils/export/cyclonedx';
import { signatureComment } from '../../../utils/export/describe/signatures';
import { markdown } from '../../../utils/export/markdown';
import { SIGNATURE_VERDICTS } from '../../../utils/model/signature';
import { hubId, type ModelId } from '../../../utils/model/subject';
import { signatureFact, signedFile } from '../../fixtures/signature-facts';
import { AT, factsWith, file, HOSTILE } from '../rules/facts';
import { OPTIONS } from './options';

const files = [file('model.sig'), file('other.sig'), file('model.safetensors')];
const subject = { hub: hubId('huggingface'), id: 'acme/anchor' as ModelId, revision: 'a'.repeat(40) }; // well formed
const reportOf = (...signatures: readonly ReturnType<typeof signatureFact>[]) =>
  assess(factsWith({ files: { files, complete: true }, signatures }, { subject }), 'hub', AT);

describe('signatures in exports', () => {
  it.each(SIGNATURE_VERDICTS)('%s has words of its own', (verdict) => {
    const said = SIGNATURE_VERDICTS.map((one) =>
      signatureComment(signatureFact({ verdict: one, files: [] })),
    );
    expect(new Set(said).size).toBe(SIGNATURE_VERDICTS.length);
    const fact = signatureFact({ verdict, files: [signedFile('a', { result: 'mismatch' })] });
    expect(signatureComment(fact)).toContain('0 of 1 weight');
  });

  it('CycloneDX states the outcome of what was looked into, and of nothing else', () => {
    const text = JSON.stringify(cycloneDx(reportOf(signatureFact()), { ...OPTIONS, version: '1.6' }));
    expect(text).toContain('Valid, by a signer known to sign for this publisher');
    expect(text).toContain('signer@acme.example (https://issuer.example)');
    expect(text.match(/does not say that it is valid/g)).toHaveLength(1);
  });

  it('Markdown has a table of them, hostile names as text', () => {
    const hostile = signatureFact({ path: HOSTILE, verdict: 'not-oms', signer: null, files: [] });
    const text = markdown(reportOf(signatureFact(), hostile), OPTIONS);
    expect(text).toMatch(/## Signatures\n\n\|/);
    expect(text).toMatch(/\| `model\.sig` \| signed \| signer\\@acme\.example .* \| 1 of 1 \|/);
    // In code letters, on one line: markup there is text.
    expect(text).toMatch(/^\| `?\\?<img src=x.* \| not-oms \| – \| – \|$/m);
    expect(markdown(reportOf(), OPTIONS)).not.toContain('## Signatures');
  });
});
