import type { License } from './entry';
import { LICENSES, licenseNamed } from './named';

/** A link of more characters is nobody's licence page. */
const LINK_LIMIT = 500;

/** Addresses differ in what does not tell texts apart: scheme, `www.`, blob or raw, ending, trailing slash. */
const pageKey = (url: URL): string =>
  `${url.hostname.replace(/^www\./, '')}${url.pathname}`
    .toLowerCase()
    .replace(/\/(?:raw|resolve|tree)\//, '/blob/')
    .replace(/(?:\.(?:html?|txt|md|php|en))+$/, '')
    .replace(/\/(?:legalcode|deed)?(?:\.[a-z-]+)?$/, '');

/** Rows whose address is the front page of a publisher say nothing about one text. */
const isOwnPage = (url: URL): boolean => url.pathname.split('/').filter(Boolean).length > 1;

const BY_PAGE: ReadonlyMap<string, License> = new Map(
  LICENSES.flatMap((license): [string, License][] => {
    const url = parsed(license.details.url ?? '');
    return url && (isOwnPage(url) || /licen|terms|cpml/i.test(url.pathname)) && !license.family
      ? [[pageKey(url), license]]
      : [];
  }),
);

/** Sites that keep licences under their ids: what the path must look like, and the id in it. */
const SITES: readonly (readonly [host: RegExp, path: RegExp, id: (groups: readonly string[]) => string])[] = [
  [
    /^(?:spdx\.org|opensource\.org|choosealicense\.com)$/,
    /^\/licenses?\/([\w.+-]+?)(?:\.html|\.txt|\/)?$/,
    ([id = '']) => id,
  ],
  [/^apache\.org$/, /^\/licenses\/license-2\.0/i, () => 'apache-2.0'],
  [/^gnu\.org$/, /^\/licenses\/(?:old-licenses\/)?([al]?gpl-\d\.\d)/i, ([id = '']) => id],
  [
    /^creativecommons\.org$/,
    /^\/licenses\/([a-z-]+)\/(\d\.\d)/i,
    ([kind = '', version = '']) => `cc-${kind}-${version}`,
  ],
  [/^creativecommons\.org$/, /^\/publicdomain\/zero\/1\.0/i, () => 'cc0-1.0'],
  [
    /^llama\.(?:meta\.)?com$|^(?:ai\.meta\.com|llama\.com)$/,
    /llama[-_]?(\d)(?:[_.-](\d))?\/license/i,
    ([major = '', minor = '']) => `llama${major}${minor && `.${minor}`}`,
  ],
];

/** The licence whose own page an address is; null for anybody else's page, a file of the repository among them. */
export function licenseLinked(link: string): License | null {
  const url = parsed(link);
  if (!url) return null;
  const host = url.hostname.replace(/^www\./, '');
  for (const [hosts, path, id] of SITES) {
    const found = hosts.test(host) ? path.exec(url.pathname) : null;
    const license = found && licenseNamed(id(found.slice(1).map((group) => group ?? '')));
    if (license && !license.family) return license;
  }
  return BY_PAGE.get(pageKey(url)) ?? null;
}

function parsed(link: string): URL | null {
  if (link.length > LINK_LIMIT || !URL.canParse(link)) return null;
  const url = new URL(link);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
