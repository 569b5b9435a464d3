import { PERMISSIONS, TERM_QUESTIONS, type TermAnswer, type TermQuestion } from '../licenses/questions';
import { termOf } from '../licenses/terms';
import type { CardRestriction } from '../model/card';
import type { Binding } from './binding';

/** The effective answer to one question, and whose terms give it. */
export interface EffectiveTerm {
  readonly question: TermQuestion;
  readonly answer: TermAnswer;
  /** The clause or the author's words; null where the answer needs none. */
  readonly condition: string | null;
  /** Where the terms can be read; empty where only the hub's page tells. */
  readonly source: string;
  /** The terms that give this answer; null when nothing is known of any. */
  readonly from: Binding | null;
}

/** From free to bound: what is not known may be anything, and a plain no or duty is no less than that. */
const ORDER = {
  permission: ['yes', 'conditional', 'unknown', 'no'],
  duty: ['no', 'conditional', 'unknown', 'yes'],
} as const satisfies Readonly<Record<string, readonly TermAnswer[]>>;

/** What words that are put beside a licence say to the questions they touch. */
const ADDED: Readonly<Record<CardRestriction, Partial<Record<TermQuestion, TermAnswer>>>> = {
  noncommercial: { sell: 'no' },
  'research-only': { sell: 'no', 'use-limits': 'yes' },
  'no-derivatives': { change: 'no' },
  threshold: { sell: 'conditional', 'user-limits': 'yes' },
  'use-policy': { 'use-limits': 'yes' },
  naming: { naming: 'yes' },
  'contact-for-commercial': { sell: 'conditional' },
  other: { 'use-limits': 'conditional' },
};

/**
 * One answer a question over all terms that bind: the strictest counts, of equals the first (the model's own before its
 * bases'). Data sets bind nobody here: whether weights derive from data is unsettled.
 */
export const effectiveTerms = (bindings: readonly Binding[]): readonly EffectiveTerm[] =>
  TERM_QUESTIONS.map((question) => {
    const order: readonly TermAnswer[] = PERMISSIONS.has(question) ? ORDER.permission : ORDER.duty;
    const [strictest] = bindings
      .flatMap((from) => answerOf(from, question) ?? [])
      .toSorted((a, b) => order.indexOf(b.answer) - order.indexOf(a.answer));
    return strictest ?? { question, answer: 'unknown', condition: null, source: '', from: null };
  });

/** What one set of terms says; null when it does not touch the question. */
function answerOf(from: Binding, question: TermQuestion): EffectiveTerm | null {
  if (from.license !== null) return { ...termOf(from.license, question), from };
  const silent = { question, condition: null, source: '', from };
  if (from.by === 'license') return { ...silent, answer: 'unknown' };
  const answer = from.added === null ? undefined : ADDED[from.added][question];
  return answer === undefined ? null : { ...silent, answer, condition: from.seen };
}
