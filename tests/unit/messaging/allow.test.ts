import { describe, expect, it, vi } from 'vitest';
import { HUBS } from '../../../utils/hubs/index';
import { allowCode } from '../../../utils/messaging/allow-code';
import { allowHub, hubWithoutAccess } from '../../../utils/messaging/allow-hub';

describe('access to a hub', () => {
  it.each([true, false])('granted: %s', async (granted) => {
    const contains = vi.fn(async () => granted);
    const missing = await hubWithoutAccess({ contains });
    expect(missing?.id ?? null).toBe(granted ? null : HUBS[0]?.id);
    expect(contains).toHaveBeenCalledWith({ origins: HUBS[0]?.origins.map((origin) => `${origin}/*`) });
  });

  it('is asked for in the browser’s own prompt, whose refusal is no error', async () => {
    const [hub] = HUBS;
    if (hub === undefined) throw new Error('no hub');
    const request = vi.fn(async () => true);
    expect(await allowHub({ request }, hub)).toBe(true);
    expect(request).toHaveBeenCalledWith({ origins: hub.origins.map((origin) => `${origin}/*`) });
    expect(await allowHub({ request: () => Promise.reject(new Error('no gesture')) }, hub)).toBe(false);
  });
});

describe('the code host', () => {
  it.each<[string, () => Promise<boolean>, number]>([
    ['allowed', async () => true, 1],
    ['refused', async () => false, 0],
    ['not asked about', () => Promise.reject(new Error('no gesture')), 0],
  ])('%s by the reader', async (_what, request, sent) => {
    const asking = vi.fn(request);
    const send = vi.fn();
    allowCode({ request: asking }, send);
    expect(asking).toHaveBeenCalledWith({ origins: ['https://api.github.com/*'] });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(send.mock.calls).toEqual(Array.from({ length: sent }, () => [{ type: 'code' }]));
  });
});
