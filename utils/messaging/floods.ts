/** Ports that one tab may have open: a page has one, and for a moment a second. */
export const PORTS_PER_TAB = 8;

/** Questions that one tab may ask at once, and how many a second after that: a reader goes through pages slower. */
export const QUESTIONS_AT_ONCE = 30;
const QUESTIONS_A_SECOND = 5;

interface Seen {
  ports: number;
  /** Questions left, and since when (ms). */
  left: number;
  at: number;
}

export interface TabLimits {
  /** Whether one more port may be opened; it counts until `closed`. */
  readonly opened: (tab: number) => boolean;
  readonly closed: (tab: number) => void;
  /** Whether one more question may be asked. */
  readonly asked: (tab: number) => boolean;
}

/** What each tab may take of the background, so that no page keeps it from the others. */
export function tabLimits(now: () => number): TabLimits {
  const tabs = new Map<number, Seen>();
  const seen = (tab: number): Seen => {
    const known = tabs.get(tab) ?? { ports: 0, left: QUESTIONS_AT_ONCE, at: now() };
    const passed = Math.max(0, now() - known.at) / 1000;
    known.left = Math.min(QUESTIONS_AT_ONCE, known.left + passed * QUESTIONS_A_SECOND);
    known.at = now();
    tabs.set(tab, known);
    return known;
  };
  return {
    opened(tab) {
      const known = seen(tab);
      if (known.ports >= PORTS_PER_TAB) return false;
      known.ports += 1;
      return true;
    },
    closed(tab) {
      const known = seen(tab);
      known.ports -= 1;
      if (known.ports === 0 && known.left === QUESTIONS_AT_ONCE) tabs.delete(tab);
    },
    asked(tab) {
      const known = seen(tab);
      if (known.left < 1) return false;
      known.left -= 1;
      return true;
    },
  };
}
