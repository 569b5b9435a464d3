import { describe, expect, it } from 'vitest';
import { withoutDiffering } from '../../../utils/signatures/differing';
import { signatureFact, signedFile } from '../../fixtures/signature-facts';

const two = signatureFact({
  files: [signedFile('a.safetensors'), signedFile('README.md', { weighs: false })],
});

describe('a signature over a file whose bytes differ from the list', () => {
  it('covers a part at most, and says of the file why', () => {
    const left = withoutDiffering(two, 'a.safetensors');
    expect(left).toMatchObject({ verdict: 'partial', outcome: 'partial', counts: { match: 1 } });
    expect(left.weighing).toMatchObject({ match: 0, 'not-comparable': 1 });
    expect(left.files[0]).toMatchObject({ path: 'a.safetensors', why: 'bytes-not-listed' });
    expect(withoutDiffering(left, 'a.safetensors')).toBe(left);
  });

  it('keeps its word where the file weighs nothing, was no match or is not signed', () => {
    expect(withoutDiffering(two, 'README.md')).toMatchObject({ verdict: 'signed', counts: { match: 1 } });
    expect(withoutDiffering(two, 'other.bin')).toBe(two);
    const mismatch = signatureFact({ verdict: 'mismatch', files: [signedFile('a', { result: 'mismatch' })] });
    expect(withoutDiffering(mismatch, 'a')).toBe(mismatch);
  });

  it('counts a match that its list of files leaves out', () => {
    const cut = { ...two, files: two.files.slice(1) };
    const left = withoutDiffering(cut, 'a.safetensors');
    expect(left).toMatchObject({ verdict: 'partial', counts: { match: 1, 'not-comparable': 1 } });
    expect(left.files).toHaveLength(cut.files.length);
  });
});
