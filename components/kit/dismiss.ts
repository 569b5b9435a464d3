/**
 * Calls `close` on Escape (`byKey` true), on a press outside `element`, and when the focus moves outside.
 * Inside a closed shadow root the page's document sees only the host as target, so both are listened to.
 * Returns how to stop listening.
 */
export function listenForDismissal(element: HTMLElement, close: (byKey: boolean) => void): () => void {
  const root = element.getRootNode();
  const page = element.ownerDocument;
  const host = root instanceof ShadowRoot ? root.host : element;
  const onPress = (event: Event) => {
    const ours = event.currentTarget === page ? host : element;
    if (!event.composedPath().includes(ours)) close(false);
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !element.contains(relatedTarget)) close(false);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close(true);
  };
  const listening = new AbortController();
  const { signal } = listening;
  root.addEventListener('pointerdown', onPress, { signal });
  page.addEventListener('pointerdown', onPress, { signal, capture: true });
  page.addEventListener('keydown', onKey, { signal, capture: true });
  element.addEventListener('focusout', onFocusOut, { signal });
  return () => listening.abort();
}
