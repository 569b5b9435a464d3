import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/** A saved page as a document: nothing in it is run, nothing it names is fetched. */
export const readDocument = (path: string, url: string): Document =>
  documentOf(readFileSync(path, 'utf8'), url);

/**
 * HTML as a document, parsed as browsers do (https://html.spec.whatwg.org/multipage/parsing.html): nothing in it is
 * run, nothing it names is fetched (jsdom does neither unless it is asked to).
 */
export const documentOf = (html: string, url: string): Document =>
  new JSDOM(html, { url, contentType: 'text/html' }).window.document;
