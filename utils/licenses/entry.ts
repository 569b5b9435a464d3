import detailTexts from './detail-texts.json';
import { TERM_QUESTIONS, type TermAnswer, type TermQuestion } from './questions';

/**
 * facts/OPENNESS §3, best first: R4 open, R3 use-restricted (RAIL), R2 community, R1 non-commercial, no derivatives or
 * research only, R0 no public licence, RU none declared or not resolved.
 */
export const RIGHTS_CLASSES = ['R4', 'R3', 'R2', 'R1', 'R0', 'RU'] as const;
export type RightsClass = (typeof RIGHTS_CLASSES)[number];

export interface License {
  readonly id: string;
  readonly spdx: string | null;
  readonly name: string;
  readonly rights: RightsClass;
  /** What it says to each question; nothing of a text that is not resolved. */
  readonly answers: Readonly<Record<TermQuestion, TermAnswer>>;
  /** The id stands for several texts. */
  readonly family: boolean;
  /** Later versions of the models that it is known from have other terms; `details.note` says which. */
  readonly versions: boolean;
  readonly details: LicenseDetails;
}

/** Clauses in plain English as data/licenses.json has them; null where the table says nothing. */
export interface LicenseDetails {
  /** Where the text can be read. */
  readonly url: string | null;
  readonly commercial: string | null;
  readonly field: string | null;
  readonly naming: string | null;
  readonly outputs: string | null;
  readonly patents: string | null;
  readonly attribution: string | null;
  readonly note: string | null;
}

const LETTERS: Readonly<Record<string, TermAnswer>> = { y: 'yes', n: 'no', c: 'conditional' };

/**
 * A row of the table as a licence: id | SPDX id | name | rights class | a letter for each question, then `f` for a family
 * and `v` for versions | places in detail-texts.json (base 36) for url … note, in the order of the interface above.
 */
export function licenseOf(row: string): License {
  const [id = '', spdx = '', name = '', rights = '', terms = '', places = ''] = row.split('|');
  const texts = places.split('.').map((place) => detailTexts[Number.parseInt(place, 36)] ?? null);
  const [url = null, commercial = null, field = null, naming = null] = texts;
  const [outputs = null, patents = null, attribution = null, note = null] = texts.slice(4);
  return {
    id,
    spdx: spdx || null,
    name,
    rights: RIGHTS_CLASSES.find((known) => known === rights) ?? 'RU',
    // Every question has its letter: the rows are made from the same list.
    answers: Object.fromEntries(
      TERM_QUESTIONS.map((question, at) => [question, LETTERS[terms.charAt(at)] ?? 'unknown']),
    ) as License['answers'],
    family: terms.charAt(TERM_QUESTIONS.length) === 'f',
    versions: terms.charAt(TERM_QUESTIONS.length + 1) === 'v',
    details: {
      url: url ?? (spdx ? `https://spdx.org/licenses/${spdx}.html` : null),
      commercial,
      field,
      naming,
      outputs,
      patents,
      attribution,
      note,
    },
  };
}
