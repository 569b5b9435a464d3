import { request } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { startReplica } from './replica';

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

  it('leads the hub’s hosts to the replica and refuses the rest', async () => {
    expect((await tunnel('huggingface.co')).status).toBe(200);
    expect((await tunnel('us.aws.cdn.hf.co')).status).toBe(200);
    expect((await tunnel('telemetry.example')).status).toBe(403);
    expect([...proxy.denied.keys()]).toEqual(['telemetry.example']);
    expect([...proxy.hosts.keys()]).toEqual(['huggingface.co', 'us.aws.cdn.hf.co', 'telemetry.example']);
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
