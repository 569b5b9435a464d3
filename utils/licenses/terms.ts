import type { License, LicenseDetails } from './entry';
import type { TermAnswer, TermQuestion } from './questions';

export interface LicenseTerm {
  readonly question: TermQuestion;
  readonly answer: TermAnswer;
  /** The clause in plain English, as the table has it. */
  readonly condition: string | null;
  /** Where it can be read. */
  readonly source: string;
}

/** For rows that stand for no text. */
const NO_TEXT = 'https://huggingface.co/docs/hub/repositories-licenses';

/** What a licence says to one question (data/licenses.json); no legal advice, and no reading of the repository's own text. */
export const termOf = (license: License, question: TermQuestion): LicenseTerm => ({
  question,
  answer: license.answers[question],
  condition: CLAUSES[question](license.details, license),
  source: license.details.url ?? NO_TEXT,
});

type Clause = (details: LicenseDetails, license: License) => string | null;

/** The clause that an answer rests on; null where the answer needs none. */
const CLAUSES: Readonly<Record<TermQuestion, Clause>> = {
  ship: ({ commercial, field, attribution }, { answers }) => {
    if (answers.ship === 'yes') return null;
    if (answers.change === 'no') return field;
    return answers.sell === 'no' || answers.ship === 'no' ? commercial : attribution;
  },
  sell: ({ commercial }) => commercial,
  change: ({ field }, { answers }) => (answers.change === 'no' ? field : null),
  'fine-tune': ({ note, field }, { answers }) => (answers.change === 'no' ? (note ?? field) : null),
  'train-others': ({ outputs, field }, { answers }) =>
    outputs ?? (answers['train-others'] === 'unknown' ? null : field),
  patents: ({ patents }) => patents,
  credit: ({ attribution }, { answers }) => (answers.credit === 'yes' ? attribution : null),
  naming: ({ naming }) => naming,
  'share-alike': ({ attribution }, { answers }) => (answers['share-alike'] === 'yes' ? attribution : null),
  'use-limits': ({ field }, { answers }) => (answers['use-limits'] === 'yes' ? field : null),
  'user-limits': ({ commercial }, { answers }) => (answers['user-limits'] === 'yes' ? commercial : null),
  territory: ({ field }, { answers }) => (answers.territory === 'no' ? null : field),
};
