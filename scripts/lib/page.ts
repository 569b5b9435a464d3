import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { INERT } from './inert';

/** A saved page as a document: nothing in it is run, nothing it names is fetched. */
export const readDocument = (path: string, url: string): Document =>
  documentOf(readFileSync(path, 'utf8'), url);

/** HTML as a document: nothing in it is run, nothing it names is fetched. */
export function documentOf(html: string, url: string): Document {
  const window = new Window({ url, settings: INERT });
  const parsed = new window.DOMParser().parseFromString(html, 'text/html');
  return parsed as unknown as Document; // happy-dom's own type for the same interface
}
