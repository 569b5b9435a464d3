import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';

/** A saved page as a document: nothing in it is run, nothing it names is fetched. */
export function readDocument(path: string, url: string): Document {
  const window = new Window({
    url,
    settings: {
      enableJavaScriptEvaluation: false,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableComputedStyleRendering: true,
      disableIframePageLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
    },
  });
  const html = readFileSync(path, 'utf8');
  const parsed = new window.DOMParser().parseFromString(html, 'text/html');
  return parsed as unknown as Document; // happy-dom's own type for the same interface
}
