import type { Call, Reply } from '../../../contract';
import type { Dialect } from './html';
import { document } from './layout';

/** What a page that does not exist, or that the reader may not see, looks like. */
export function notFoundPage(call: Call, dialect: Dialect): Reply {
  const main = `<div class="container not-found"><h1>404</h1><p>Sorry, we can't find the page you are looking for.</p></div>`;
  return document(call, dialect, {
    status: 404,
    kind: 'ErrorPage',
    title: '404 – Hugging Face',
    path: call.url.pathname,
    main,
  });
}
