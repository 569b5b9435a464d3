import type { Answer, Ask, AskText, Hub } from '../hubs/contract';
import { parse } from '../hubs/read';
import type { Failure } from '../model/slot';
import { ANSWER_LIMIT_BYTES, CALL_TIMEOUT_MS, CALLS_PER_SUBJECT } from './limits';
import type { Quota } from './quota';

export interface AskOptions {
  /** Who is asked; an answer that comes from elsewhere is not read. */
  readonly hub: Pick<Hub, 'apiOrigin' | 'origins'>;
  readonly fetch: typeof fetch;
  readonly quota: Quota;
  readonly now: () => number;
  readonly signal?: AbortSignal;
  readonly calls?: number;
  readonly timeoutMs?: number;
  /** What an answer that is no success means; the hub's way unless said otherwise. */
  readonly failureOf?: (response: Response) => Failure;
}

const no = (failure: Failure): Refused => ({ ok: false, failure });

export interface Askers {
  readonly ask: Ask;
  readonly askText: AskText;
}

/**
 * Asks the hub, and no one else: no cookies, no referrer, with one budget of calls for JSON and texts, a
 * time-out and a limit of bytes for each. Every way to fail is a value.
 */
export function createAskers(options: AskOptions): Askers {
  const { hub } = options;
  const send = sender(options);
  return {
    async ask(path, body) {
      const answer = await send({
        url: hub.apiOrigin + path,
        accept: 'application/json',
        limit: ANSWER_LIMIT_BYTES,
        body,
      });
      if (!answer.ok) return answer;
      const json = parse(answer.text);
      const { headers, url } = answer.response;
      return json === undefined ? no('unreadable') : { ok: true, json, headers, url };
    },
    async askText(url, limit) {
      if (!hub.origins.includes(new URL(url).origin)) return no('other-host');
      const answer = await send({ url, accept: 'text/plain', limit });
      if (!answer.ok) return answer;
      return isPlainText(answer) ? { ok: true, text: answer.text } : no('unreadable');
    },
  };
}

/** The JSON side alone. */
export const createAsk = (options: AskOptions): Ask => createAskers(options).ask;

/** What git holds of a file in large-file storage: an address, not the text. */
const POINTER = 'version https://git-lfs.github.com/spec/';

/** A page (of a login, of an error) is no text, whatever it says; nor is a pointer, nor bytes with zeros in them. */
const isPlainText = ({ response, text }: Sent): boolean =>
  /^text\/plain\b/i.test(response.headers.get('content-type') ?? '') &&
  !text.startsWith(POINTER) &&
  !text.includes('\0');

interface Sent {
  readonly ok: true;
  readonly text: string;
  readonly response: Response;
}
interface Question {
  readonly url: string;
  readonly accept: string;
  /** Bytes. */
  readonly limit: number;
  readonly body?: unknown;
}
type Refused = Extract<Answer, { ok: false }>;

function sender(options: AskOptions): (question: Question) => Promise<Sent | Refused> {
  const { hub, quota, now, calls = CALLS_PER_SUBJECT, timeoutMs = CALL_TIMEOUT_MS } = options;
  let left = calls;
  return async ({ url, accept, limit, body }) => {
    if (options.signal?.aborted) return no('offline');
    if (left <= 0) return no('call-budget');
    const window = quota.state(now());
    if (window !== 'open') return no(window === 'kept' ? 'quota-kept' : 'rate-limited');
    left -= 1;
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
    try {
      const response = await options.fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-cache',
        signal,
        headers: {
          accept,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      quota.note(response.status, response.headers, now());
      return await readAnswer(response, hub, limit, options.failureOf ?? failureOf);
    } catch {
      return no(timeout.aborted ? 'timed-out' : 'offline');
    }
  };
}

async function readAnswer(
  response: Response,
  hub: AskOptions['hub'],
  limit: number,
  meaning: (response: Response) => Failure,
): Promise<Sent | Refused> {
  if (response.url !== '' && !hub.origins.includes(new URL(response.url).origin)) {
    drop(response.body);
    return no('other-host');
  }
  if (!response.ok) {
    drop(response.body);
    return no(meaning(response));
  }
  const text = await readLimited(response, limit);
  return text === null ? no('too-large') : { ok: true, text, response };
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
async function readLimited(response: Response, limit: number): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      drop(reader);
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
