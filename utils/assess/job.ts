import type { InspectionStore } from '../cache/inspections';
import type { RecordKey, ReportStore } from '../cache/records';
import type { VisitStore } from '../cache/visit-records';
import type { HubApi, SignatureReader, TextReaders } from '../hubs/contract';
import type { Facts } from '../facts/facts';
import { namingFiles } from '../formats/names/by-name';
import { defaultLoad } from '../loaders/default-load';
import { valueOf } from '../model/slot';
import type { NetworkMode } from '../settings/settings';
import type { Progress } from './progress';
import type { Quota } from './quota';
import { assessing } from '../report/assess';
import { inSlices, letOthersGo } from './many-files';
import { keep, type RecordState } from './stored';

export interface Look {
  /** What the page said: it names the subject, and is shown where nothing else is known. */
  readonly facts: Facts;
  /** Ask the hub again, whatever is known. */
  readonly again: boolean;
  /** Whether the linked phase follows: licence text, refs, base models, datasets, companion repositories. */
  readonly linked: boolean;
}

/** What every job shares. */
export interface JobOptions {
  readonly store: ReportStore;
  readonly inspections: InspectionStore;
  readonly visits: VisitStore;
  /** Whether bytes may be read without a click: the reader's choice, and no saving of data. */
  readonly readsFreely: () => Promise<boolean>;
  readonly fetch: typeof fetch;
  readonly network: () => Promise<NetworkMode>;
  /** See `CollectRequest`. */
  readonly mayPost: boolean;
  readonly texts: Partial<TextReaders>;
  /** Without it no signature is checked. */
  readonly signatures?: SignatureReader;
  readonly isRisky: (path: string) => boolean;
  readonly now: () => number;
}

/** What the stages of one job know. */
export interface JobContext extends JobOptions {
  readonly key: RecordKey;
  readonly look: Look;
  /** The subject's hub; undefined for a hub that this version does not know. */
  readonly api: HubApi | undefined;
  readonly quota: () => Promise<Quota>;
  readonly publish: (progress: Progress) => void;
  /** Ends the linked phase; the subject itself is judged to the end, for whoever comes next. */
  readonly signal: AbortSignal;
}

/** How the subject itself was judged, before the linked phase. */
export interface HubOutcome {
  readonly progress: Progress;
  readonly state: Exclude<RecordState, 'begun'>;
  /** ms since the epoch; undefined when nothing was stored before this job and the hub was not asked. */
  readonly storedAt: number | undefined;
}

/** The report on what is known so far, as it is published. */
export async function progressOn(facts: Facts, now: () => number): Promise<Progress> {
  // Both are kept while the list lives, and are longer work than any rule.
  await inSlices(facts, namingFiles(valueOf(facts.files)?.files ?? []));
  await letOthersGo(facts);
  defaultLoad(facts);
  await letOthersGo(facts);
  const report = await inSlices(facts, assessing(facts, 'hub', now()));
  return { report, origin: 'fresh', final: false };
}

/** Publishes the report on what is known so far, then stores it. */
export async function publishAndKeep(
  { store, key, now, publish }: JobContext,
  facts: Facts,
  state: RecordState,
  storedAt?: number,
): Promise<Progress> {
  await letOthersGo(facts);
  const progress = await progressOn(facts, now);
  publish(progress);
  await letOthersGo(facts);
  await keep(store, key, progress.report, now(), state, storedAt);
  return progress;
}
