import type { Facts } from '../facts/facts';
import { valueOf } from '../model/slot';

/**
 * Whether texts that may restrict what the licence tag allows are there, or may be there, and were not read: the model
 * card, and the licence's own text. Until then no tier above 1 is shown.
 */
export function termsUnread({ hasCard, cardReading, license, licenseText }: Facts): boolean {
  const noCard =
    valueOf(hasCard) === false ||
    (cardReading.state === 'not-collected' && cardReading.why === 'nothing-to-read');
  const cardUnread = cardReading.state !== 'collected' && !noCard;
  const textThere = (valueOf(license)?.file ?? null) !== null || licenseText.state === 'failed';
  return cardUnread || (textThere && licenseText.state !== 'collected');
}
