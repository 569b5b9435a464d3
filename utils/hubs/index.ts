import type { Facts } from '../facts/facts';
import type { Hub, HubApi, HubPage, PageData } from './contract';
import { huggingfaceApi } from './huggingface/api';
import { huggingfacePage } from './huggingface/page';

/** What the content script needs of each hub. */
export const HUB_PAGES: readonly HubPage[] = [huggingfacePage];

/** Every hub. Manifest matches, host permissions and the allow-list of requests derive from these. */
export const HUBS: readonly Hub[] = HUB_PAGES.map(({ hub }) => hub);

/** What the background needs of each hub. */
export const HUB_APIS: readonly HubApi[] = [huggingfaceApi];

const byOrigin = <Entry>(entries: readonly Entry[], hub: (entry: Entry) => Hub, url: string) => {
  const { origin } = new URL(url);
  return entries.find((entry) => hub(entry).origins.includes(origin)) ?? null;
};

/** The hub whose page `url` is, or null. */
export const hubOf = (url: string): Hub | null => byOrigin(HUBS, (hub) => hub, url);

/** The page reader for `url`, or null. */
export const pageOf = (url: string): HubPage | null => byOrigin(HUB_PAGES, (page) => page.hub, url);

/** The facts in a page's data, by the hub whose page it is; null when there are none. */
export function decode(data: PageData, at: number): Facts | null {
  const api = URL.canParse(data.url) ? byOrigin(HUB_APIS, ({ hub }) => hub, data.url) : null;
  return api?.decode(data, at) ?? null;
}
