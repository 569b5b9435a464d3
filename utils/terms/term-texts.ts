import type { RightsBasis } from '../licenses/rights';
import { message, type Message } from '../model/message';
import { shown } from '../names/shown';
import type { Binding } from './binding';
import type { EffectiveTerm } from './effective';

/** The sentence of one term: each carries its direction, `May not be sold`, `No limit on users`. */
export const termText = ({ question, answer }: Pick<EffectiveTerm, 'question' | 'answer'>): Message =>
  message(`term_${question.replaceAll('-', '_')}_${answer}`);

/** Whose term it is: the licence, or the words beside it, of this model or of a base. */
export const termOwner = (binding: Binding): Message => {
  const { of, by, label } = binding;
  const own = of.kind === 'own';
  if (by !== 'license')
    return own ? message(`term_from_${by}`) : message(`term_from_base_${by}`, shown(of.id));
  if (!own) return message('term_from_base', shown(of.id), shown(label || '–'));
  if (label === '') return message('term_from_none');
  return message(`term_from_${BY_TEXT.has(binding.found.basis) ? 'text' : 'tag'}`, shown(label));
};

/** The licence was told by its text; else by the author's declaration. */
const BY_TEXT: ReadonlySet<RightsBasis> = new Set([
  'by-text',
  'by-title',
  'variant',
  'modified',
  'by-limits',
]);
