/** The host's name in the page; `style.css` places it by the same name. */
export const HOST = 'plimsoll-badges';

/** Where hosts of ours stand; a card that draws one of the same name stands elsewhere. */
const HOSTS = `body > ${HOST}, main > ${HOST}`;

/** A page that drops the host gets it back after a while, twice as long each time, until it stays: no fight with another script. */
const REINSERT_MS = 500;
const REINSERT_MOST_MS = 30_000;
/** A host that stays for so long is let be: the next one that is dropped comes back as soon as the first. */
const SETTLED_MS = 10_000;

export interface Mount {
  /** What is inside is ours alone: the root is closed to the page. */
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  readonly remove: () => void;
}

interface MountOptions {
  /** The element to stand after; asked again when the page replaced it. Null: above the page's main part. */
  readonly anchor: () => Element | null;
  readonly css: string;
  /** Called before the next paint when the page changed around the host, or the header changed. */
  readonly onChange?: () => void;
  readonly later?: (act: () => void, ms: number) => void;
}

/**
 * Puts a closed shadow root right after the anchor: outside of what the page hydrates, before no comment,
 * and placed by CSS into room that was kept from the first paint on. Without an anchor it stands above all that is in
 * `main`, and takes room of its own.
 */
export function mount(document: Document, options: MountOptions): Mount {
  const { anchor, css, onChange = nothing, later = setTimeout } = options;
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);

  let waiting = false;
  let removed = false;
  let wait = REINSERT_MS;
  /** Counts insertions: what was to happen later for an older one does not happen. */
  let turn = 0;
  let header: Element | null = null;
  const observer = new MutationObserver((changes) => {
    if (changes.some((change) => mayTellOther(change, header))) onChange();
    if (removed || waiting) return;
    if (host.isConnected) {
      // A header that was drawn anew is the one to watch.
      if (header?.isConnected === false) place();
      return;
    }
    waiting = true;
    later(() => {
      waiting = false;
      if (host.isConnected || removed) return;
      // A newer instance of this extension took the place: two that both insist would flicker.
      if (document.querySelector(HOSTS) !== null) return end();
      wait = Math.min(2 * wait, REINSERT_MOST_MS);
      place();
    }, wait);
  });
  const end = (): void => {
    removed = true;
    observer.disconnect();
    host.remove();
  };
  const place = (): void => {
    turn += 1;
    const mine = turn;
    const beside = anchor();
    insert(document, host, beside);
    observer.disconnect();
    // The parents' own children, and the header: changes elsewhere in the page cost nothing.
    for (let node = host.parentNode; node !== null; node = node.parentNode)
      observer.observe(node, { childList: true });
    header = beside ?? document.querySelector('main h1')?.parentElement ?? null;
    if (header) observer.observe(header, { childList: true, subtree: true, attributes: true });
    later(() => {
      if (mine === turn && host.isConnected) wait = REINSERT_MS;
    }, SETTLED_MS);
  };
  // An older host (of this extension before its update, whose script may be dead) gives way.
  for (const older of document.querySelectorAll(HOSTS)) older.remove();
  place();
  return { root, host, remove: end };
}

/** Which changes of a header may make it another model's: not what a pointer over its buttons does. */
const mayTellOther = ({ type, target, attributeName }: MutationRecord, header: Element | null): boolean =>
  type === 'childList' || target === header || attributeName === 'href';

function insert(document: Document, host: HTMLElement, beside: Element | null): void {
  host.toggleAttribute('data-above', beside === null);
  if (beside !== null) beside.after(host);
  else (mainOf(document) ?? document.body).prepend(host);
}

/** Where no framework looks after its children. */
const mainOf = (document: Document): Element | null => {
  const main = document.querySelector('main');
  return main?.closest('[data-target]') ? null : main;
};

const nothing = (): void => undefined;
