import type { ChromiumSession } from '../../e2e/chromium/driver';
import { inExtension } from '../../e2e/environment';

/** Settings and cache of the extension, reached through one tab that stays open. */
export interface Control {
  /** These settings, and nothing remembered. */
  readonly forget: (settings?: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A tab for each change would cost more time than the loads that are measured. */
export async function openControl(session: ChromiumSession): Promise<Control> {
  const tab = await session.openExtensionPage('manifest.json');
  const through: ChromiumSession = { ...session, inExtension: (fn, ...args) => tab.evaluate(fn, ...args) };
  return {
    forget: (settings = {}) => inExtension(through, { settings, clear: true }),
    close: () => tab.close(),
  };
}
