import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * While `open`, calls `close` on Escape (`byKey` true), on a press outside, and when the focus moves outside.
 * Inside a closed shadow root the page's document sees only the host as target, so both are listened to.
 */
export function useDismiss(
  inside: RefObject<HTMLElement | null>,
  open: boolean,
  close: (byKey: boolean) => void,
): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const element = inside.current;
    if (!open || element === null) return;
    const root = element.getRootNode();
    const page = element.ownerDocument;
    const host = root instanceof ShadowRoot ? root.host : element;
    const onPress = (event: Event) => {
      const ours = event.currentTarget === page ? host : element;
      if (!event.composedPath().includes(ours)) latest.current(false);
    };
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) latest.current(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      latest.current(true);
    };
    const listening = new AbortController();
    const { signal } = listening;
    root.addEventListener('pointerdown', onPress, { signal });
    page.addEventListener('pointerdown', onPress, { signal, capture: true });
    page.addEventListener('keydown', onKey, { signal, capture: true });
    element.addEventListener('focusout', onFocusOut, { signal });
    return () => listening.abort();
  }, [open, inside]);
}
