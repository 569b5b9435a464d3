import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { recogniseLicense } from '../../../utils/licenses/recognise';
import { LICENSE_TEXT_LIMIT } from '../../../utils/licenses/text-words';
import { COPIES, KNOWN_TEXTS, licenseText } from '../../fixtures/license-texts';

/** Of all copies of all texts; what is missed is called modified or unknown, never another licence. */
const RECOGNISED = 0.99;

describe('copies of known texts', () => {
  it('are recognised as themselves', () => {
    const results = COPIES.flatMap(([how, copy]) =>
      KNOWN_TEXTS.map(({ id, text }) => ({ how, wanted: id, got: recogniseLicense(copy(text)) })),
    );
    expect(results.filter(({ wanted, got }) => got.match === 'same' && got.id !== wanted)).toEqual([]);
    const right = results.filter(({ got }) => got.match === 'same');
    expect(right.length / results.length).toBeGreaterThanOrEqual(RECOGNISED);
  });
});

const MIT = licenseText('MIT');
const APACHE = licenseText('Apache-2.0');
const BSD = licenseText('BSD-3-Clause');
const KIMI = `Our only modification part is that, if the Software (or any derivative works thereof) is used for
any of your commercial products or services that have more than 100 million monthly active users, or more than 20
million US dollars in monthly revenue, you shall prominently display "Kimi K2" on the user interface.`;

describe('changed texts', () => {
  test.each([
    ['a display duty', `${MIT}\n\n${KIMI}`, 'mit', /^Our only modification part .* display "Kimi K2"/],
    ['a rider', `${MIT}\n\nOnly for non-commercial purposes.`, 'mit', /^Only for non-commercial purposes/],
    [
      'a sentence in the middle',
      MIT.replace('THE SOFTWARE IS', 'The Software shall be used for Good, not Evil.\n\nTHE SOFTWARE IS'),
      'mit',
      /^The Software shall be used for Good, not Evil$/,
    ],
    ['a word', MIT.replace('without restriction', 'with restriction'), 'mit', /with restriction/],
    ['words left out', MIT.replace('and/or sell\ncopies', 'copies'), 'mit', /sublicense, copies/],
    [
      'a condition where the holder stands',
      MIT.replace('<copyright holders>', 'Acme. Not for commercial use.'),
      'mit',
      /Not for commercial use/,
    ],
    [
      'the patent grant left out',
      APACHE.replace(/3\. Grant of Patent License[^]*?(?=4\. Redistribution)/, ''),
      'apache-2.0',
      /Redistribution/,
    ],
    [
      'a policy behind the end',
      APACHE.replace(
        'END OF TERMS AND CONDITIONS',
        'END OF TERMS AND CONDITIONS\n\nThe Acceptable Use Policy applies.',
      ),
      'apache-2.0',
      /The Acceptable Use Policy applies/,
    ],
    [
      'a fourth clause',
      BSD.replace('3. Neither', '3. All advertising materials must name Acme.\n\n4. Neither'),
      'bsd-3-clause',
      /advertising materials must name Acme/,
    ],
  ] as const)('%s', (_, text, id, change) => {
    const { match, id: found, changes } = recogniseLicense(text);
    expect({ match, id: found }).toEqual({ match: 'modified', id });
    expect(changes.join('\n')).toMatch(change);
  });

  it('a paragraph left out is told by what stands around it', () => {
    const whole = licenseText('CC-BY-4.0');
    const paragraphs = whole.split(/\n\s*\n/);
    const at = paragraphs.findIndex((paragraph) => /moral rights/i.test(paragraph));
    const { match, changes } = recogniseLicense(paragraphs.toSpliced(at, 1).join('\n\n'));
    expect(match).toBe('modified');
    expect(changes).toHaveLength(1);
  });

  it('a text that is longer than is read is never the same', () => {
    const long = `${MIT}\n\n${'Nothing else. '.repeat(LICENSE_TEXT_LIMIT / 10)}`;
    expect(recogniseLicense(long)).toMatchObject({ match: 'modified', id: 'mit' });
  });

  it('each clause counts: BSD without its third is BSD-2', () => {
    expect(recogniseLicense(BSD.replace(/3\. Neither[^]*?permission\.\n/, ''))).toMatchObject({
      match: 'same',
      id: 'bsd-2-clause',
    });
  });
});

describe('titles', () => {
  test.each([
    ['### LLAMA 3.1 COMMUNITY LICENSE AGREEMENT\nLlama 3.1 Version Release Date: July 23, 2024', 'llama3.1'],
    ['META LLAMA 3 COMMUNITY LICENSE AGREEMENT', 'llama3'],
    ['CreativeML Open RAIL++-M License dated July 26, 2023', 'openrail++'],
    ['CreativeML Open RAIL-M dated August 22, 2022', 'creativeml-openrail-m'],
    ['FLUX.1 [dev] Non-Commercial License v1.1.1', 'flux-1-dev-non-commercial-license'],
    ['Gemma Terms of Use\nLast modified: March 24, 2025', 'gemma'],
    ['Modified MIT License: prominently display "Kimi K2"', 'kimi-modified-mit'],
    ['Modified MIT License', 'modified-mit'],
    ['Apache License\nVersion 2.0, January 2004', 'apache-2.0'],
    ['Nothing of the kind', null],
    [`${'word '.repeat(60)} Gemma Terms of Use`, null], // spoken of, no title
    ['', null],
  ])('%s', (text, id) => {
    expect(recogniseLicense(text)).toMatchObject({ match: 'unknown', id, changes: [] });
  });
});

it('takes any text', () => {
  const words = fc.constantFrom(...MIT.split(/\s+/), 'Copyright (c) 2024', '\n\n', '1.', '\u202E', '许可证');
  const text = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 400 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, (any) => {
      const { match, similarity, changes } = recogniseLicense(any);
      expect(similarity).toBeGreaterThanOrEqual(0);
      expect(similarity).toBeLessThanOrEqual(1);
      if (match !== 'modified') expect(changes).toEqual([]);
      for (const change of changes) expect(change.length).toBeLessThan(900);
    }),
    { numRuns: 60 },
  );
});
