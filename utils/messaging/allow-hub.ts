import type { Permissions } from 'webextension-polyfill';
import type { Hub } from '../hubs/contract';
import { HUBS } from '../hubs/index';

const originsOf = ({ origins }: Hub): string[] => origins.map((origin) => `${origin}/*`);

/** A hub whose pages the reader does not let us see; null when there is none. Firefox lets access be taken back. */
export async function hubWithoutAccess(
  permissions: Pick<Permissions.Static, 'contains'>,
): Promise<Hub | null> {
  for (const hub of HUBS) {
    if (!(await permissions.contains({ origins: originsOf(hub) }))) return hub;
  }
  return null;
}

/**
 * Asks the reader for a hub in the browser's own prompt, which comes only inside the click itself: nothing may be awaited
 * before. Answers whether access was given; a browser that will not ask leaves things as they are.
 */
export const allowHub = (permissions: Pick<Permissions.Static, 'request'>, hub: Hub): Promise<boolean> =>
  permissions.request({ origins: originsOf(hub) }).catch(() => false);
