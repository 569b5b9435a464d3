import { defineBackground } from 'wxt/utils/define-background';
import { keepReaders } from '../utils/assess/load-readers';
import { savesData } from '../utils/assess/saves-data';
import type { QuotaMemory } from '../utils/assess/quota';
import { sessionQuota, unsaved } from '../utils/assess/quota-memory';
import { isRisky } from '../utils/assess/risky';
import { signatureReader } from '../utils/assess/signature-reader';
import { textReaders } from '../utils/assess/text-readers';
import { allowedFetch } from '../utils/bytes/allowed-fetch';
import { browser } from '../utils/browser';
import { policyMemory } from '../utils/cache/policy';
import { memoryStores, openStores, type Stores } from '../utils/cache/stores';
import { browserTranslator } from '../utils/i18n/browser';
import { refreshTabs } from '../utils/messaging/refresh-tabs';
import { roomsOf, roomWith } from '../utils/messaging/rooms';
import { serveOptions } from '../utils/messaging/serve-options';
import { servePages } from '../utils/messaging/serve-pages';
import { servePanel } from '../utils/messaging/serve-panel';
import { toolbarTitle } from '../utils/messaging/toolbar';
import { fetchWhile } from '../utils/settings/fetch-while';
import { watchPolicy } from '../utils/settings/policy';
import { lockSettings, settingsStore } from '../utils/settings/store';

const now = (): number => Date.now();

export default defineBackground(() => {
  keepReaders();
  const { runtime, action, tabs, windows, storage, permissions } = browser;
  void lockSettings(storage);
  const policy = watchPolicy(
    () => storage.managed.get(),
    policyMemory(now),
    () => refreshTabs(tabs),
  );
  storage.onChanged.addListener((_changes, area) => void (area === 'managed' && policy.changed()));
  const { current, settled, shown: load, save } = settingsStore(storage, policy);
  const network = async () => (await settled()).network;
  const readsFreely = async () => (await settled()).reading === 'automatic' && !savesData();
  const isAllowed = (origin: string) => permissions.contains({ origins: [origin] });
  const ask = fetchWhile(
    async () => (await network()) === 'hub-api',
    allowedFetch((...request) => fetch(...request), isAllowed),
  );
  const mayPost = import.meta.env.BROWSER !== 'firefox';
  const reading = { texts: textReaders, signatures: signatureReader(now), isRisky };
  const shared = { ...reading, readsFreely, fetch: ask, network, mayPost, isAllowed, now };
  const roomOn = (stores: Stores, memory: QuotaMemory) => roomWith({ ...shared, ...stores, quota: memory });
  const stores = openStores(now);
  const quota = sessionQuota(storage);
  const roomOf = roomsOf(roomOn(stores, quota), () => roomOn(memoryStores(), unsaved(quota)), windows);
  const t = browserTranslator(browser.i18n);
  const asked = { runtime, tabs, roomOf, settings: current, isAllowed, now };
  servePages({ ...asked, action, title: (report) => toolbarTitle(report, t) });
  servePanel({ ...asked, network });
  serveOptions({ runtime, ...stores, load, save });
});
