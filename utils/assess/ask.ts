import { staysInPlace } from '../bytes/address';
import { NotAllowed } from '../bytes/allowed-fetch';
import { HIDDEN_HOPS } from '../bytes/limits';
import { comparedWithList, type Listed } from '../bytes/listed';
import { drop, readLimited } from '../bytes/read-limited';
import type { Answer, Ask, AskBytes, AskText, HubApi, HubResponse } from '../hubs/contract';
import { parse } from '../hubs/read';
import type { Failure } from '../model/slot';
import { weighsTooMuch } from './json-weight';
import { ANSWER_LIMIT_BYTES, CALL_TIMEOUT_MS, CALLS_PER_SUBJECT, RETRY_MS } from './limits';
import type { Quota } from './quota';

/** A site with an API; an answer that comes from elsewhere is not read. */
export interface AskedSite {
  readonly apiOrigin: string;
  readonly origins: readonly string[];
  readonly failureOf: (answer: HubResponse) => Failure | null;
}

/** A hub as it is asked for a page of `pageOrigin`. */
export const askedFrom = ({ hub, failureOf }: HubApi, pageOrigin: string): AskedSite => ({
  apiOrigin: hub.apiOrigin(pageOrigin),
  origins: hub.origins,
  failureOf,
});

export interface AskOptions {
  readonly site: AskedSite;
  readonly fetch: typeof fetch;
  readonly quota: Quota;
  readonly now: () => number;
  readonly signal?: AbortSignal;
  readonly calls?: number;
  readonly timeoutMs?: number;
  /** Whether an answer that leads elsewhere is followed, within the hub: its models are renamed. */
  readonly follows?: boolean;
  /** Which addresses an answer of bytes may come from; the hub's own unless said otherwise. */
  readonly mayRead?: (url: string) => boolean;
}

const no = (failure: Failure): Refused => ({ ok: false, failure });

export interface Askers {
  readonly apiOrigin: string;
  readonly ask: Ask;
  readonly askText: AskText;
  readonly askBytes: AskBytes;
}

/**
 * Asks the hub, and no one else: no cookies, no referrer, with one budget of calls for JSON and texts, a
 * time-out and a limit of bytes for each. Every way to fail is a value.
 */
export function createAskers(options: AskOptions): Askers {
  const { site } = options;
  const send = patient(sender(options), options.signal);
  return {
    apiOrigin: site.apiOrigin,
    async ask(path, body) {
      const answer = await send({
        url: site.apiOrigin + path,
        accept: 'application/json',
        limit: ANSWER_LIMIT_BYTES,
        body,
      });
      if (!answer.ok) return answer;
      if (weighsTooMuch(answer.bytes)) return no('too-large');
      const json = parse(textOf(answer));
      if (json === undefined) return no('unreadable');
      const { status, headers, url } = answer.response;
      const failure = site.failureOf({ status, headers, json });
      return failure === null ? { ok: true, json, headers, url } : no(failure);
    },
    async askText(url, limit, listed = null) {
      const answer = await send({ url, accept: 'text/plain', limit });
      if (!answer.ok) return answer;
      const text = textOf(answer);
      if (!isPlainText(answer, text)) return no('unreadable');
      return (await differs(answer, listed)) ? no('bytes-differ') : { ok: true, text };
    },
    async askBytes(url, limit, listed = null) {
      const answer = await send({ url, accept: '*/*', limit, mayRead: options.mayRead });
      if (!answer.ok) return answer;
      return (await differs(answer, listed)) ? no('bytes-differ') : { ok: true, bytes: answer.bytes };
    },
  };
}

const isOwn = ({ origins }: AskedSite, url: string): boolean => origins.includes(new URL(url).origin);

/** Bytes that the hub's list contradicts are no answer. */
const differs = async ({ bytes }: Sent, listed: Listed | null): Promise<boolean> =>
  listed !== null && (await comparedWithList(listed, bytes.length, bytes)) === 'differs';

