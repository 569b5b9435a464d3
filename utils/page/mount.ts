/** The host's name in the page; `style.css` places it by the same name. */
export const HOST = 'plimsoll-badges';

/** A page that drops the host gets it back at most this often, and not for ever: no fight with another script. */
const REINSERT_MS = 500;
const REINSERT_LIMIT = 20;

export interface Mount {
  /** What is inside is ours alone: the root is closed to the page. */
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  readonly remove: () => void;
}

interface MountOptions {
  /** The element to stand after; asked again when the page replaced it. */
  readonly anchor: () => Element | null;
  readonly css: string;
  readonly later?: (act: () => void, ms: number) => void;
}

/**
 * Puts a closed shadow root right after the anchor: outside of what the page hydrates, before no comment,
 * and placed by CSS into room that was kept from the first paint on. Null when there is no anchor.
 */
export function mount(document: Document, { anchor, css, later = setTimeout }: MountOptions): Mount | null {
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  if (!insert(anchor(), host)) return null;

  let waiting = false;
  let left = REINSERT_LIMIT;
  const observer = new MutationObserver(() => {
    if (host.isConnected || waiting || left === 0) return;
    waiting = true;
    later(() => {
      waiting = false;
      if (host.isConnected || left === 0) return;
      if (anchor()?.nextElementSibling?.localName === HOST) {
        // A newer instance of this extension took the place: two that both insist would flicker.
        observer.disconnect();
        return;
      }
      left -= 1;
      if (insert(anchor(), host)) watch();
    }, REINSERT_MS);
  });
  /** The parents' own children only: changes elsewhere in the page cost nothing. */
  const watch = (): void => {
    observer.disconnect();
    for (let node = host.parentNode; node !== null; node = node.parentNode)
      observer.observe(node, { childList: true });
  };
  watch();
  return {
    root,
    host,
    remove() {
      left = 0;
      observer.disconnect();
      host.remove();
    },
  };
}

/** An older host (of this extension before its update) gives way. */
function insert(anchor: Element | null, host: HTMLElement): boolean {
  if (anchor === null) return false;
  for (let next = anchor.nextElementSibling; next?.localName === HOST; next = anchor.nextElementSibling)
    next.remove();
  anchor.after(host);
  return true;
}
