import { message, type Message } from '../model/message';
import type { LicenseTerm } from './terms';

/** Questions to which `yes` reads as “allowed”. */
const PERMISSIONS: ReadonlySet<string> = new Set(['commercial', 'change', 'redistribute', 'outputs']);

/** A term's question and answer as texts of licenses.json. The condition is data, in English as the table has it. */
export function termTexts({ question, answer }: LicenseTerm): {
  readonly question: Message;
  readonly answer: Message;
} {
  const allowed = PERMISSIONS.has(question) && (answer === 'yes' || answer === 'no');
  return {
    question: message(`license_term_${question.replaceAll('-', '_')}`),
    answer: message(`license_term_answer_${allowed ? 'allowed_' : ''}${answer}`),
  };
}
