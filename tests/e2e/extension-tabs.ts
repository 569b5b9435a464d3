import type { Session, Tab } from './contract';

/** The extension API's number for a tab, found by its address (the newest of several with the same one). */
export async function tabIdOf(session: Pick<Session, 'inExtension'>, tab: Tab): Promise<number> {
  const url = await tab.url();
  const id = await session.inExtension(async (wanted: string) => {
    const tabs = await browser.tabs.query({});
    return tabs.findLast((each) => each.url === wanted)?.id ?? null;
  }, url);
  if (id === null) throw new Error(`the extension sees no tab at ${url}`);
  return id;
}

/** The popup's address below the extension's origin, about a tab; about itself when none is given. */
export async function popupFor(session: Pick<Session, 'tabId'>, about: Tab | number | undefined) {
  const id = about === undefined || typeof about === 'number' ? about : await session.tabId(about);
  return `popup.html${id === undefined ? '' : `?tab=${id}`}`;
}

declare const browser: { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } };
