import type { Answer, Ask, Hub } from '../hubs/contract';
import { parse } from '../hubs/read';
import type { Failure } from '../model/slot';
import { ANSWER_LIMIT_BYTES, CALL_TIMEOUT_MS, CALLS_PER_SUBJECT } from './limits';
import type { Quota } from './quota';

interface AskOptions {
  readonly hub: Hub;
  readonly fetch: typeof fetch;
  readonly quota: Quota;
  readonly now: () => number;
  readonly signal?: AbortSignal;
  readonly calls?: number;
  readonly timeoutMs?: number;
}

const no = (failure: Failure): Answer => ({ ok: false, failure });

/**
 * Asks the hub's API, and no one else: no cookies, no referrer, JSON only, with a budget of calls, a
 * time-out and a limit of bytes for each. Every way to fail is a value.
 */
export function createAsk(options: AskOptions): Ask {
  const { hub, quota, now, calls = CALLS_PER_SUBJECT, timeoutMs = CALL_TIMEOUT_MS } = options;
  let left = calls;
  return async (path, body) => {
    if (left <= 0) return no('call-budget');
    const window = quota.state(now());
    if (window !== 'open') return no(window === 'kept' ? 'quota-kept' : 'rate-limited');
    left -= 1;
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
    try {
      const response = await options.fetch(hub.apiOrigin + path, {
        method: body === undefined ? 'GET' : 'POST',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-cache',
        signal,
        headers: {
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      quota.note(response.status, response.headers, now());
      return await readAnswer(response, hub);
    } catch {
      return no(timeout.aborted ? 'timed-out' : 'offline');
    }
  };
}

async function readAnswer(response: Response, hub: Hub): Promise<Answer> {
  if (response.url !== '' && !hub.origins.includes(new URL(response.url).origin)) {
    drop(response.body);
    return no('other-host');
  }
  if (!response.ok) {
    drop(response.body);
    return no(failureOf(response));
  }
  const body = await readLimited(response);
  if (body === null) return no('too-large');
  const json = parse(body);
  return json === undefined
    ? no('unreadable')
    : { ok: true, json, headers: response.headers, url: response.url };
}

/** The rest of an answer is not wanted; nobody waits for the connection to agree. */
function drop(body: Pick<ReadableStream, 'cancel'> | null): void {
  body?.cancel().catch(() => undefined);
}

/** facts/HUGGINGFACE §7.64–65: an anonymous 401 means "not visible", not "log in". */
function failureOf({ status, headers }: Response): Failure {
  if (/disabled/i.test(headers.get('x-error-message') ?? '')) return 'disabled';
  if (headers.get('x-error-code') === 'GatedRepo' || status === 403) return 'gated';
  if (status === 401) return 'not-visible';
  if (status === 404) return 'not-found';
  return status === 429 ? 'rate-limited' : 'hub-error';
}

/** The body as text, or null as soon as it grows past the limit. */
async function readLimited(response: Response): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > ANSWER_LIMIT_BYTES) {
      drop(reader);
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
