// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { SIGNED_ROWS } from '../../../../components/provenance/SignedFiles';
import { SignatureSection } from '../../../../components/provenance/SignatureSection';
import { SIGNATURE_VERDICTS } from '../../../../utils/model/signature';
import type { SignatureFact, SignerFact } from '../../../../utils/facts/signature';
import { failed, notCollected } from '../../../../utils/model/slot';
import type { Facts } from '../../../../utils/facts/facts';
import { IDENTITY, signatureFact, signedFile } from '../../../fixtures/signature-facts';
import { factsWith } from '../../rules/facts';
import { find, mount, press } from '../render';
import { NOW } from '../reports';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const HOSTILE = '<b onclick=x>\u202Eevil</b>';

beforeEach(() => document.body.replaceChildren());

function drawSlot(signatures: Facts['signatures'], language: 'en' | 'zh_CN' = 'en') {
  const translate = language === 'en' ? t : translator(catalogue(language));
  const view = () => <SignatureSection signatures={signatures} t={translate} now={NOW} />;
  const { root, update } = mount(view());
  for (let depth = 0; depth < 2; depth += 1) {
    for (const section of root.querySelectorAll<HTMLDetailsElement>('details.section')) {
      section.open = true;
      section.dispatchEvent(new Event('toggle'));
    }
    void update(view());
  }
  return root;
}
const draw = (...parts: readonly Partial<SignatureFact>[]) =>
  drawSlot(factsWith({ signatures: parts.map(signatureFact) }).signatures);

describe('the signature card', () => {
  it('tells signer, method, when, the age of the keys, coverage, and what it proves', () => {
    const text = draw({}).textContent ?? '';
    expect(text).toContain('signer@acme.example');
    expect(text).toContain('vouched for by https://issuer.example');
    expect(text).toContain('Seen by Sigstore’s public log on 2026-08-20.');
    expect(text).toContain('as of 2026-03-01, some 8 months old');
    expect(text).toContain('1 of 1 weight, code and configuration files are as signed.');
    expect(text).toContain('It proves that whoever signs for this publisher');
    expect(text).toContain('a hub that lies about them would not be noticed');
  });

  it('tells of each file what became of it, the worst first', () => {
    const files = [
      signedFile('a.safetensors', { result: 'mismatch' }),
      signedFile('b.bin', { result: 'not-comparable', why: 'not-fetched' }),
      signedFile('c.bin', { result: 'unsigned', sameAs: 'original/c.bin' }),
      signedFile('README.md', { weighs: false }),
    ];
    const root = draw({ verdict: 'mismatch', files });
    expect([...root.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)).toEqual([
      'a.safetensorsnot what was signed',
      'b.bincould not be comparedwas not fetched',
      'c.binnot signedthe same bytes as the signed original/c.bin',
      'README.mdas signed',
    ]);
    expect(root.textContent).toContain('0 of 3 weight');
    expect(root.textContent).toContain('It does not prove that the publisher signed these files.');
  });

  it('shows more rows on a click', async () => {
    const files = Array.from({ length: SIGNED_ROWS + 5 }, (_, at) => signedFile(`${at}.bin`));
    const root = draw({ files });
    expect(root.querySelectorAll('tbody tr')).toHaveLength(SIGNED_ROWS);
    await press(find(root, 'button'));
    expect(root.querySelectorAll('tbody tr')).toHaveLength(SIGNED_ROWS + 5);
  });

  it('says when rows were not kept', () => {
    const counts = { ...signatureFact().counts, match: 3000 };
    const root = drawSlot(factsWith({ signatures: [{ ...signatureFact(), counts }] }).signatures);
    expect(root.textContent).toContain('1 of 3000 are kept here');
  });

  it.each(SIGNATURE_VERDICTS)('%s has a word and a tone in both languages', (verdict) => {
    for (const language of ['en', 'zh_CN'] as const) {
      const root = drawSlot(factsWith({ signatures: [signatureFact({ verdict })] }).signatures, language);
      expect(find(root, '.signature-head .chip').textContent).not.toMatch(/^signature_|^$/);
      expect(root.textContent).not.toMatch(/signature_[a-z]+|\$\d/);
    }
    const tone = find(draw({ verdict }), '.signature').className;
    expect(tone.includes('good')).toBe(verdict === 'signed');
  });

  it.each<[string, SignerFact, string]>([
    ['a clock that is behind', { ...IDENTITY, ahead: true }, 'ahead of this computer’s clock'],
    ['a time that is none', { ...IDENTITY, seenBy: 'timestamp', signedAt: Number.NaN }, 'authority on ?.'],
    [
      'a certificate',
      {
        kind: 'certificate',
        subject: 'CN=A',
        root: 'CN=R',
        pinned: null,
        notBefore: 0,
        notAfter: 86_400_000,
        expired: true,
      },
      'certified by CN=RThe certificate is for 1970-01-01 to 1970-01-02; nothing says when it was used.It has ended since.',
    ],
    ['a key', { kind: 'key', hint: 'abc', pinned: null, checked: true }, 'abcA bare key'],
    ['a key that is not there', { kind: 'key', hint: 'abc', pinned: null, checked: false }, 'not to be had'],
  ])('tells of %s', (_what, signer, words) => {
    expect(draw({ signer, trustRoot: null, knownAs: null }).textContent).toContain(words);
  });

  it('shows hostile names as text', () => {
    const signer = { ...IDENTITY, identity: HOSTILE, issuer: HOSTILE };
    const files = [signedFile(HOSTILE, { sameAs: HOSTILE })];
    const root = draw({ path: HOSTILE, knownAs: HOSTILE, trustRoot: 'never', signer, files });
    expect(root.querySelector('b')).toBeNull();
    expect(root.textContent).toContain('⟨U+202E⟩');
    expect(root.textContent).not.toContain('NaN');
  });

  it.each([
    [notCollected('page-only-mode'), 'Signatures were not looked at: page-only mode.'],
    [failed('offline', { kind: 'api', url: '', path: '' }, 0), 'Signatures were not looked at:'],
    [factsWith({ signatures: [] }).signatures, 'No signature lies among the files'],
  ])('promises nothing without one (%#)', (slot, words) => {
    const root = drawSlot(slot);
    expect(root.textContent).toContain(words);
    expect(root.querySelector('.signature')).toBeNull();
  });
});
