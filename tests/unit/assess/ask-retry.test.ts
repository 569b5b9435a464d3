import { describe, expect, it, vi } from 'vitest';
import { askedFrom, createAskers } from '../../../utils/assess/ask';
import { createQuota } from '../../../utils/assess/quota';
import { huggingfaceApi } from '../../../utils/hubs/huggingface/api';
import { API_ORIGIN } from '../../../utils/hubs/huggingface/hub';

describe('a server that fails by itself', () => {
  const answering = (...statuses: number[]) => {
    const fetch = vi.fn(async () => new Response('{"id":"x"}', { status: statuses.shift() ?? 500 }));
    const site = askedFrom(huggingfaceApi, API_ORIGIN);
    const quota = createQuota(huggingfaceApi.rateLimit);
    return { fetch, ask: createAskers({ site, fetch, quota, now: () => 0 }).ask };
  };
  it.each<[string, number[], number, object]>([
    ['once is asked again', [500, 200], 2, { ok: true }],
    ['twice is not asked a third time', [503, 502, 200], 2, { ok: false, failure: 'hub-error' }],
    ['and then refuses is told by its first failure', [500, 429], 2, { ok: false, failure: 'hub-error' }],
  ])('%s', async (_what, statuses, calls, told) => {
    const { fetch, ask } = answering(...statuses);
    expect(await ask('/api/x')).toMatchObject(told);
    expect(fetch).toHaveBeenCalledTimes(calls);
  });

  it.each([400, 404, 429])('is not one that answers with %i', async (status) => {
    const { fetch, ask } = answering(status);
    await ask('/api/x');
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
