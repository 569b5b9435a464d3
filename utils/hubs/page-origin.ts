import { FACT_NAMES, type Facts } from '../facts/facts';
import type { Hub } from './contract';

/** The origin of the page that facts were read from; the hub's first when none of them names a page of the hub. */
export function pageOrigin(facts: Facts, { origins }: Hub): string {
  for (const name of FACT_NAMES) {
    const slot = facts[name];
    if (slot.state === 'not-collected' || slot.source.kind !== 'page') continue;
    const origin = URL.canParse(slot.source.url) ? new URL(slot.source.url).origin : '';
    if (origins.includes(origin)) return origin;
  }
  return origins[0];
}
