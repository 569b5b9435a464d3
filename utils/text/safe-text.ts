import { UNSEEN } from './unseen';

/** Sentences and quotations of strangers are cut here; the longest clause of the licence table has half as many. */
const TEXT_LIMIT = 2000;

/** Marks that may stand on one letter: no script needs as many, and more of them cover the lines around. */
const MARKS = 8;

/** An emoji with its tone and style, or up to five of them joined (the longest that Unicode recommends has four). */
const PICTURE = String.raw`\p{ExtPict}\p{EMod}?[\uFE0E\uFE0F]?`;
const EMOJI = String.raw`${PICTURE}(?:\u200D${PICTURE}){0,4}|[0-9#*]\uFE0F\u20E3`;

const SPELT = String.raw`\u27E8U\+[0-9A-F]{4,6}\u27E9`;

const TO_SPELL = new RegExp(String.raw`(${EMOJI})|${UNSEEN}|(?<=\p{M}{${MARKS}})\p{M}`, 'gu');
const CLUSTER = new RegExp(String.raw`${EMOJI}|${SPELT}|\p{RI}{2}|.\p{M}*`, 'gsu');
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Somebody else's text fit to be shown, printed or exported: one line, every unseen character spelt out as `⟨U+202E⟩`,
 * well-formed, and of at most `limit` code points, behind which an ellipsis stands for the rest. A letter is never cut
 * off its marks. Applying it again changes nothing.
 *
 * @param limit Code points; `Infinity` for a name whose length its reader has bounded.
 */
export function safeText(text: string, { limit = TEXT_LIMIT }: { readonly limit?: number } = {}): string {
  if (text.length <= limit && PLAIN.test(text)) return text;
  // A code point has two units at most, and blanks that fall together leave enough behind.
  const head = text.slice(0, 4 * limit + 4);
  const spelt = head
    .replaceAll(/[\t\n\r]+/g, ' ')
    .replaceAll(TO_SPELL, (found, emoji: string | undefined) => emoji ?? spellOut(found));
  if (spelt.length <= limit && head.length === text.length) return spelt;
  const fit = fitting(clusters(spelt), limit).join('');
  return fit.length < spelt.length || head.length < text.length ? `${fit}…` : spelt;
}

function spellOut(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `\u27E8U+${code.padStart(4, '0')}\u27E9`;
}

/** What belongs together in a safe text: a letter with its marks, an emoji, a character that is spelt out. */
export const clusters = (safe: string): readonly string[] => safe.match(CLUSTER) ?? [];

/** The first of these clusters, as many as `limit` code points take. */
export function fitting(parts: readonly string[], limit: number): readonly string[] {
  let left = limit;
  const end = parts.findIndex((part) => {
    left -= Array.from(part).length;
    return left < 0;
  });
  return end === -1 ? parts : parts.slice(0, end);
}
