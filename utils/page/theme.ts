/** Calls `apply` now and whenever the page's root element changes its class; returns how to stop. */
export function followTheme(
  document: Document,
  isDark: (document: Document) => boolean,
  apply: (theme: 'dark' | 'light') => void,
): () => void {
  const update = (): void => apply(isDark(document) ? 'dark' : 'light');
  const observer = new MutationObserver(update);
  observer.observe(document.documentElement, { attributeFilter: ['class'] });
  update();
  return () => observer.disconnect();
}
