/** One thing that is kept. */
export interface Item {
  readonly key: string;
  /** ms since the epoch. */
  readonly usedAt: number;
  /** Characters as JSON. */
  readonly size: number;
}

/** What is kept on one shelf, and how much of it. */
export interface Kind<Kept extends Item> {
  /** Of the database. */
  readonly name: string;
  /** Raise it with the shape of what is kept: older ones are dropped. */
  readonly version: number;
  /** `value` as one of these, whole; null for anything else. */
  readonly parse: (value: unknown) => Kept | null;
  /** What it can be found by besides its key. */
  readonly marks: (item: Kept) => readonly string[];
  /** Beyond this many records or characters in total, the least recently used are evicted. */
  readonly records: number;
  readonly characters: number;
}

/** Items by their key. A corrupt item counts as absent and is dropped on its own. */
export interface Shelf<Kept extends Item> {
  readonly get: (key: string) => Promise<Kept | null>;
  readonly put: (item: Kept) => Promise<void>;
  /** Marks one as used just now, so that it is kept longer. */
  readonly touch: (key: string, usedAt: number) => Promise<void>;
  /** Last used first. */
  readonly recent: (count: number) => Promise<readonly Kept[]>;
  /** At most `count` of those that carry the mark. */
  readonly marked: (mark: string, count: number) => Promise<readonly Kept[]>;
  readonly usage: () => Promise<{ readonly records: number; readonly size: number }>;
  readonly clear: () => Promise<void>;
}

export type Limits = Pick<Kind<Item>, 'records' | 'characters'>;

/** Keys to evict so that the rest stays within the limits; `items` last used first. */
export function evicted(
  items: readonly Pick<Item, 'key' | 'size'>[],
  { records, characters }: Limits,
): string[] {
  let size = 0;
  return items
    .filter((item, index) => {
      // An item that alone exceeds the limit is evicted, and no other because of it.
      if (item.size <= characters) size += item.size;
      return index >= records || size > characters || item.size > characters;
    })
    .map(({ key }) => key);
}
