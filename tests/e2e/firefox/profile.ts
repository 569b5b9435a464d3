import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from '../contract';
import { createProfileFolder, type Profile } from '../profile';

/** The extension's id in Firefox, as its manifest gives it. */
export const GECKO_ID = 'plimsoll@plimsoll.dev';

/** The host of the extension's own pages; Firefox would draw a new one for each profile. */
export const EXTENSION_UUID = '11111111-2222-4333-8444-555555555555';

type Pref = string | number | boolean;

export interface FirefoxProfile extends Profile {
  /** What the browser takes for the reader's own folder. */
  readonly home: string;
}

/** Makes a profile that is quiet, goes through the proxy and can be driven: a fresh one, or of the one that is to be kept. */
export function createProfile(options: LaunchOptions, marionettePort: number): FirefoxProfile {
  const { path, remove } = options.profile
    ? { ...options.profile, remove: () => undefined }
    : createProfileFolder('firefox');
  const profile = { path, remove, home: homeIn(path) };
  const prefs = {
    ...QUIET,
    ...proxyPrefs(options.proxyPort),
    ...looks(options),
    'marionette.port': marionettePort,
  };
  const lines = Object.entries<Pref>(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile.path, 'user.js'), `${lines.join('\n')}\n`);
  return profile;
}

/** Where the reader's own folder is, for a profile. */
export function homeIn(profile: string): string {
  const home = join(profile, 'home');
  mkdirSync(home, { recursive: true });
  return home;
}

function proxyPrefs(port: number | null): Record<string, Pref> {
  if (port === null) return {};
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.failover_direct': false,
  };
}

function looks({ dark = false, locale = 'en-US' }: LaunchOptions): Record<string, Pref> {
  return {
    // 0 is dark, 1 is light, 2 asks the system.
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'intl.accept_languages': locale === 'en-US' ? 'en-US, en' : `${locale}, en-US, en`,
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: EXTENSION_UUID }),
  };
}

// What Firefox would otherwise fetch for itself, or show in front of the page.
const QUIET: Record<string, Pref> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': 'data:text/plain,',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  // Nothing listens there: remote settings are asked for by many parts, and no pref turns all of them off.
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.unified': false,
};
