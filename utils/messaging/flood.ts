/** A reader who clicks through a hub asks a few times a minute; a page's script that took over ours asks for ever. */
const BURST = 30;
const EACH_MS = 1000;

/** As many ports as a tab has open at once: one a page, one that is just being replaced, and some to spare. */
export const PORTS_PER_TAB = 8;

/** Counts what each tab asks: `BURST` at once, then one every `EACH_MS`. */
export function floodGate(now: () => number): (tab: number) => boolean {
  /** When a tab's questions will all have been paid for, in ms since the epoch. */
  const paidAt = new Map<number, number>();
  return (tab) => {
    const at = now();
    for (const [other, paid] of paidAt) if (paid <= at || paid > at + BURST * EACH_MS) paidAt.delete(other);
    const paid = (paidAt.get(tab) ?? at) + EACH_MS;
    if (paid - at > BURST * EACH_MS) return false;
    paidAt.set(tab, paid);
    return true;
  };
}