const textOf = ({ bytes }: Sent): string => new TextDecoder().decode(bytes);

/** What git holds of a file in large-file storage: an address, not the text. */
const POINTER = 'version https://git-lfs.github.com/spec/';

/** A page (of a login, of an error) is no text, whatever it says; nor is a pointer, nor bytes with zeros in them. */
const isPlainText = ({ response }: Sent, text: string): boolean =>
  /^text\/plain\b/i.test(response.headers.get('content-type') ?? '') &&
  !text.startsWith(POINTER) &&
  !text.includes('\0');

interface Sent {
  readonly ok: true;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly response: Response;
}
interface Question {
  readonly url: string;
  readonly accept: string;
  /** Bytes. */
  readonly limit: number;
  readonly body?: unknown;
  readonly mayRead?: AskOptions['mayRead'];
}
interface Refused extends Extract<Answer, { ok: false }> {
  /** Whether the server failed by itself, which is often over a moment later. */
  readonly passing?: boolean;
}
type Send = (question: Question) => Promise<Sent | Refused>;

/** Asks again when a server failed; returns the first failure when no second answer comes. */
const patient =
  (send: Send, signal?: AbortSignal): Send =>
  async (question) => {
    const first = await send(question);
    if (first.ok || first.passing !== true) return first;
    const failure = no(first.failure);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    if (signal?.aborted) return failure;
    const second = await send(question);
    return second.ok ? second : failure;
  };

function sender(options: AskOptions): Send {
  const { site, quota, now, calls = CALLS_PER_SUBJECT, timeoutMs = CALL_TIMEOUT_MS } = options;
  let left = calls;
  return async (question) => {
    const { url, limit, mayRead = (from) => isOwn(site, from) } = question;
    if (options.signal?.aborted) return no('offline');
    if (!staysInPlace(url) || !isOwn(site, url)) return no('other-host');
    if (left <= 0) return no('call-budget');
    const window = quota.state(now());
    if (window !== 'open') return no(window === 'kept' ? 'quota-kept' : 'rate-limited');
    left -= 1;
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
    const request = { ...requestFor(question), signal };
    try {
      let response = await options.fetch(url, { ...request, redirect: 'manual' });
      if (isElsewhere(response)) {
        if (options.follows !== true || left <= HIDDEN_HOPS) return no('other-host');
        // Paid for in full until it is known to lead somewhere: the browser does not say how often it was sent on.
        left -= 1 + HIDDEN_HOPS;
        response = await options.fetch(url, { ...request, redirect: 'follow' });
        left += HIDDEN_HOPS - 1;
      }
      quota.note(response.status, response.headers, now());
      return await readAnswer(response, mayRead, limit, site.failureOf);
    } catch (error) {
      if (error instanceof NotAllowed) return no('not-allowed');
      return no(timeout.aborted ? 'timed-out' : 'offline');
    }
  };
}

/** What a browser returns for a redirect that it must not follow: only that it is one. */
const isElsewhere = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);

const requestFor = ({ accept, body }: Question): RequestInit => ({
  method: body === undefined ? 'GET' : 'POST',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-cache',
  headers: { accept, ...(body !== undefined && { 'content-type': 'application/json' }) },
  ...(body !== undefined && { body: JSON.stringify(body) }),
});

async function readAnswer(
  response: Response,
  mayRead: (url: string) => boolean,
  limit: number,
  failureOf: AskedSite['failureOf'],
): Promise<Sent | Refused> {
  if (response.url !== '' && !mayRead(response.url)) {
    drop(response.body);
    return no('other-host');
  }
  const { status, headers } = response;
  const failure = failureOf({ status, headers }) ?? (response.ok ? null : 'hub-error');
  if (failure !== null) {
    drop(response.body);
    return { ...no(failure), ...(status >= 500 && { passing: true }) };
  }
  const bytes = await readLimited(response, limit);
  return bytes === null ? no('too-large') : { ok: true, bytes, response };
}
