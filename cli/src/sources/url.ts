import { FILE_BYTES, FILE_REQUESTS } from '../../../utils/bytes/limits';
import { rangeSource } from '../../../utils/bytes/ranges';
import { ReadError, type ByteSource } from '../../../utils/bytes/source';
import { HUB_APIS } from '../../../utils/hubs/index';

/** Addresses one request may be led through; the hub needs two. */
const REDIRECTS = 5;

/** A file on the web by HTTP ranges, in the budget of one click; throws `ReadError`. */
export function urlSource(url: string, fetcher: typeof fetch = fetch): Promise<ByteSource> {
  const mayRead = readableFrom(new URL(url));
  const budget = { bytes: FILE_BYTES, requests: FILE_REQUESTS };
  return rangeSource({ url, fetch: within(mayRead, fetcher), budget, mayRead });
}

/** Where a file may come from: its own host, and for a hub the hosts of its files; never a weaker protocol. */
function readableFrom({ protocol, host, origin }: URL): (url: string) => boolean {
  const hub = HUB_APIS.find((api) => api.hub.origins.some((each) => each === origin));
  return (url) => {
    const other = new URL(url);
    return (other.protocol === protocol && other.host === host) || (hub?.mayRead(url) ?? false);
  };
}

/** A `fetch` that follows redirects by hand: a host that may not be read from is not even asked. */
export function within(mayRead: (url: string) => boolean, fetcher: typeof fetch): typeof fetch {
  return async (input, init) => {
    let url = new Request(input).url;
    for (let hops = 0; hops <= REDIRECTS; hops += 1) {
      const response = await fetcher(url, { ...init, redirect: 'manual' });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null) return response;
      await response.body?.cancel();
      url = new URL(location, url).href;
      if (!mayRead(url)) break;
    }
    throw new ReadError('refused');
  };
}

/** The name under which a URL's file is reported: without a query, which may be a signature. */
export function urlName(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
