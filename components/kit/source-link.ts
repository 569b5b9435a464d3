import type { Coverage } from '../../utils/report/coverage';

/** The origins that the report itself was read from: the hub's page and its API. */
export const hubOrigins = ({ rows }: Coverage): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ from, url }) =>
      url !== null && (from === 'page' || from === 'api') ? originOf(url) : [],
    ),
  );

/** `url` when it may be a link: https and of one of these origins. */
export const safeLink = (url: string, origins: ReadonlySet<string>): string | null =>
  originOf(url).some((origin) => origins.has(origin)) ? url : null;

function originOf(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' ? [origin] : [];
}
