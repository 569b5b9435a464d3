import { defineBackground } from 'wxt/utils/define-background';
import { createAssessor } from '../utils/assess/assessor';
import { lookUpCode, type CodeLookUpRequest } from '../utils/assess/code-look-up';
import { compareHeadersOnClick, type CompareRequest } from '../utils/assess/compare-headers';
import { savesData } from '../utils/assess/saves-data';
import { readOnClick, type ReadRequest } from '../utils/assess/reader';
import { sessionQuota } from '../utils/assess/quota-memory';
import { isRisky } from '../utils/assess/risky';
import { signatureReader } from '../utils/assess/signature-reader';
import { textReaders } from '../utils/assess/text-readers';
import { browser } from '../utils/browser';
import { openStores } from '../utils/cache/stores';
import { browserTranslator } from '../utils/i18n/browser';
import { serveOptions } from '../utils/messaging/serve-options';
import { servePages } from '../utils/messaging/serve-pages';
import { servePanel } from '../utils/messaging/serve-panel';
import { toolbarTitle } from '../utils/messaging/toolbar';
import type { Settings } from '../utils/settings/settings';
import { loadSettings, refreshManaged, saveSettings } from '../utils/settings/store';

const now = (): number => Date.now();
const ask: typeof fetch = (...request) => fetch(...request);

export default defineBackground(() => {
  const { runtime, action, tabs, storage, permissions } = browser;
  const { store, inspections, visits } = openStores(now);
  const load = () => loadSettings(storage);
  const settings = async () => (await load()).settings;
  const assessor = createAssessor({
    store,
    inspections,
    visits,
    readsFreely: async () => (await settings()).reading === 'automatic' && !savesData(),
    fetch: ask,
    network: async () => (await settings()).network,
    quota: sessionQuota(storage),
    mayPost: import.meta.env.BROWSER !== 'firefox',
    texts: textReaders,
    signatures: signatureReader(now),
    isRisky,
    now,
  });
  const t = browserTranslator(browser.i18n);

  servePages({ runtime, action, assessor, settings, now, title: (report) => toolbarTitle(report, t) });
  const read = (request: ReadRequest) => readOnClick({ store, inspections, fetch: ask, now }, request);
  const isAllowed = (origin: string) => permissions.contains({ origins: [origin] });
  const lookUp = (request: CodeLookUpRequest) => lookUpCode({ store, fetch: ask, now, isAllowed }, request);
  const compareHeaders = (request: CompareRequest) =>
    compareHeadersOnClick({ store, fetch: ask, now }, request);
  servePanel({ runtime, tabs, assessor, store, settings, read, lookUpCode: lookUp, compareHeaders, now });
  const save = (change: Partial<Settings>) => saveSettings(storage, change);
  serveOptions({ runtime, store, inspections, visits, load, save });
  storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void refreshManaged(storage);
  });
  void refreshManaged(storage);
});
