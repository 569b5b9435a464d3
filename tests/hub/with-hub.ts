import { afterAll } from 'vitest';
import type { Hub } from './contract';
import { hubFetch } from './fetch';
import { startHub } from './server';

/** The replica for one file of tests, closed after the last of them; awaited at the top of the file. */
export async function withHub(): Promise<{ readonly hub: Hub; readonly fetch: typeof globalThis.fetch }> {
  const hub = await startHub();
  afterAll(() => hub.close());
  return { hub, fetch: hubFetch(hub) };
}
