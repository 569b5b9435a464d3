import type { License } from '../utils/licenses/entry';

/** What a reader asks of a licence, in the order in which it is told. */
export const LICENSE_QUESTIONS = [
  'commercial',
  'change',
  'redistribute',
  'attribution',
  'naming',
  'share-alike',
  'cap',
  'use-limits',
  'outputs',
  'patents',
  'field',
] as const;

export const LICENSE_ANSWERS = ['yes', 'no', 'conditional', 'unknown'] as const;

/**
 * One question and what the licence says to it. `yes`: it is allowed or granted (commercial, change, redistribute,
 * outputs, patents); of the others, the duty or the limit exists.
 */
export interface LicenseTerm {
  readonly question: (typeof LICENSE_QUESTIONS)[number];
  readonly answer: (typeof LICENSE_ANSWERS)[number];
  /** The clause in plain words; null when there is nothing to add. */
  readonly condition: string | null;
  /** Where the clause stands: a URL of our own table; empty when it has none. */
  readonly source: string;
}

/** The terms that the licence table keeps of a licence. */
export const termsOf = (license: License): readonly LicenseTerm[] => [
  term('commercial', license.commercial),
  term('change', license.derivatives),
  term('attribution', license.attribution ? 'yes' : 'no'),
  term('share-alike', license.shareAlike ? 'yes' : 'no'),
  term('use-limits', license.useRestrictions ? 'yes' : 'no'),
];

const term = (question: LicenseTerm['question'], answer: LicenseTerm['answer']): LicenseTerm => ({
  question,
  answer,
  condition: null,
  source: '',
});
