/**
 * Calls `look` when the page's address changed without a load, in the very call that changed it, and when the page comes
 * back from the back-forward cache (`restored`). Listeners only: a page that stays as it is costs nothing.
 */
export function watchPage(document: Document, look: (restored: boolean) => void): void {
  const window: (Window & { readonly navigation?: EventTarget }) | null = document.defaultView;
  // Of the Navigation API, which both oldest browsers of the manifests have.
  window?.navigation?.addEventListener('currententrychange', () => look(false));
  window?.addEventListener('popstate', () => look(false));
  window?.addEventListener('pageshow', ({ persisted }) => persisted && look(true));
}
