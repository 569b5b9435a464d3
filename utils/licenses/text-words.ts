import { couldBind } from './text-binding';
import { withoutNames, type TextWords } from './text-names';

/** The longest text that is read: three times the longest one known; a bundle of licences is cut. */
export const LICENSE_TEXT_LIMIT = 130_000;

const WORD = /\d+(?:\.\d+)*|[\p{L}\p{N}]+(?:['’`][\p{L}\p{N}]+)*/gu;
const LINE = /[^\n]+/g;

/** Spellings that mean the same. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['licenced', 'licensed'],
  ['licencee', 'licensee'],
  ['licencing', 'licensing'],
  ['sublicence', 'sublicense'],
  ['acknowledgement', 'acknowledgment'],
  ['favour', 'favor'],
  ['judgement', 'judgment'],
  ['organisation', 'organization'],
  ['https', 'http'],
]);

/**
 * Words in lower case, without punctuation, list marks and copyright lines, so that neither wrapping nor the holder's
 * name tells two texts apart.
 */
export function textWords(text: string): TextWords {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const read = text.slice(0, LICENSE_TEXT_LIMIT);
  for (const line of read.matchAll(LINE)) {
    if (isCopyrightLine(line[0])) continue;
    for (const match of line[0].matchAll(WORD)) {
      const start = line.index + match.index;
      const end = start + match[0].length;
      if (isListMark(match[0], read, end)) continue;
      const plain = withoutApostrophes(match[0].toLowerCase());
      words.push(SPELLINGS.get(plain) ?? plain);
      starts.push(start);
      ends.push(end);
    }
  }
  return withoutNames({ words, starts, ends });
}

const withoutApostrophes = (word: string): string =>
  /['’`]/.test(word) ? word.replaceAll(/['’`]/g, '') : word;

/** `xviii`, `10.12`: no mark is longer. */
const MARK_LENGTH = 5;
const MARK = /^(?:[a-z]|[ivx]{1,5}|\d{1,2}(?:\.\d{1,2})*)$/i;
const AFTER_MARK = /^(?:\)|\.\s)/;

/** `1.`, `(a)`, `iv)`: told by what follows, so that wrapping does not matter. */
const isListMark = (word: string, text: string, end: number): boolean =>
  word.length <= MARK_LENGTH && MARK.test(word) && AFTER_MARK.test(text.slice(end, end + 2));

const COPYRIGHT =
  /^[\s\W]*(?:(?:portions\s+)?copyright\s*(?:\(c\)|©|[<[{]|\d{4})|\(c\)\s*(?:[<[]|\d{4})|©|all rights reserved\W*$)/i;
/** A copyright line of more characters is read like any other. */
const COPYRIGHT_LIMIT = 160;

/** A line that names the holder and no more; one that could hold a condition is kept. */
const isCopyrightLine = (line: string): boolean =>
  line.length <= COPYRIGHT_LIMIT &&
  COPYRIGHT.test(line) &&
  !couldBind(line.toLowerCase().match(WORD) ?? [], 'holder');
