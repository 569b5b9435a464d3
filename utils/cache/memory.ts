import { INSPECTIONS, inspectionsOn, type InspectionStore } from './inspections';
import { REPORTS, type ReportStore } from './records';
import { evicted, type Item, type Kind, type Shelf } from './shelf';
import type { VisitStore } from './visit-records';
import { VISITS, visitsOn } from './visits';

/** A shelf for as long as the background lives: for private windows, and while the database does not work. */
export function memoryShelf<Kept extends Item>(
  kind: Pick<Kind<Kept>, 'marks' | 'records' | 'characters'>,
): Shelf<Kept> {
  const items = new Map<string, Kept>();
  const byUse = () => [...items.values()].toSorted((a, b) => b.usedAt - a.usedAt);
  return {
    get: async (key) => items.get(key) ?? null,
    async put(item) {
      items.set(item.key, item);
      for (const key of evicted(byUse(), kind)) items.delete(key);
    },
    async touch(key, usedAt) {
      const item = items.get(key);
      if (item !== undefined) items.set(key, { ...item, usedAt });
    },
    recent: async (count) => byUse().slice(0, count),
    marked: async (mark, count) =>
      byUse()
        .filter((item) => kind.marks(item).includes(mark))
        .slice(0, count),
    usage: async () => ({ records: items.size, size: byUse().reduce((sum, { size }) => sum + size, 0) }),
    clear: async () => items.clear(),
  };
}

export const memoryStore = (): ReportStore => memoryShelf(REPORTS);
export const memoryInspections = (): InspectionStore => inspectionsOn(memoryShelf(INSPECTIONS), () => 0);
export const memoryVisits = (): VisitStore => visitsOn(memoryShelf(VISITS));
