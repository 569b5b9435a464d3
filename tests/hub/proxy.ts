import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Hub } from './contract';
import { listen } from './listen';
import { siteAt } from './sites';

export interface Proxy {
  port: number;
  /** Every host asked for, allowed or not, with how often. */
  hosts: Map<string, number>;
  /** The hosts refused, with how often. */
  denied: Map<string, number>;
  /** Refuses every connection and cuts the open ones, until switched back. */
  offline(state: boolean): void;
  close(): Promise<void>;
}

/** A CONNECT proxy on loopback that leads the hosts of every site to the replica and refuses the rest. */
export async function startProxy({ hub }: { hub: Pick<Hub, 'port'> }): Promise<Proxy> {
  const hosts = new Map<string, number>();
  const denied = new Map<string, number>();
  const sockets = new Set<Duplex>();
  const tunnels = new Set<Duplex>();
  let isOffline = false;

  const refuse = (host: string): void => count(denied, host);
  const server = createServer((request, response) => {
    const host = hostOf(request.url ?? '', request);
    count(hosts, host);
    refuse(host);
    response.writeHead(403).end();
  });
  server.on('connection', (socket: Socket) => track(sockets, socket));
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    const host = (request.url ?? '').replace(/:\d+$/, '').toLowerCase();
    count(hosts, host);
    client.on('error', () => client.destroy());
    if (isOffline || siteAt(host) === undefined) {
      refuse(host);
      client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    const upstream = connect(hub.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    track(tunnels, client);
  });
  const port = await listen(server);

  return {
    port,
    hosts,
    denied,
    offline(state) {
      isOffline = state;
      if (state) for (const tunnel of tunnels) tunnel.destroy();
    },
    async close() {
      for (const socket of [...tunnels, ...sockets]) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function count(counts: Map<string, number>, host: string): void {
  counts.set(host, (counts.get(host) ?? 0) + 1);
}

function track(set: Set<Duplex>, stream: Duplex): void {
  set.add(stream);
  stream.on('close', () => set.delete(stream));
}

function hostOf(url: string, request: IncomingMessage): string {
  return URL.canParse(url) ? new URL(url).hostname : (request.headers.host ?? 'unknown');
}
