import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../../utils/facts/facts';
import { SIGNATURE_VERDICTS } from '../../../utils/model/signature';
import { signatureFact, signedFile } from '../../fixtures/signature-facts';
import { checked, keyBundle } from '../../fixtures/oms';
import { signingKey } from '../../fixtures/certificates';
import { factsWith } from '../rules/facts';

const stored = (signatures: unknown) => {
  const facts = factsWith({ signatures: [] });
  const slot = { ...facts.signatures, value: signatures };
  return parseFacts(JSON.parse(JSON.stringify({ ...facts, signatures: slot })));
};

describe('signatures in a kept report', () => {
  it.each(SIGNATURE_VERDICTS)('%s comes back as it was', (verdict) => {
    const fact = signatureFact({ verdict, files: [signedFile('a', { why: 'not-fetched' })] });
    expect(stored([fact])?.signatures).toMatchObject({ value: [fact] });
  });

  it('what the check itself made comes back', async () => {
    const fact = await checked(await keyBundle(await signingKey()));
    expect(stored([fact])?.signatures).toMatchObject({ value: [fact] });
  });

  it.each([
    { ...signatureFact(), verdict: 'trusted' },
    { ...signatureFact(), extra: 1 },
    { ...signatureFact(), counts: { match: 1 } },
    { ...signatureFact(), signer: { kind: 'key' } },
    { ...signatureFact(), path: 'x'.repeat(5000) },
  ])('is not believed when it is something else (%#)', (fact) => expect(stored([fact])).toBeNull());
});
