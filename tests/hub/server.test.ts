import { beforeEach, describe, expect, it } from 'vitest';
import { SITES } from './sites';
import { withHub } from './with-hub';

const ORIGIN = 'https://huggingface.co';

const { hub, fetch } = await withHub();

describe('the server', () => {
  beforeEach(() => {
    hub.clearRequests();
    hub.faults = [];
  });
  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(ORIGIN + path, init);

  it.each(SITES)('serves $name at each of its origins', async ({ name, origins, subjects }) => {
    expect(subjects.length, name).toBeGreaterThan(0);
    const [first] = subjects;
    const path = new URL(first?.url ?? '').pathname;
    for (const origin of origins) {
      const response = await fetch(origin + path);
      expect([origin, response.status]).toEqual([origin, 200]);
      expect(await response.text()).toContain(first?.id);
    }
  });

  it('has no two sites at one host, and each origin among the hosts of its site', () => {
    const hosts = SITES.flatMap((site) => site.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const site of SITES) {
      for (const origin of site.origins) expect(site.hosts).toContain(new URL(origin).hostname);
    }
  });

  it('goes wrong as told, as often as told', async () => {
    const path = '/api/models/lantern-labs/brook-1b-instruct';
    hub.faults = [{ path, times: 1, action: { kind: 'status', status: 503 } }];
    expect((await get(path)).status).toBe(503);
    expect((await get(path)).status).toBe(200);
    hub.faults = [{ path: /brook/, action: { kind: 'broken-json' } }];
    await expect((await get(path)).json()).rejects.toThrow(SyntaxError);
    hub.faults = [{ path, action: { kind: 'drop' } }];
    await expect(get(path)).rejects.toThrow('fetch failed');
    hub.faults = [{ path, action: { kind: 'looping-link' } }];
    expect((await get(path)).headers.get('link')).toContain(`${ORIGIN}${path}>; rel="next"`);
    hub.faults = [{ path, action: { kind: 'redirect', to: 'https://elsewhere.example/' } }];
    await expect(get(path)).rejects.toThrow('no route to elsewhere.example');
    hub.faults = [{ path, action: { kind: 'wrong-shape', body: [1] } }];
    expect(await (await get(path)).json()).toEqual([1]);
    hub.faults = [{ path, action: { kind: 'huge', bytes: 300_000 } }];
    expect((await (await get(path)).arrayBuffer()).byteLength).toBe(300_000);
    hub.faults = [{ path, action: { kind: 'slow', ms: 30_000 } }];
    await expect(get(path, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
  });
});
