import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters, safeText } from '../../../utils/text/safe-text';
import { safeJson, withoutUnseen } from '../../../utils/text/unseen';
import { FAMILY, HOSTILE_TEXTS, PILE, rawIn } from '../../fixtures/hostile-text';

const letters = (text: string): number => Array.from(text).length;
/** Any text, hostile ones and their mixtures above all. */
const texts = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS.map(({ text }) => text)),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...HOSTILE_TEXTS.map(({ text }) => text.slice(0, 40))),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

describe('somebody else’s text', () => {
  it.each([
    ['evil\u202Egnp.bin', 'evil⟨U+202E⟩gnp.bin'],
    ['a\u0000b\u200Bc', 'a⟨U+0000⟩b⟨U+200B⟩c'],
    ['tag\u{E0041}', 'tag⟨U+E0041⟩'],
    ['blank\u3164', 'blank⟨U+3164⟩'],
    ['half\uD83D', 'half⟨U+D83D⟩'],
    ['two\n lines\t', 'two  lines '],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['模型 – modèle – موديل', '模型 – modèle – موديل'],
    [`${FAMILY} 🏳️‍🌈 👍🏽 1️⃣ ☎︎`, `${FAMILY} 🏳️‍🌈 👍🏽 1️⃣ ☎︎`],
    ['a\u200Db\uFE0F', 'a⟨U+200D⟩b⟨U+FE0F⟩'],
  ])('%j is shown as what it is', (text, shown) => {
    expect(safeText(text)).toBe(shown);
  });

  it.each([
    ['😀😀😀', 2, '😀😀…'],
    ['e\u0301e\u0301e\u0301', 3, 'e\u0301…'],
    [`ab${FAMILY}`, 4, 'ab…'],
    ['ab\u202Ecd', 5, 'ab…'],
    ['🇫🇷🇫🇷', 3, '🇫🇷…'],
    ['abc', 3, 'abc'],
  ])('%j is cut at %i without halves', (text, limit, shown) => {
    expect(safeText(text, { limit })).toBe(shown);
  });

  it.each(HOSTILE_TEXTS)('holds nothing unseen: $what', ({ text }) => {
    expect(rawIn(safeText(text))).toEqual([]);
    expect(letters(safeText(text, { limit: 80 }))).toBeLessThanOrEqual(81);
  });

  it('is well-formed, within its limit, without unseen characters, and stays as it is', () => {
    fc.assert(
      fc.property(texts, fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constant(Infinity)), (text, limit) => {
        const safe = safeText(text, { limit });
        expect(safe.isWellFormed()).toBe(true);
        expect(letters(safe)).toBeLessThanOrEqual(limit + 1);
        expect(rawIn(safe)).toEqual([]);
        expect(safeText(safe, { limit })).toBe(safe);
        expect(clusters(safe).join('')).toBe(safe);
      }),
    );
  });

  it('leaves printable ASCII alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 300 }), (text) => {
        expect(safeText(text)).toBe(text);
      }),
    );
  });

  it('can be compared without what is unseen', () => {
    expect(withoutUnseen('Train\u200Bing\uFEFF data')).toBe('Training data');
  });
});

describe('JSON', () => {
  it('gives back exactly what was written, and holds nothing raw', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(0, 2), (text, indent) => {
        const json = safeJson({ [text]: [text] }, indent);
        expect(JSON.parse(json)).toEqual({ [text]: [text] });
        expect(rawIn(json, '\n').filter((found) => found !== PILE)).toEqual([]);
      }),
    );
  });
});
