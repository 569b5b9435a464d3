import type { Tabs } from 'webextension-polyfill';
import { HUBS } from '../hubs/index';
import type { RefreshMessage } from './protocol';

/** Has every open page of a hub asked anew: what it may be judged by has changed. */
export async function refreshTabs(tabs: Pick<Tabs.Static, 'query' | 'sendMessage'>): Promise<void> {
  const message: RefreshMessage = { type: 'refresh' };
  const url = HUBS.flatMap(({ origins }) => origins).map((origin) => `${origin}/*`);
  for (const { id } of await tabs.query({ url }).catch(() => []))
    if (id !== undefined) void tabs.sendMessage(id, message).catch(() => undefined);
}
