import type { Facts } from '../facts/facts';
import { valueOf } from '../model/slot';

/**
 * Whether a model card that may restrict what the licence tag allows is there, or may be there, and was not read. Until
 * then no tier above 1 is shown.
 */
export function termsUnread({ hasCard, cardReading }: Pick<Facts, 'hasCard' | 'cardReading'>): boolean {
  const noCard =
    valueOf(hasCard) === false ||
    (cardReading.state === 'not-collected' && cardReading.why === 'nothing-to-read');
  return cardReading.state !== 'collected' && !noCard;
}
