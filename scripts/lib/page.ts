import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Jsdom from 'jsdom';

const require = createRequire(import.meta.url);

/** A saved page as a document: nothing in it is run, nothing it names is fetched. */
export const readDocument = (path: string, url: string): Document =>
  documentOf(readFileSync(path, 'utf8'), url);

/**
 * HTML as a document, parsed as browsers do (https://html.spec.whatwg.org/multipage/parsing.html): nothing in it is
 * run, nothing it names is fetched (jsdom does neither unless it is asked to).
 */
export function documentOf(html: string, url: string): Document {
  // Taken when it is needed: the command line is packed without it.
  const { JSDOM } = require('jsdom') as typeof Jsdom; // its own types
  return new JSDOM(html, { url, contentType: 'text/html' }).window.document;
}
