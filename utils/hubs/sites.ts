import type { HubId, ModelId } from '../model/subject';
import type { HubSite, NamedOnHub } from './contract';
import { huggingfaceSite } from './huggingface/site';

/** How each hub addresses and names what it hosts: all that rooms below the pipeline know of hubs. */
export const HUB_SITES: readonly HubSite[] = [huggingfaceSite];

/** The addresses of a hub; null for one that is not known. */
export const siteOf = (hub: HubId): HubSite | null => HUB_SITES.find((site) => site.hub.id === hub) ?? null;

/** `www.` names the same site. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^www\./, '');

const hasHost = ({ hub }: HubSite, host: string): boolean =>
  hub.origins.some((origin) => hostOf(new URL(origin)) === host);

const pathOf = ({ pathname }: URL): readonly string[] => pathname.split('/').filter((each) => each !== '');

/** What an address of a hub or of a mirror names, by its host and path; `null` when it is no hub's. */
export function namedOnHub(url: URL): NamedOnHub | 'another-page' | null {
  const host = hostOf(url);
  const site = HUB_SITES.find((each) => hasHost(each, host) || each.mirrors.includes(host));
  return site === undefined ? null : (site.named(pathOf(url)) ?? 'another-page');
}

/** The model that an address on a hub itself names, wherever below the model it leads; null for any other text. */
export function modelNamed(address: string): { readonly hub: HubId; readonly id: ModelId } | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  const site = url && HUB_SITES.find((each) => hasHost(each, hostOf(url)));
  const named = url && site?.named(pathOf(url));
  // The hub's own pattern was just applied.
  return site && named?.kind === 'model' ? { hub: site.hub.id, id: named.id as ModelId } : null;
}
