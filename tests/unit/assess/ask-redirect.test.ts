import { describe, expect, it, vi } from 'vitest';
import { askedFrom, createAskers, type AskOptions } from '../../../utils/assess/ask';
import { createQuota } from '../../../utils/assess/quota';
import { HIDDEN_HOPS } from '../../../utils/bytes/limits';
import { huggingfaceApi } from '../../../utils/hubs/huggingface/api';
import { API_ORIGIN } from '../../../utils/hubs/huggingface/hub';
import { json } from '../../fixtures/hub-answers';

const askOf = (fetch: typeof globalThis.fetch, more: Partial<AskOptions> = {}) =>
  createAskers({
    site: askedFrom(huggingfaceApi, API_ORIGIN),
    fetch,
    quota: createQuota(huggingfaceApi.rateLimit),
    now: () => 0,
    ...more,
  }).ask;
/** A response as if it had come from `url`. */
const from = (url: string, response: Response): Response =>
  Object.defineProperty(response, 'url', { value: url });

describe('a redirect', () => {
  /** What a browser gives of one that it was told not to follow. */
  const opaque = () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
  const redirecting = (followed: () => Response | Promise<Response>) =>
    vi.fn<typeof globalThis.fetch>(async (_input, init) =>
      init?.redirect === 'follow' ? followed() : opaque(),
    );

  it('of a question about the subject is not followed: other-host', async () => {
    const fetch = redirecting(() => json({}));
    expect(await askOf(fetch)('/api/x')).toEqual({ ok: false, failure: 'other-host' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('of the linked phase is followed within the hub, and costs what it must', async () => {
    const fetch = redirecting(() => from('https://huggingface.co/api/new', json({ id: 'new' })));
    const ask = askOf(fetch, { follows: true, calls: 2 * (HIDDEN_HOPS + 1) });
    expect(await ask('/api/old')).toMatchObject({ ok: true, json: { id: 'new' } });
    const elsewhere = redirecting(() => from('https://elsewhere.example/', json({})));
    expect(await askOf(elsewhere, { follows: true, calls: 40 })('/api/x')).toEqual({
      ok: false,
      failure: 'other-host',
    });
  });

  it('in a circle costs as many calls as a browser may make, and is not begun without them', async () => {
    const fetch = redirecting(() => Promise.reject(new TypeError('too many redirects')));
    const ask = askOf(fetch, { follows: true, calls: 40 });
    expect(await ask('/api/x')).toEqual({ ok: false, failure: 'offline' });
    expect(await ask('/api/x')).toEqual({ ok: false, failure: 'other-host' });
    const follows = fetch.mock.calls.filter(([, init]) => init?.redirect === 'follow');
    expect(follows).toHaveLength(1);
    const most = fetch.mock.calls.length + follows.length * HIDDEN_HOPS;
    expect(most).toBeLessThanOrEqual(40);
  });
});
