import type { CardReading } from '../../utils/facts/card';
import type { Facts } from '../../utils/facts/facts';

/** The one host whose code repositories can be looked up, and the host that would be asked. */
export const CODE_HOST = 'github.com';
export const CODE_API_HOST = 'api.github.com';

/** The code repositories on `CODE_HOST` that the card links, each once, as `owner/name`. */
export function linkedRepositories({ links }: Pick<CardReading, 'links'>): readonly string[] {
  const names = links.flatMap(({ kind, url }) => {
    if (kind !== 'code' || !URL.canParse(url)) return [];
    const { protocol, hostname, pathname } = new URL(url);
    const [, owner = '', name = ''] = pathname.split('/');
    return protocol === 'https:' && hostname === CODE_HOST && owner !== '' && name !== ''
      ? [`${owner}/${name}`]
      : [];
  });
  return [...new Set(names)];
}

/** What could be looked up on the reader's click; empty when it was looked up, or the card links nothing. */
export const lookUpOffer = (facts: Pick<Facts, 'cardReading' | 'codeRepositories'>): readonly string[] =>
  facts.codeRepositories.state !== 'collected' && facts.cardReading.state === 'collected'
    ? linkedRepositories(facts.cardReading.value)
    : [];
