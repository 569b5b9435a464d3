import { githubLink } from '../code-hosts/github';
import type { CodeLink } from '../code-hosts/contract';
import type { CardReading } from '../facts/card';

/** A card that says where its code is names one or two repositories; more are lists of other people's tools. */
export const CODE_LINK_LIMIT = 3;

/** The code repositories that a card links, in its order, each once. */
export function codeLinks(card: CardReading | null): readonly CodeLink[] {
  const found = new Map<string, CodeLink>();
  for (const { kind, url } of card?.links ?? []) {
    const link = kind === 'code' ? githubLink(url) : null;
    if (link !== null && !found.has(link.url.toLowerCase())) found.set(link.url.toLowerCase(), link);
  }
  return [...found.values()].slice(0, CODE_LINK_LIMIT);
}
