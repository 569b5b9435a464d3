/** `fetch` that asks nothing unless `isAllowed` says so at that moment: a policy may come between two requests. */
export const fetchWhile =
  (isAllowed: () => Promise<boolean>, fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (...request) => {
    if (await isAllowed()) return fetch(...request);
    throw new TypeError('no requests in this mode');
  };
