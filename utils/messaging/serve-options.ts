import type { Runtime } from 'webextension-polyfill';
import type { InspectionStore } from '../cache/inspections';
import type { ReportStore } from '../cache/records';
import type { EffectiveSettings, Settings } from '../settings/settings';
import type { OptionsAnswer } from './protocol';
import { fromOwnPage, receiveOptions, type Sender } from './receive';

interface OptionsService {
  readonly runtime: Pick<Runtime.Static, 'id' | 'onMessage' | 'getURL'>;
  readonly store: ReportStore;
  readonly inspections: Pick<InspectionStore, 'clear'>;
  readonly load: () => Promise<EffectiveSettings>;
  readonly save: (change: Partial<Settings>) => Promise<void>;
}

/** Answers the options page: what is in force, a change, an empty cache. Others get no answer. */
export function serveOptions({ runtime, store, inspections, load, save }: OptionsService): void {
  const answer = async (value: unknown): Promise<OptionsAnswer | null> => {
    const received = receiveOptions(value);
    if (received === null) return null;
    if (received.type === 'set') await save(received.change);
    if (received.type === 'clear') await Promise.all([store.clear(), inspections.clear()]);
    return { ...(await load()), usage: await store.usage() };
  };
  runtime.onMessage.addListener((value: unknown, sender: Sender) =>
    fromOwnPage(sender, runtime.id, runtime.getURL('')) ? answer(value) : undefined,
  );
}
