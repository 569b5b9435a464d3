import { describe, expect, it, vi } from 'vitest';
import { askedFrom, createAskers, type AskedSite } from '../../../utils/assess/ask';
import { allowedFetch } from '../../../utils/bytes/allowed-fetch';
import { ANSWER_LIMIT_BYTES, CALLS_PER_SUBJECT } from '../../../utils/assess/limits';
import { createQuota } from '../../../utils/assess/quota';
import { huggingfaceApi } from '../../../utils/hubs/huggingface/api';
import { API_ORIGIN } from '../../../utils/hubs/huggingface/hub';
import { pageOrigin } from '../../../utils/hubs/page-origin';
import { failed, type Failure } from '../../../utils/model/slot';
import { modelPageFacts } from '../../fixtures/facts';
import { fakeHub, json } from '../../fixtures/hub-answers';

const anyQuota = () => createQuota(huggingfaceApi.rateLimit);
const askOf = (fetch: typeof globalThis.fetch, more: Partial<Parameters<typeof createAskers>[0]> = {}) =>
  createAskers({
    site: askedFrom(huggingfaceApi, API_ORIGIN),
    fetch,
    quota: createQuota(huggingfaceApi.rateLimit),
    now: () => 0,
    ...more,
  }).ask;
const replying = (reply: () => Response) => askOf(async () => reply());
/** A response as if it had come from `url`. */
const from = (url: string, response = json({})): Response =>
  Object.defineProperty(response, 'url', { value: url });

describe('a request', () => {
  it('goes to the hub alone, without cookies or referrer', async () => {
    const hub = fakeHub({ '/api/': json({ id: 1 }) });
    const fetch = vi.fn(hub.fetch);
    await askOf(fetch)('/api/models/a/b');
    await askOf(fetch)('/api/models/a/b', { paths: ['x'] });
    expect(fetch.mock.calls.map(([input]) => new URL(String(input)).origin)).toEqual([
      API_ORIGIN,
      API_ORIGIN,
    ]);
    for (const request of hub.requests) {
      expect(request).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    }
    expect(hub.requests.map(({ method, body }) => [method, body])).toEqual([
      ['GET', undefined],
      ['POST', '{"paths":["x"]}'],
    ]);
  });

  it('brings the JSON, the headers and the address of the answer', async () => {
    const answer = await replying(() => json([1], { headers: { link: '<x>' } }))('/api/x');
    expect(answer).toMatchObject({ ok: true, json: [1] });
    expect(answer.ok && answer.headers.get('link')).toBe('<x>');
  });
});

describe('a hub of more origins', () => {
  const [here, there] = ['https://models.example', 'https://models.test'] as const;
  const api = {
    ...huggingfaceApi,
    hub: { ...huggingfaceApi.hub, origins: [here, there] as const, apiOrigin: (origin: string) => origin },
  };

  it.each([here, there])('is asked where the page is: %s', async (origin) => {
    const fetch = vi.fn(async (_url: RequestInfo | URL) => json({}));
    const askers = createAskers({ site: askedFrom(api, origin), fetch, quota: anyQuota(), now: () => 0 });
    expect(await askers.ask('/api/x')).toMatchObject({ ok: true });
    expect(fetch.mock.calls[0]?.[0]).toBe(`${origin}/api/x`);
    expect(askers.apiOrigin).toBe(origin);
  });

  it('is the page’s by what the facts were read from, else the first', () => {
    const facts = modelPageFacts();
    expect(pageOrigin(facts, huggingfaceApi.hub)).toBe(API_ORIGIN);
    expect(pageOrigin(facts, api.hub)).toBe(here);
    const source = { kind: 'page', url: `${there}/a/b`, path: '' } as const;
    expect(pageOrigin({ ...facts, tags: failed('unreadable', source, 0) }, api.hub)).toBe(there);
  });
});

