import { INSPECTIONS, inspectionsOn, type InspectionStore } from './inspections';
import { memoryInspections, memoryStore, memoryVisits } from './memory';
import { REPORTS, type ReportStore } from './records';
import { resilientShelf } from './resilient';
import type { VisitStore } from './visit-records';
import { VISITS, visitsOn } from './visits';

export interface Stores {
  readonly store: ReportStore;
  readonly inspections: InspectionStore;
  readonly visits: VisitStore;
}

/** Everything that is kept on the reader's machine besides the settings (`now`: ms since the epoch). */
export const openStores = (now: () => number): Stores => ({
  store: resilientShelf(REPORTS, now),
  inspections: inspectionsOn(resilientShelf(INSPECTIONS, now), now),
  visits: visitsOn(resilientShelf(VISITS, now)),
});

/** The same for private windows: nothing is written, and nothing of the others is read. */
export const memoryStores = (): Stores => ({
  store: memoryStore(),
  inspections: memoryInspections(),
  visits: memoryVisits(),
});
