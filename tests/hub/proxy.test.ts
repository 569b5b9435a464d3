import { request } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { startReplica } from './replica';
import { SITES } from './sites';

const { proxy, close } = await startReplica();
afterAll(close);

describe('proxy in front of the replica hub', () => {
  function tunnel(host: string): Promise<{ status: number; closed: Promise<void> }> {
    return new Promise((resolve, reject) => {
      const outgoing = request({
        host: '127.0.0.1',
        port: proxy.port,
        method: 'CONNECT',
        path: `${host}:443`,
      });
      outgoing.on('connect', (response, socket) => {
        const closed = new Promise<void>((done) => socket.on('close', () => done()));
        socket.resume();
        resolve({ status: response.statusCode ?? 0, closed });
      });
      outgoing.on('error', reject);
      outgoing.end();
    });
  }

  it('leads the hosts of every site to the replica and refuses the rest', async () => {
    const hosts = SITES.flatMap((site) => site.hosts.map((host) => host.replace('*', 'us')));
    const others = ['telemetry.example', 'nothuggingface.co', 'huggingface.co.example'];
    for (const host of hosts) expect([host, (await tunnel(host)).status]).toEqual([host, 200]);
    for (const host of others) expect([host, (await tunnel(host)).status]).toEqual([host, 403]);
    expect([...proxy.denied.keys()]).toEqual(others);
    expect([...proxy.hosts.keys()]).toEqual([...hosts, ...others]);
  });

  it('goes offline, cutting what is open', async () => {
    const { closed } = await tunnel('huggingface.co');
    proxy.offline(true);
    await closed;
    expect((await tunnel('huggingface.co')).status).toBe(403);
    proxy.offline(false);
    expect((await tunnel('huggingface.co')).status).toBe(200);
  });
});
