import type { Runtime } from 'webextension-polyfill';
import type { InspectionStore } from '../cache/inspections';
import type { ReportStore } from '../cache/records';
import type { VisitStore } from '../cache/visit-records';
import type { EffectiveSettings, Settings } from '../settings/settings';
import type { OptionsAnswer } from './protocol';
import { fromOwnPage, receiveOptions, type Sender } from './receive';

interface OptionsService {
  readonly runtime: Pick<Runtime.Static, 'id' | 'onMessage' | 'getURL'>;
  readonly store: ReportStore;
  readonly inspections: Pick<InspectionStore, 'clear'>;
  readonly visits: Pick<VisitStore, 'clear' | 'usage'>;
  readonly load: () => Promise<EffectiveSettings>;
  readonly save: (change: Partial<Settings>) => Promise<void>;
}

/** Answers the options page: what is in force, a change, an empty cache. Others get no answer. */
export function serveOptions({ runtime, store, inspections, visits, load, save }: OptionsService): void {
  const answer = async (value: unknown): Promise<OptionsAnswer | null> => {
    const received = receiveOptions(value);
    if (received === null) return null;
    if (received.type === 'set') await save(received.change);
    if (received.type === 'clear') await Promise.all([store.clear(), inspections.clear(), visits.clear()]);
    const [reports, looks] = await Promise.all([store.usage(), visits.usage()]);
    const usage = { records: reports.records, visits: looks.records, size: reports.size + looks.size };
    return { ...(await load()), usage };
  };
  runtime.onMessage.addListener((value: unknown, sender: Sender) =>
    fromOwnPage(sender, runtime.id, runtime.getURL('')) ? answer(value) : undefined,
  );
}
