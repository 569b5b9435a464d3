import type { InspectionStore } from '../cache/inspections';
import type { RecordKey, ReportStore } from '../cache/records';
import type { VisitStore } from '../cache/visit-records';
import type { SignatureReader, TextReaders } from '../hubs/contract';
import { HUB_APIS } from '../hubs/index';
import type { Facts } from '../model/facts';
import { FACT_NAMES } from '../model/facts';
import type { Report } from '../model/report';
import type { Summary } from '../model/summary';
import type { NetworkMode } from '../settings/settings';
import { createAskers } from './ask';
import { collectLinked } from './collect-linked';
import { createFlights } from './shared-jobs';
import { CALLS_FOR_SIGNATURES, CALLS_LINKED } from './limits';
import {
  currentInspections,
  freeToRead,
  pageBudget,
  readFiles,
  settledInspections,
  unread,
  withInspection,
} from './inspection';
import { merge } from './merge';
import { withoutHub } from './page-only';
import { assess } from './report';
import { isFresh, isSettled, keep, knownTogether, recordKey, sameState } from './stored';
import { createQuota, type Quota, type QuotaMemory } from './quota';
import { withVisits } from './visits';

export interface Progress {
  readonly report: Report;
  readonly origin: Summary['origin'];
  /** Whether this is the last word of this flight. */
  readonly final: boolean;
}

export interface AssessorOptions {
  readonly store: ReportStore;
  readonly inspections: InspectionStore;
  readonly visits: VisitStore;
  /** Whether bytes may be read without a click: the reader's choice, and no saving of data. */
  readonly readsFreely: () => Promise<boolean>;
  readonly fetch: typeof fetch;
  readonly network: () => Promise<NetworkMode>;
  readonly quota: QuotaMemory;
  /** See `CollectRequest`. */
  readonly mayPost: boolean;
  readonly texts: Partial<TextReaders>;
  /** Without it no signature is looked at. */
  readonly signatures?: SignatureReader;
  readonly isRisky: (path: string) => boolean;
  readonly now: () => number;
}

export interface Assessor {
  /**
   * Judges what a page said: at once from the page or the cache, then with every answer of the hub.
   * Those who ask for one subject at the same time share one flight, which ends with a final report or
   * with `onFailure` (a fault of ours, not of the hub). Returns how to stop listening.
   */
  readonly assess: (look: Look, listen: (progress: Progress) => void, onFailure?: () => void) => () => void;
}

export interface Look {
  /** What the page said. */
  readonly facts: Facts;
  /** Ask the hub again, whatever is known. */
  readonly again: boolean;
  /** Whether to go one hop further: licence text, refs, base models, datasets, siblings. */
  readonly linked: boolean;
  /** Whether the risky files may be read in the reader's budget; a files page is judged without (DESIGN §8). */
  readonly reads: boolean;
}

export function createAssessor(options: AssessorOptions): Assessor {
  const flights = createFlights();
  const quotas = new Map<string, Promise<Quota>>();
  const quotaOf = (hub: string): Promise<Quota> => {
    const known =
      quotas.get(hub) ??
      options.quota
        .load(hub)
        .then((state) => createQuota(state, (learned) => void options.quota.save(hub, learned)));
    quotas.set(hub, known);
    return known;
  };
  return {
    assess(look, listen, onFailure) {
      const { facts, linked: deep } = look;
      const key = recordKey(facts);
      const flying: FlightOptions = { ...options, quota: () => quotaOf(facts.subject.hub) };
      return flights.join(key, { listen, onFailure, deep }, (publish, signal) =>
        fly(flying, key, look, { publish, signal }),
      );
    },
  };
}

type FlightOptions = Omit<AssessorOptions, 'quota'> & { readonly quota: () => Promise<Quota> };

interface Air {
  readonly publish: (progress: Progress) => void;
  /** Ends the hop further; the subject's own look goes on for whoever comes next. */
  readonly signal: AbortSignal;
}

async function fly(options: FlightOptions, key: RecordKey, look: Look, air: Air): Promise<void> {
  const { facts: page, again } = look;
  const { store, now } = options;
  const { publish } = air;
  const [network, stored] = await Promise.all([
    options.network(),
    soonOr(store.get(key), () =>
      publish({ report: assess(page, 'page', now()), origin: 'fresh', final: false }),
    ),
  ]);
  const usable = stored !== null && sameState(stored.report.facts, page) ? stored : null;
  const known = usable === null ? page : knownTogether(usable.report.facts, page);
  const fresh = usable !== null && !again && isFresh(usable, now());
  const rests = fresh || network !== 'hub-api';
  const goesOn = look.linked && network === 'hub-api';
  const shown = network === 'hub-api' ? known : withoutHub(known);
  // Where nothing is asked, what is known now is all that this look can be compared by.
  const start = rests ? await withVisits(options, page, shown) : shown;
  const origin = usable === null ? 'fresh' : 'cache';
  const first: Progress = {
    report: assess(start, usable?.report.stage ?? 'page', usable?.report.assessedAt ?? now()),
    origin,
    final: rests && !goesOn,
  };
  publish(first);
  if (usable !== null) await store.touch(key, now());
  const before = stored?.report.facts ?? null;
  // What is due for another look is asked for as if nothing but the page were known; a flight that was
  // cut short goes on from what it stored.
  const from = usable?.final ? page : known;
  let came: Came = {
    progress: first,
    state: usable?.settled ? 'settled' : 'ended',
    storedAt: usable?.storedAt,
  };
  if (!rests) came = await askHub(options, key, { known, from, before, look }, publish);
  else if (usable === null) await keep(store, key, first.report, now(), 'begun');
  if (goesOn) await askFurther(options, key, { came, before, look }, air);
  else if (!rests) publish({ ...came.progress, final: true });
}

