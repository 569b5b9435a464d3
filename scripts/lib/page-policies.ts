import { READERS_POLICY } from '../../utils/assess/load-readers';
import { github } from '../../utils/code-hosts/github';
import type { Hub } from '../../utils/hubs/contract';

export type Policy = Readonly<Record<string, readonly string[]>>;

const NONE = ["'none'"];
const SELF = ["'self'"];

/** What no page of ours needs. */
const CLOSED: Policy = { 'default-src': NONE, 'base-uri': NONE, 'form-action': NONE, 'object-src': NONE };

/** A policy as browsers read it. */
export const written = (policy: Policy): string =>
  Object.entries(policy)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');

/** The hosts that the background may ask: each hop of a redirect is held against these by the browser. */
export const hubHosts = (hubs: readonly Hub[]): readonly string[] =>
  hubs.flatMap(({ origins, fileHosts }) => [...origins, ...fileHosts]);

/**
 * The policy of our own pages and, in Chromium, of the worker. A policy cannot change while the extension runs: GitHub,
 * which the reader may allow later, must not stand where hubs are asked, or a hub's redirect would reach it.
 */
export function pagePolicy(hubs: readonly Hub[], browser: string): Policy {
  const isFirefox = browser === 'firefox';
  return {
    ...CLOSED,
    'script-src': SELF,
    'style-src': SELF,
    'img-src': SELF,
    'connect-src': [...hubHosts(hubs), ...(isFirefox ? [github.apiOrigin] : [])],
    ...(!isFirefox && { 'frame-src': SELF }),
    'frame-ancestors': NONE,
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [READERS_POLICY],
  };
}

/** Chromium's page for the code host, used only by the popup: it has no rights and asks only GitHub. */
export const CODE_HOST_POLICY: Policy = {
  sandbox: ['allow-scripts'],
  ...CLOSED,
  'script-src': SELF,
  'connect-src': [github.apiOrigin],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': NONE,
};

const page = (head: string, script: string): string =>
  `<!doctype html>\n<html>\n  <head>\n    <meta charset="utf-8" />\n${head}    <script src="${script}"></script>\n  </head>\n</html>\n`;

/** Firefox's background as a page: there a page may narrow the policy for itself. */
export const backgroundPage = (hubs: readonly Hub[]): string =>
  page(
    `    <meta http-equiv="content-security-policy" content="connect-src ${hubHosts(hubs).join(' ')}" />\n`,
    'background.js',
  );

export const CODE_HOST_PAGE = { name: 'code-host.html', html: page('', 'code-host.js') } as const;
export const BACKGROUND_PAGE = 'background.html';
