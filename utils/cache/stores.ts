import { inspectionStore, type InspectionStore } from './inspections';
import type { ReportStore } from './records';
import { resilientStore } from './resilient';
import type { VisitStore } from './visit-records';
import { visitStore } from './visits';

export interface Stores {
  readonly store: ReportStore;
  readonly inspections: InspectionStore;
  readonly visits: VisitStore;
}

/** Everything that is kept on the reader's machine besides the settings (`now`: ms since the epoch). */
export const openStores = (now: () => number): Stores => ({
  store: resilientStore(now),
  inspections: inspectionStore(now),
  visits: visitStore(),
});
