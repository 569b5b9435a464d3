import { PackageURL } from 'packageurl-js';
import { siteOf } from '../hubs/sites';
import { commitId, type Subject } from '../model/subject';
import { encoded } from './text';

/** `owner/name` in two; the owner of the oldest ids is null. */
export function splitId(id: string): { readonly owner: string | null; readonly name: string } {
  const slash = id.indexOf('/');
  return slash < 1 ? { owner: null, name: id } : { owner: id.slice(0, slash), name: id.slice(slash + 1) };
}

/** `pkg:huggingface/owner/name@<full commit>`; without the commit when only a moving name is known. */
export function purlOf({ hub, id, revision }: Subject): string | null {
  const type = siteOf(hub)?.purlType ?? null;
  const { owner, name } = splitId(id.toWellFormed());
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
  if (text === null || !URL.canParse(text.toWellFormed())) return null;
  const { protocol, href, hostname, username, password } = new URL(text.toWellFormed());
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
