import type { Hub } from './contract';
import { startProxy, type Proxy } from './proxy';
import { startHub } from './server';

/** The replica as a browser needs it. */
export interface Replica {
  readonly hub: Hub;
  readonly proxy: Proxy;
  close(): Promise<void>;
}

/** Starts the server and the proxy in front of it. */
export async function startReplica(options: { port?: number } = {}): Promise<Replica> {
  const hub = await startHub(options);
  const proxy = await startProxy({ hub });
  return {
    hub,
    proxy,
    async close() {
      await proxy.close();
      await hub.close();
    },
  };
}
