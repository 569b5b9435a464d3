import type { Failure } from '../../model/slot';
import { parse, record, type JsonRecord } from '../read';

/**
 * The biggest genuine island seen is 33 KB (a files page of 18 entries); a page of 100 entries comes to
 * some 200 KB. Above 2 M characters it is not parsed: the page must not pay for a hostile attribute.
 */
export const PROPS_LIMIT = 2_000_000;

/** Where the hub puts text that users wrote; an "island" in there is an imitation. */
const USER_CONTENT = '.model-card-content, .prose, article, [data-target] [data-target]';

export type Island =
  | { readonly state: 'absent' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'read'; readonly props: JsonRecord };

/**
 * The hub's own island of this name: `<div class="SVELTE_HYDRATER" data-target=NAME data-props=JSON>`
 * (facts/HUGGINGFACE §2.11). The first in document order that does not stand in user content.
 */
export function islandElement(document: Document, name: string): Element | null {
  for (const element of document.querySelectorAll(`main [data-target="${name}"]`)) {
    if (element.closest(USER_CONTENT) === null) return element;
  }
  return null;
}

/** The island's props: the server's state at load, left in the attribute after hydration (§3.30). */
export function readIsland(document: Document, name: string): Island {
  const attribute = islandElement(document, name)?.getAttribute('data-props');
  if (attribute == null) return { state: 'absent' };
  if (attribute.length > PROPS_LIMIT) return { state: 'failed', failure: 'too-large' };
  const props = record(parse(attribute));
  return props === null ? { state: 'failed', failure: 'unreadable' } : { state: 'read', props };
}
