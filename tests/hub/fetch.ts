import { request as httpsRequest } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import type { Hub } from './contract';
import { siteAt } from './sites';

const MOST_REDIRECTS = 20;

/** A `fetch` for Node that finds every host of every site at the replica, and no other host at all. */
export function hubFetch(hub: Pick<Hub, 'port' | 'caCertificate'>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
    let { url, method } = request;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const message = await send(
        hub,
        new URL(url),
        method,
        request,
        method === request.method ? body : undefined,
      );
      const { location } = message.headers;
      const status = message.statusCode ?? 0;
      if (location === undefined || status < 300 || status > 399 || request.redirect === 'manual') {
        return toResponse(message, method, url, redirects > 0);
      }
      message.resume();
      if (request.redirect === 'error') throw new TypeError('fetch failed: unexpected redirect');
      url = new URL(location, url).href;
      if (status <= 303 && method === 'POST') method = 'GET';
    }
    throw new TypeError('fetch failed: redirect count exceeded');
  };
}

function send(
  hub: Pick<Hub, 'port' | 'caCertificate'>,
  url: URL,
  method: string,
  { headers, signal }: Request,
  body: Buffer | undefined,
): Promise<IncomingMessage> {
  if (siteAt(url.hostname) === undefined)
    return Promise.reject(new TypeError(`fetch failed: no route to ${url.hostname}`));
  return new Promise((resolve, reject) => {
    const outgoing = httpsRequest(
      {
        host: '127.0.0.1',
        port: hub.port,
        servername: url.hostname,
        ca: hub.caCertificate,
        path: url.pathname + url.search,
        method,
        headers: { ...Object.fromEntries(headers), host: url.hostname, connection: 'close' },
        signal,
      },
      resolve,
    );
    outgoing.on('error', (cause) =>
      reject(signal.aborted ? signal.reason : new TypeError('fetch failed', { cause })),
    );
    outgoing.end(body);
  });
}

function toResponse(message: IncomingMessage, method: string, url: string, redirected: boolean): Response {
  const status = message.statusCode ?? 200;
  const isEmpty = method === 'HEAD' || [204, 304].includes(status);
  if (isEmpty) message.resume();
  // Node's and the DOM's ReadableStream are one class at run time, two in the types.
  const body = isEmpty ? null : (Readable.toWeb(decoded(message)) as unknown as ReadableStream<Uint8Array>);
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) headers.set(name, [value].flat().join(', '));
  const response = new Response(body, { status, headers });
  return Object.defineProperties(response, { url: { value: url }, redirected: { value: redirected } });
}

/** As browsers do it: what is told of an answer's length is of its packed form. */
function decoded(message: IncomingMessage): Readable {
  const encoding = message.headers['content-encoding'];
  const unpacked =
    encoding === 'gzip' ? createGunzip() : encoding === 'br' ? createBrotliDecompress() : undefined;
  // An error in the middle ends the stream that is read.
  return unpacked === undefined ? message : pipeline(message, unpacked, () => undefined);
}
