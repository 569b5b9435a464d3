/**
 * Stands in for WXT's context of a content script (wxt.config.ts), which on every page of the hub adds
 * listeners and posts a message that the page can see. Ours costs a page without a model nothing and
 * announces nothing; what it needs of a life cycle is in `connection.ts` and `mount.ts`.
 */
export function ContentScriptContext(): void {}
