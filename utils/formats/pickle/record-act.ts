import type { Act, Argument, Graded } from '../acts/act';
import { gradeAct, worseGrade } from '../acts/grade-act';
import type { ImportRecord } from './values';

/** Reasons that hold for every call, whatever it is called with. */
const WHATEVER = new Set(['allowed', 'own', 'effect', 'denied', 'reached', 'internal', 'computed']);

/** Whether the act was seen before and another time tells nothing new. */
export const isSettled = ({ grade, reason, acts }: ImportRecord, act: Act): boolean =>
  acts.has(act) &&
  (grade === 'dangerous' || WHATEVER.has(reason) || (act !== 'called' && reason !== 'binder'));

/** Notes what a load does with an import: the first act replaces the grade of the look-up, each other one worsens it. */
export function recordAct(record: ImportRecord, act: Act, args: readonly Argument[]): void {
  const { module, name, acts, tainted } = record;
  const graded = gradeAct({ module, name, act, args });
  const { grade, reason, effect } = acts.size === 0 && !tainted ? graded : worseGrade<Graded>(record, graded);
  acts.add(act);
  record.grade = grade;
  record.reason = reason;
  record.effect = effect;
}
