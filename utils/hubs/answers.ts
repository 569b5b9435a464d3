import type { Failure } from '../model/slot';
import type { Answer, Hub, HubResponse, RateLimit } from './contract';

/** `retry-after` in seconds; null when it is missing, a date or not above zero. */
export function retryAfter(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

/** The rate limit of a site that says nothing but `retry-after`. */
export const onlyRetryAfter = (headers: Headers): RateLimit => ({
  remaining: null,
  limit: null,
  resetSeconds: retryAfter(headers),
});

/** What a status means by the standard (RFC 9110); null for success. */
export function failureOfStatus({ status }: Pick<HubResponse, 'status'>): Failure | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401) return 'not-visible';
  if (status === 403) return 'gated';
  if (status === 404) return 'not-found';
  return status === 429 ? 'rate-limited' : 'hub-error';
}

/** Whether an address is one of the hub's origins or of the hosts of its files; false for what is no address. */
export function isOwnHost({ origins, fileHosts }: Hub, address: string): boolean {
  const origin = URL.canParse(address) ? new URL(address).origin : '';
  return origins.includes(origin) || fileHosts.some((pattern) => matches(pattern, origin));
}

/** `https://host`, or `https://*.host` for every host below it. */
function matches(pattern: string, origin: string): boolean {
  const [scheme = '', below] = pattern.split('*');
  return below === undefined ? origin === pattern : origin.startsWith(scheme) && origin.endsWith(below);
}

type Given = Pick<Extract<Answer, { ok: true }>, 'url'>;

/** Where an answer came from, after every redirect; null when that is not known. */
const cameFrom = ({ url }: Given): string | null => (URL.canParse(url) ? new URL(url).pathname : null);

/** Whether an answer came from the path that was asked. One that was sent on is about something else. */
export function isAt(answer: Given, path: string): boolean {
  const from = cameFrom(answer);
  return from === null || from === new URL(path, answer.url).pathname;
}

/** Whether the hub itself led to `path`, or below it, instead of what was asked: so it tells of a new name. */
export function leadsTo(answer: Given, path: string): boolean {
  const from = `${cameFrom(answer)}/`.toLowerCase();
  return from.startsWith(`${path.toLowerCase()}/`);
}
