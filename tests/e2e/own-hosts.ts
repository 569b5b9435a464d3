/**
 * Hosts that the browsers contact for themselves (update checks, sign-in state, remote settings), however quiet
 * they are made. The proxy refuses them all; a test that asserts "no other host was contacted" leaves them out.
 * Everything else in the proxy's list of refusals is the extension's or the page's doing.
 */
export const browserOwnHosts: readonly string[] = [
  // Chromium: seen in each run.
  'accounts.google.com',
  'update.googleapis.com',
  // Chromium: seen in longer or headed runs.
  'clients2.google.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'www.google.com',
  // Firefox: quiet in every run so far; these appear when its remote settings are not redirected.
  'firefox.settings.services.mozilla.com',
  'content-signature-2.cdn.mozilla.net',
  'detectportal.firefox.com',
  'push.services.mozilla.com',
];

/** The hosts in `refused` (`host`, `host:port` or a URL) that the browser does not answer for itself. */
export function foreignHosts(refused: Iterable<string>): string[] {
  const toUrl = (target: string) => (target.includes('://') ? target : `https://${target}`);
  const hosts = Array.from(refused, (target) => new URL(toUrl(target)).hostname);
  return [...new Set(hosts)].filter((host) => !browserOwnHosts.includes(host));
}
