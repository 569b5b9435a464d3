import type { License } from './entry';

/** What readers ask of a licence, in the order of the panel. */
export const LICENSE_QUESTIONS = [
  'commercial',
  'change',
  'redistribute',
  'attribution',
  'naming',
  'share-alike',
  'cap',
  'use-limits',
  'field',
  'outputs',
  'patents',
] as const;
export type LicenseQuestion = (typeof LICENSE_QUESTIONS)[number];

/**
 * `yes` to `commercial`, `change`, `redistribute`, `outputs` and `patents`: it is allowed or granted; to the others:
 * the duty or limit exists. `unknown`: the table says nothing of it, which is not a no.
 */
export type LicenseAnswer = 'yes' | 'no' | 'conditional' | 'unknown';

export interface LicenseTerm {
  readonly question: LicenseQuestion;
  readonly answer: LicenseAnswer;
  /** The clause in plain English, as the table has it. */
  readonly condition: string | null;
  /** Where it can be read. */
  readonly source: string;
}

/** For rows that stand for no text. */
const NO_TEXT = 'https://huggingface.co/docs/hub/repositories-licenses';

/** Users or turnover: `>700M monthly active users`, `<= US$1M annual revenue`, `1M visits/month cap`. */
const CAP = /\b(?:MAU|DAU|users|revenue|visits)\b/i;
const FIELD =
  /\b(?:non-?commercial|research|education|non-production|production|computational|model training|only for training)\b/i;

type Answer = readonly [answer: LicenseAnswer, condition?: string | null];

/** What a licence says to each question (data/licenses.json); no legal advice, and no reading of the repository's own text. */
export function termsOf(license: License): readonly LicenseTerm[] {
  const source = license.details.url ?? NO_TEXT;
  const said = (question: LicenseQuestion): Answer => {
    if (license.rights !== 'RU') return ANSWERS[question](license);
    // Without a licence all rights stay with the author; of an unresolved one nothing is known.
    return license.id === 'none' && ALLOWED.has(question) ? ['no'] : UNKNOWN;
  };
  return LICENSE_QUESTIONS.map((question): LicenseTerm => {
    const [answer, condition = null] = said(question);
    return { question, answer, condition, source };
  });
}

const ALLOWED: ReadonlySet<LicenseQuestion> = new Set(['commercial', 'change', 'redistribute']);

const UNKNOWN: Answer = ['unknown'];

/** A duty or limit that exists when the table has a clause for it. */
const duty = (clause: string | null): Answer => (clause === null ? ['no'] : ['yes', clause]);

const ANSWERS: Readonly<Record<LicenseQuestion, (license: License) => Answer>> = {
  commercial: ({ commercial, details }) => [commercial, details.commercial],
  change: ({ derivatives, details }) => [derivatives, derivatives === 'no' ? details.field : null],
  redistribute,
  attribution: ({ attribution, details }) => (attribution ? ['yes', details.attribution] : ['no']),
  naming: ({ details }) =>
    /threshold/i.test(details.naming ?? '') ? ['conditional', details.naming] : duty(details.naming),
  'share-alike': ({ shareAlike, details }) => (shareAlike ? ['yes', details.attribution] : ['no']),
  cap: ({ details }) => duty(CAP.test(details.commercial ?? '') ? details.commercial : null),
  'use-limits': ({ useRestrictions, details }) => (useRestrictions ? ['yes', details.field] : ['no']),
  field: ({ details }) => duty(FIELD.test(details.field ?? '') ? details.field : null),
  outputs: ({ details }) =>
    outputs(details.outputs ?? (/output/i.test(details.field ?? '') ? details.field : null)),
  patents: ({ details }) => patents(details.patents),
};

function redistribute({ id, rights, derivatives, commercial, details }: License): Answer {
  if (id === 'proprietary') return ['no'];
  if (/no redistribution|not redistribution/i.test(details.commercial ?? ''))
    return ['no', details.commercial];
  if (rights === 'R0') return ['unknown'];
  if (derivatives === 'no') return ['conditional', details.field];
  if (commercial === 'no') return ['conditional', details.commercial];
  return rights === 'R2' ? ['conditional', details.attribution] : ['yes'];
}

function outputs(clause: string | null): Answer {
  if (clause === null) return UNKNOWN;
  if (/^no restrictions/i.test(clause)) return ['yes', clause];
  return /\b(?:no use|may not)\b/i.test(clause) ? ['no', clause] : ['conditional', clause];
}

function patents(clause: string | null): Answer {
  if (clause === null) return UNKNOWN;
  if (/^express patent grant/i.test(clause)) return ['yes', clause];
  return /^no patent|not waived/i.test(clause) ? ['no', clause] : ['conditional', clause];
}