/** How far a flight came with the subject itself. */
interface Came {
  readonly progress: Progress;
  readonly state: 'settled' | 'ended';
  readonly storedAt: number | undefined;
}

/** One hop further; what it costs does not make the subject's own record any younger. */
async function askFurther(
  options: FlightOptions,
  key: RecordKey,
  { came, before, look }: { readonly came: Came; readonly before: Facts | null; readonly look: Look },
  { publish, signal }: Air,
): Promise<void> {
  const { store, fetch, now, texts, signatures } = options;
  const { facts } = came.progress.report;
  let last = came.progress;
  const api = HUB_APIS.find(({ hub }) => hub.id === facts.subject.hub);
  if (api !== undefined && !signal.aborted) {
    const asking = { hub: api.hub, mayRead: api.mayRead, fetch, quota: await options.quota(), now, signal };
    const { ask, askText } = createAskers({ ...asking, calls: CALLS_LINKED });
    const { askBytes } = createAskers({ ...asking, calls: CALLS_FOR_SIGNATURES });
    const further = collectLinked(
      { api, ask, askText, askBytes, texts, ...(signatures && { signatures }), now, signal },
      { facts, before, again: look.again },
    );
    for await (const next of further) {
      last = { report: assess(next, 'hub', now()), origin: 'fresh', final: false };
      publish(last);
      await keep(store, key, last.report, now(), came.state, came.storedAt ?? now());
    }
  }
  // The list of commits may tell more of what is different.
  const looked = await withVisits(options, look.facts, last.report.facts);
  if (
    looked.changesSinceVisit !== last.report.facts.changesSinceVisit &&
    looked.changesSinceVisit.state === 'collected'
  ) {
    last = { report: assess(looked, 'hub', now()), origin: 'fresh', final: false };
    await keep(store, key, last.report, now(), came.state, came.storedAt ?? now());
  }
  publish({ ...last, final: true });
}

/** A store that takes longer is not waited for: the page's own data is judged meanwhile (DESIGN §8). */
const STORE_PATIENCE_MS = 250;

async function soonOr<Result>(asked: Promise<Result>, meanwhile: () => void): Promise<Result> {
  const timer = setTimeout(meanwhile, STORE_PATIENCE_MS);
  return asked.finally(() => clearTimeout(timer));
}

interface Start {
  readonly known: Facts;
  /** By these it is decided what to ask for. */
  readonly from: Facts;
  readonly before: Facts | null;
  readonly look: Look;
}

async function askHub(
  options: FlightOptions,
  key: RecordKey,
  { known, from, before, look }: Start,
  publish: (progress: Progress) => void,
): Promise<Came> {
  const { store, fetch, isRisky, mayPost, texts, now, quota } = options;
  const api = HUB_APIS.find(({ hub }) => hub.id === known.subject.hub);
  let facts = known;
  let answered = true;
  const step = async (next: Facts): Promise<void> => {
    facts = next;
    const report = assess(facts, 'hub', now());
    publish({ report, origin: 'fresh', final: false });
    await keep(store, key, report, now(), 'begun');
  };
  if (api !== undefined) {
    const askers = createAskers({ hub: api.hub, fetch, quota: await quota(), now });
    const asking = { facts: from, before, ...askers, texts, isRisky, mayPost, again: look.again, now };
    for await (const update of api.collect(asking)) {
      answered &&= FACT_NAMES.every((name) => update[name]?.state !== 'failed');
      await step(merge(facts, update));
    }
    facts = { ...facts, inspections: currentInspections(facts) };
    if (look.reads && (await options.readsFreely())) {
      const reading = { api, fetch, store: options.inspections, budget: pageBudget(), now };
      for await (const file of readFiles(facts, unread(facts, freeToRead(facts, api)), reading)) {
        await step(withInspection(facts, file, api.filePage(facts.subject, file.path), now()));
      }
    }
    facts = { ...facts, inspections: settledInspections(facts) };
  }
  facts = await withVisits(options, look.facts, facts);
  const report = assess(facts, 'hub', now());
  const state = answered && isSettled(report) ? 'settled' : 'ended';
  await keep(store, key, report, now(), state);
  return { progress: { report, origin: 'fresh', final: false }, state, storedAt: now() };
}
