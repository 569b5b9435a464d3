import type { PagePiece } from '../contract';
import { parse, record } from '../read';
import { isSameId, modelId, modelIdInUrl } from './ids';

/**
 * The biggest genuine island seen is 33 KB (a files page of 18 entries); a page of 100 entries comes to
 * some 200 KB. Above 2 M characters it is not parsed: the page must not pay for a hostile attribute.
 */
export const PROPS_LIMIT = 2_000_000;

/** Of a model's pages. */
export const HEADER = 'ModelHeader';

/** The header's own place, which no text of a user can reach. `anchor.css` says the same. */
export const HEADER_PLACE = `main > [data-target='${HEADER}']`;

/** Where the hub puts text that users wrote; an "island" in there is an imitation. */
const USER_CONTENT = '.model-card-content, .prose, article, [data-target] [data-target], main main';

/** Outside of its own place a header counts only where no text of a user was ever seen. */
const NO_HEADER_PLACE = `${USER_CONTENT}, section, aside, footer`;

/** An island as it was found. */
export interface Island {
  readonly element: Element;
  readonly piece: PagePiece;
}

/**
 * The hub's own islands of this name: `<div class="SVELTE_HYDRATER" data-target=NAME data-props=JSON>`
 * (facts/HUGGINGFACE §2.11), in document order, none of them in user content.
 */
const inPlace = (document: Document, name: string): readonly Element[] =>
  [...document.querySelectorAll(name === HEADER ? HEADER_PLACE : `main [data-target='${name}']`)].filter(
    (element) => element.closest(USER_CONTENT) === null,
  );

/**
 * The named keys of an island's props (all else, among it what belongs to a logged-in reader, is left
 * alone: facts/HUGGINGFACE §3.31), or null when there is no such island. The attribute holds the server's
 * state at load and stays after hydration (§3.30).
 */
export function readIsland(document: Document, name: string, keys: readonly string[]): PagePiece | null {
  const [element] = inPlace(document, name);
  return element === undefined ? null : read(element.getAttribute('data-props'), keys);
}

function read(attribute: string | null, keys: readonly string[]): PagePiece | null {
  if (attribute === null) return null;
  if (attribute.length > PROPS_LIMIT) return { state: 'failed', failure: 'too-large' };
  const props = record(parse(attribute));
  if (props === null) return { state: 'failed', failure: 'unreadable' };
  return { state: 'read', props: Object.fromEntries(keys.map((key) => [key, props[key]])) };
}

/** The id that a header's data names; null when it cannot be read. */
export const idOf = (piece: PagePiece): string | null =>
  piece.state === 'read' ? modelId(record(piece.props.model)?.id) : null;

/** The header in its own place: of several the one of this model, else one that cannot be read, else the first. */
export function headerInPlace(document: Document, id: string, keys: readonly string[]): Island | null {
  const headers = inPlace(document, HEADER).flatMap((element): Island[] => {
    const piece = read(element.getAttribute('data-props'), keys);
    return piece === null ? [] : [{ element, piece }];
  });
  const best = (wanted: (found: string | null) => boolean) =>
    headers.find(({ piece }) => wanted(idOf(piece)));
  return (
    best((found) => found !== null && isSameId(found, id)) ??
    best((found) => found === null) ??
    headers[0] ??
    null
  );
}

/** The header's data anywhere else on the page, whatever it is called there: a model of this id, with its author. */
export function headerElsewhere(document: Document, id: string, keys: readonly string[]): Island | null {
  for (const element of document.querySelectorAll('body *')) {
    for (const { value } of element.attributes) {
      if (!value.startsWith('{') || !value.includes(id) || element.closest(NO_HEADER_PLACE)) continue;
      const piece = read(value, keys);
      if (piece?.state === 'read' && idOf(piece) === id && record(piece.props.author)) {
        return { element, piece };
      }
    }
  }
  return null;
}

/** The model that the header shows to the reader, by the link on its name; null when none can be made out. */
export function idShownIn(header: Element): string | null {
  for (const { href } of header.querySelectorAll<HTMLAnchorElement>('h1 a[href]')) {
    const id = URL.canParse(href) ? modelIdInUrl(href) : null;
    if (id?.includes('/')) return id;
  }
  return null;
}
