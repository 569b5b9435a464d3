import type { PagePiece } from '../contract';
import { parse, record } from '../read';

/**
 * The biggest genuine island seen is 33 KB (a files page of 18 entries); a page of 100 entries comes to
 * some 200 KB. Above 2 M characters it is not parsed: the page must not pay for a hostile attribute.
 */
export const PROPS_LIMIT = 2_000_000;

/** Of a model's pages. */
export const HEADER = 'ModelHeader';

/** The header decides whose page it is: only its own place counts, which no text of a user can reach. `anchor.css` says the same. */
export const HEADER_PLACE = `main > [data-target='${HEADER}']`;

/** Where the hub puts text that users wrote; an "island" in there is an imitation. */
const USER_CONTENT = '.model-card-content, .prose, article, [data-target] [data-target], main main';

/**
 * The hub's own island of this name: `<div class="SVELTE_HYDRATER" data-target=NAME data-props=JSON>`
 * (facts/HUGGINGFACE §2.11). The first in document order that does not stand in user content.
 */
export function islandElement(document: Document, name: string): Element | null {
  const place = name === HEADER ? HEADER_PLACE : `main [data-target='${name}']`;
  for (const element of document.querySelectorAll(place)) {
    if (element.closest(USER_CONTENT) === null) return element;
  }
  return null;
}

/**
 * The named keys of an island's props (all else, among it what belongs to a logged-in reader, is left
 * alone: facts/HUGGINGFACE §3.31), or null when there is no such island. The attribute holds the server's
 * state at load and stays after hydration (§3.30).
 */
export function readIsland(document: Document, name: string, keys: readonly string[]): PagePiece | null {
  const attribute = islandElement(document, name)?.getAttribute('data-props');
  if (attribute === null || attribute === undefined) return null;
  if (attribute.length > PROPS_LIMIT) return { state: 'failed', failure: 'too-large' };
  const props = record(parse(attribute));
  if (props === null) return { state: 'failed', failure: 'unreadable' };
  return { state: 'read', props: Object.fromEntries(keys.map((key) => [key, props[key]])) };
}