it('a hub may say in a success that it failed', async () => {
  const site: AskedSite = {
    ...askedFrom(huggingfaceApi, API_ORIGIN),
    failureOf: ({ json: value }) =>
      (value as { Success?: boolean } | undefined)?.Success === false ? 'not-found' : null, // this test's own JSON
  };
  const asked = (value: unknown) =>
    createAskers({ site, fetch: async () => json(value), quota: anyQuota(), now: () => 0 }).ask('/api/x');
  expect(await asked({ Success: false })).toEqual({ ok: false, failure: 'not-found' });
  expect(await asked({ Success: true })).toMatchObject({ ok: true });
  const refused = createAskers({
    site,
    fetch: async () => new Response('', { status: 500 }),
    quota: anyQuota(),
    now: () => 0,
  }).ask;
  expect(await refused('/api/x')).toEqual({ ok: false, failure: 'hub-error' });
});

describe('each way to fail has its own word', () => {
  const failing = (status: number, headers: Record<string, string> = {}) =>
    replying(() => new Response('{"error":"x"}', { status, headers }));
  it.each<[string, Failure, ReturnType<typeof askOf>]>([
    ['401', 'not-visible', failing(401)],
    ['401 of a gated file', 'gated', failing(401, { 'x-error-code': 'GatedRepo' })],
    ['403', 'gated', failing(403)],
    [
      '403 of a disabled repository',
      'disabled',
      failing(403, { 'x-error-message': 'Access to this resource is disabled.' }),
    ],
    ['404', 'not-found', failing(404)],
    ['429', 'rate-limited', failing(429)],
    ['400', 'hub-error', failing(400)],
    ['500', 'hub-error', failing(500)],
    ['503', 'hub-error', failing(503)],
    ['truncated JSON', 'unreadable', replying(() => new Response('{"id":"acme/an'))],
    ['HTML', 'unreadable', replying(() => new Response('<!doctype html>'))],
    ['an empty body', 'unreadable', replying(() => new Response(''))],
    ['no body', 'unreadable', replying(() => new Response(null))],
    ['no network', 'offline', askOf(() => Promise.reject(new TypeError('Failed to fetch')))],
    ['another host after a redirect', 'other-host', replying(() => from('https://login.example/'))],
    [
      'a host with the same beginning',
      'other-host',
      replying(() => from('https://huggingface.co.evil.example/')),
    ],
    ['no encryption after a redirect', 'other-host', replying(() => from('http://huggingface.co/'))],
  ])('%s: %s', async (_what, failure, ask) => expect(await ask('/api/x')).toEqual({ ok: false, failure }));

  it('a site that the reader does not allow: not-allowed, and it is not asked', async () => {
    const fetch = vi.fn(async () => json({}));
    const isAllowed = vi.fn(async () => false);
    expect(await askOf(allowedFetch(fetch, isAllowed))('/api/x')).toEqual({
      ok: false,
      failure: 'not-allowed',
    });
    expect(isAllowed).toHaveBeenCalledWith(`${API_ORIGIN}/*`);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    '/api/../x',
    '/api/%2e%2e/x',
    '/api//x',
    '/api/x#y',
    '@evil.example/x',
    '.evil.example/x',
    ':8443/x',
  ])('a path that leads elsewhere (%s): other-host, and nothing is asked', async (path) => {
    const fetch = vi.fn(async () => json({}));
    expect(await askOf(fetch)(path)).toEqual({ ok: false, failure: 'other-host' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('the hub’s short host after a redirect is no failure', async () => {
    expect(await replying(() => from('https://hf.co/api/x'))('/api/x')).toMatchObject({ ok: true });
  });

  const never: typeof globalThis.fetch = (_input, init) =>
    new Promise((_resolve, reject) =>
      init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    );

  it('a time-out: timed-out', async () => {
    expect(await askOf(never, { timeoutMs: 20 })('/api/x')).toEqual({ ok: false, failure: 'timed-out' });
  });

  it('a body that stops in the middle: timed-out', async () => {
    const stalls: typeof globalThis.fetch = async (_input, init) => {
      const start = (controller: ReadableStreamDefaultController): void => {
        controller.enqueue(new TextEncoder().encode('{"id":'));
        init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
      };
      return new Response(new ReadableStream({ start }));
    };
    expect(await askOf(stalls, { timeoutMs: 20 })('/api/x')).toEqual({ ok: false, failure: 'timed-out' });
  });

  it('a stop from outside is not called a time-out', async () => {
    const stop = new AbortController();
    const answer = askOf(never, { signal: stop.signal })('/api/x');
    stop.abort();
    expect(await answer).toEqual({ ok: false, failure: 'offline' });
  });
});

describe('an answer without end', () => {
  const CHUNK = new TextEncoder().encode('x'.repeat(64 * 1024));
  it.each(['[', '{"a":'])(
    'of nothing but %s is not parsed: it would weigh far more than it is',
    async (open) => {
      const body = () => new Response(open.repeat(1000));
      expect(await replying(body)('/api/x')).toEqual({ ok: false, failure: 'too-large' });
    },
  );

  it('of 50 MB is cut at the limit, and not read to its end', async () => {
    let sent = 0;
    let cancelled = false;
    const pull = (controller: ReadableStreamDefaultController): void => {
      sent += CHUNK.byteLength;
      controller.enqueue(CHUNK);
      if (sent >= 50_000_000) controller.close();
    };
    const cancel = (): void => {
      cancelled = true;
    };
    const body = () => new Response(new ReadableStream({ pull, cancel }));
    expect(await replying(body)('/api/x')).toEqual({ ok: false, failure: 'too-large' });
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(ANSWER_LIMIT_BYTES + 4 * CHUNK.byteLength);
  });

  it('characters that are cut between two chunks are put together', async () => {
    const bytes = new TextEncoder().encode('"é🐟"');
    const start = (controller: ReadableStreamDefaultController): void => {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    };
    const answer = await replying(() => new Response(new ReadableStream({ start })))('/api/x');
    expect(answer).toMatchObject({ ok: true, json: 'é🐟' });
  });
});

describe('the budget', () => {
  it('is so many calls a subject; the next one is not made', async () => {
    const fetch = vi.fn(async () => json({}));
    const ask = askOf(fetch);
    const answers = [];
    for (let call = 0; call < CALLS_PER_SUBJECT + 2; call += 1) answers.push(await ask('/api/x'));
    expect(fetch).toHaveBeenCalledTimes(CALLS_PER_SUBJECT);
    expect(answers.slice(CALLS_PER_SUBJECT)).toEqual(
      Array.from({ length: 2 }, () => ({ ok: false, failure: 'call-budget' })),
    );
  });

  it('is not spent while the hub must not be asked', async () => {
    const quota = createQuota(huggingfaceApi.rateLimit);
    const fetch = vi.fn(async () => json({}));
    quota.note(429, new Headers({ ratelimit: '"api";r=0;t=10' }), 0);
    let time = 0;
    const ask = askOf(fetch, { quota, now: () => time });
    for (let call = 0; call < 9; call += 1) {
      expect(await ask('/api/x')).toEqual({ ok: false, failure: 'rate-limited' });
    }
    expect(fetch).not.toHaveBeenCalled();
    time = 10_000;
    expect(await ask('/api/x')).toMatchObject({ ok: true });
  });

  it('is the reader’s below 30 % of the window', async () => {
    const headers = { ratelimit: '"api";r=150;t=60', 'ratelimit-policy': '"fixed window";"api";q=500;w=300' };
    const ask = askOf(async () => json({}, { headers }));
    expect(await ask('/api/x')).toMatchObject({ ok: true });
    expect(await ask('/api/x')).toEqual({ ok: false, failure: 'quota-kept' });
  });
});
