import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCertificate } from './certificate';
import type { Call, Hub, Reply } from './contract';
import { disturb } from './faults';
import { listen } from './listen';
import { createQuota } from './quota';
import { siteAt, SITES } from './sites';

export type { Bucket, Download, Fault, FaultAction, Hub, RequestLog } from './contract';

const CHUNK = 64 * 1024;

/** As long as a content delivery network keeps idle connections; Node's own 5 s is shorter than a check. */
const KEEP_ALIVE_MS = 65_000;

/** Starts the replica on loopback. It serves every host of every site on one port. */
export async function startHub(options: { port?: number } = {}): Promise<Hub> {
  const certificate = await createCertificate();
  const quotas = new Map(SITES.map((site) => [site, createQuota(site.limits)] as const));
  const sockets = new Set<Duplex>();

  const server = createServer(certificate, (request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  // A connection that is closed just as it is used again would look like a hub out of reach.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const port = await listen(server, options.port);

  const hub: Hub = {
    port,
    caCertificate: certificate.cert,
    requests: [],
    downloads: [],
    faults: [],
    clearRequests() {
      hub.requests.length = 0;
      hub.downloads.length = 0;
    },
    setQuota(remaining) {
      for (const quota of quotas.values()) quota.set(remaining);
    },
    swap(id, change) {
      if (!SITES.some((site) => site.swap(id, change))) throw new Error(`there is no ${id} to change`);
    },
    async close() {
      for (const site of SITES) site.reset();
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await read(request);
    const log = {
      method: call.method,
      host: call.host,
      path: request.url ?? '/',
      headers: call.headers,
      status: 0,
      at: Date.now(),
    };
    hub.requests.push(log);
    const site = siteAt(call.host);
    if (site === undefined) {
      log.status = NO_SITE.status;
      return send(response, NO_SITE, {}, false);
    }
    const disturbance = disturb(hub.faults, call, site);
    if (disturbance.delay > 0) await sleep(disturbance.delay);
    if (disturbance.drop) {
      request.socket.destroy();
      return;
    }
    const taken = quotas.get(site)?.take(call);
    const reply = taken?.exceeded ? site.limits.exceeded() : disturbance.apply(() => site.routes(call));
    log.status = reply.status;
    if (reply.download) hub.downloads.push({ ...reply.download, method: call.method });
    await send(response, reply, taken?.headers ?? {}, call.method === 'HEAD');
  }
  return hub;
}

const NO_SITE: Reply = {
  status: 421,
  headers: { 'content-type': 'text/plain' },
  body: 'no site at this host',
};

async function read(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const host = (request.headers.host ?? 'unknown').replace(/:\d+$/, '');
  const url = new URL(request.url ?? '/', `https://${host}`);
  const segments = url.pathname.split('/').filter(Boolean).map(decode);
  const body = Buffer.concat(chunks).toString('utf8');
  return { method: request.method ?? 'GET', host, url, segments, headers: request.headers, body };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

async function send(
  response: ServerResponse,
  reply: Reply,
  extra: Record<string, string>,
  headOnly: boolean,
): Promise<void> {
  const { body } = reply;
  const isRange = typeof body === 'object' && !Buffer.isBuffer(body);
  const length = isRange ? body.end - body.start : Buffer.byteLength(body);
  response.writeHead(reply.status, { ...reply.headers, ...extra, 'content-length': String(length) });
  if (headOnly || reply.status === 304) {
    response.end();
    return;
  }
  if (!isRange) {
    response.end(body);
    return;
  }
  if (reply.ends !== undefined) {
    response.write(body.source.read(body.start, Math.min(body.end, body.start + reply.ends.after)));
    if (reply.ends.how === 'cut') setImmediate(() => response.destroy());
    return;
  }
  // A reader that goes away in the middle is how it should be: the extension stops at its limit.
  await pipeline(Readable.from(pieces(body)), response).catch(() => undefined);
}

function* pieces({ source, start, end }: Exclude<Reply['body'], string | Buffer>): Generator<Buffer> {
  for (let at = start; at < end; at += CHUNK) yield source.read(at, Math.min(at + CHUNK, end));
}
