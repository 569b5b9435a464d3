import { message, type Message } from '../model/message';
import { shown } from '../names/shown';
import type { Binding } from './binding';
import type { EffectiveTerm } from './effective';

/** The sentence of one term: each carries its direction, `May not be sold`, `No limit on users`. */
export const termText = ({ question, answer }: Pick<EffectiveTerm, 'question' | 'answer'>): Message =>
  message(`term_${question.replaceAll('-', '_')}_${answer}`);

/** Whose term it is: the licence, or the words beside it, of this model or of a base. */
export const termOwner = ({ of, by, label }: Binding): Message => {
  const own = of.kind === 'own';
  if (by === 'license')
    return own
      ? message('term_from_license', shown(label || '–'))
      : message('term_from_base', shown(of.id), shown(label || '–'));
  return own ? message(`term_from_${by}`) : message(`term_from_base_${by}`, shown(of.id));
};
