import { PackageURL } from 'packageurl-js';
import { commitId, type HubId, type Subject } from '../model/subject';
import { encoded, wellFormed } from './text';

/** Where a hub shows things, and how package URLs name it. */
interface HubAddresses {
  readonly name: string;
  readonly origin: string;
  /** Of the package URL specification; null when it knows no type for this hub. */
  readonly purlType: string | null;
  readonly model: (id: string) => string;
  readonly tree: (id: string, revision: string) => string;
  readonly file: (id: string, revision: string, path: string) => string;
  readonly dataset: (id: string) => string;
}

const segments = (path: string): string => path.split('/').map(encoded).join('/');

const huggingFace = 'https://huggingface.co';

const HUBS: Readonly<Record<string, HubAddresses>> = {
  huggingface: {
    name: 'Hugging Face',
    origin: huggingFace,
    purlType: 'huggingface',
    model: (id) => `${huggingFace}/${segments(id)}`,
    tree: (id, revision) => `${huggingFace}/${segments(id)}/tree/${encoded(revision)}`,
    file: (id, revision, path) =>
      `${huggingFace}/${segments(id)}/blob/${encoded(revision)}/${segments(path)}`,
    dataset: (id) => `${huggingFace}/datasets/${segments(id)}`,
  },
};

/** The hub's addresses; null for a hub that this table does not know. */
export const addressesOf = (hub: HubId): HubAddresses | null =>
  Object.hasOwn(HUBS, hub) ? (HUBS[hub] ?? null) : null;

/** `owner/name` in two; the owner of the oldest ids is null. */
export function splitId(id: string): { readonly owner: string | null; readonly name: string } {
  const slash = id.indexOf('/');
  return slash < 1 ? { owner: null, name: id } : { owner: id.slice(0, slash), name: id.slice(slash + 1) };
}

/** `pkg:huggingface/owner/name@<full commit>`; without the commit when only a moving name is known. */
export function purlOf({ hub, id, revision }: Subject): string | null {
  const type = addressesOf(hub)?.purlType ?? null;
  const { owner, name } = splitId(wellFormed(id));
  const version = commitId(revision.toLowerCase());
  if (type === null) return null;
  try {
    return new PackageURL(type, owner, name, version, undefined, undefined).toString();
  } catch {
    return null;
  }
}

/** Somebody else's address, when it is one of the web's; every character that RFC 3987 does not take is encoded. */
export function webAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(wellFormed(text))) return null;
  const { protocol, href, hostname, username, password } = new URL(wellFormed(text));
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  // A numeric IPv6 host or a login in an address is nothing to pass on.
  if (hostname.startsWith('[') || username !== '' || password !== '') return null;
  const [address = '', ...fragment] = href.split('#');
  return strict(address) + (fragment.length > 0 ? `#${strict(fragment.join('%23'))}` : '');
}

const strict = (part: string): string =>
  part
    .replaceAll(/%(?![0-9a-f]{2})/gi, '%25')
    .replaceAll(/[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]/g, (character) => encoded(character));
