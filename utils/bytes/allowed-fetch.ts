/** The reader has not allowed this site, or no longer does. */
export class NotAllowed extends Error {}

/** Whether the reader allows a site, as the browser knows it (`permissions.contains`): `https://host/*`. */
export type IsAllowed = (permission: string) => Promise<boolean>;

/** As the browser's permissions name all of an address's site. */
export const permissionFor = (address: string): string => `${new URL(address).origin}/*`;

/** A `fetch` that asks only sites that the reader allows now; else it rejects with `NotAllowed`. */
export const allowedFetch =
  (fetcher: typeof fetch, isAllowed: IsAllowed): typeof fetch =>
  async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!(await isAllowed(permissionFor(address)))) throw new NotAllowed();
    return fetcher(input, init);
  };
