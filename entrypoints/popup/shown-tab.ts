import { browser } from '../../utils/browser';

/** `?tab=ID` shows that tab's panel in a page of its own; the popup is about the active tab. */
export async function shownTab(): Promise<number | null> {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(asked)) return asked;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}
