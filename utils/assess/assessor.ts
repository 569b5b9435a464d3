import type { RecordKey, ReportRecord, ReportStore } from '../cache/records';
import { HUB_APIS } from '../hubs/index';
import type { Facts } from '../model/facts';
import { FACT_NAMES } from '../model/facts';
import type { Report } from '../model/report';
import { notCollected, valueOf } from '../model/slot';
import type { Summary } from '../model/summary';
import { RULESET } from '../rules/index';
import type { NetworkMode } from '../settings/settings';
import { createAsk } from './ask';
import { FRESH_MS, FRESH_UNFINISHED_MS } from './limits';
import { merge } from './merge';
import { assess } from './report';
import { createQuota, type Quota } from './quota';

export interface Progress {
  readonly report: Report;
  readonly origin: Summary['origin'];
  /** Whether this is the last word of this flight. */
  readonly final: boolean;
}

export interface AssessorOptions {
  readonly store: ReportStore;
  readonly fetch: typeof fetch;
  readonly network: () => Promise<NetworkMode>;
  readonly isRisky: (path: string) => boolean;
  readonly now: () => number;
}

export interface Assessor {
  /**
   * Judges what a page said: at once from the page or the cache, then with every answer of the hub.
   * Those who ask for one subject at the same time share one flight, which ends with a final report or
   * with `onFailure` (a fault of ours, not of the hub). Returns how to stop listening.
   */
  readonly assess: (
    facts: Facts,
    again: boolean,
    listen: (progress: Progress) => void,
    onFailure?: () => void,
  ) => () => void;
}

interface Listener {
  readonly listen: (progress: Progress) => void;
  readonly onFailure: (() => void) | undefined;
}

interface Flight {
  last: Progress | null;
  readonly listeners: Set<Listener>;
}

/** By the revision that was asked for; whether it still stands for the same commit, `sameState` tells. */
export function recordKey({ subject, revision }: Facts): RecordKey {
  const asked = revision.state === 'collected' ? revision.value.requested : subject.revision;
  return [subject.hub, subject.id, asked, RULESET].join('|');
}

export function createAssessor(options: AssessorOptions): Assessor {
  const flights = new Map<RecordKey, Flight>();
  const quotas = new Map<string, Quota>();
  return {
    assess(facts, again, listen, onFailure) {
      const key = recordKey(facts);
      const running = flights.get(key);
      const flight = running ?? { last: null, listeners: new Set() };
      const listener: Listener = { listen, onFailure };
      flight.listeners.add(listener);
      if (running === undefined) {
        flights.set(key, flight);
        const quota = quotas.get(facts.subject.hub) ?? createQuota();
        quotas.set(facts.subject.hub, quota);
        void fly({ ...options, quota }, key, facts, again, (progress) => {
          flight.last = progress;
          for (const each of flight.listeners) each.listen(progress);
        })
          .catch(() => {
            for (const each of flight.listeners) each.onFailure?.();
          })
          .finally(() => flights.delete(key));
      } else if (flight.last !== null) {
        listen(flight.last);
      }
      return () => flight.listeners.delete(listener);
    },
  };
}

async function fly(
  options: AssessorOptions & { readonly quota: Quota },
  key: RecordKey,
  page: Facts,
  again: boolean,
  publish: (progress: Progress) => void,
): Promise<void> {
  const { store, now } = options;
  const [network, stored] = await Promise.all([options.network(), store.get(key)]);
  const usable = stored !== null && sameState(stored.report.facts, page) ? stored : null;
  const known =
    usable === null ? page : merge(usable.report.facts, { ...page, subject: usable.report.subject });
  const fresh = usable !== null && !again && isFresh(usable, now());
  const rests = fresh || network !== 'hub-api';
  const start = network === 'hub-api' ? known : withoutHub(known);
  const origin = usable === null ? 'fresh' : 'cache';
  publish({
    report: assess(start, usable?.report.stage ?? 'page', usable?.report.assessedAt ?? now()),
    origin,
    final: rests,
  });
  if (usable !== null) await store.touch(key, now());
  // What is due for another look is asked for as if nothing but the page were known; a flight that was
  // cut short goes on from what it stored.
  const from = usable?.final ? page : known;
  if (!rests) await askHub(options, key, { known, from, again }, publish);
  else if (usable === null) await keep(store, key, assess(start, 'page', now()), now(), 'begun');
}

interface Start {
  readonly known: Facts;
  /** By these it is decided what to ask for. */
  readonly from: Facts;
  readonly again: boolean;
}

async function askHub(
  { store, fetch, isRisky, now, quota }: AssessorOptions & { readonly quota: Quota },
  key: RecordKey,
  { known, from, again }: Start,
  publish: (progress: Progress) => void,
): Promise<void> {
  const api = HUB_APIS.find(({ hub }) => hub.id === known.subject.hub);
  let facts = known;
  let answered = true;
  if (api !== undefined) {
    const ask = createAsk({ hub: api.hub, fetch, quota, now });
    for await (const update of api.collect({ facts: from, ask, isRisky, again, now })) {
      facts = merge(facts, update);
      answered &&= FACT_NAMES.every((name) => update[name]?.state !== 'failed');
      const report = assess(facts, 'hub', now());
      publish({ report, origin: 'fresh', final: false });
      await keep(store, key, report, now(), 'begun');
    }
  }
  const report = assess(facts, 'hub', now());
  await keep(store, key, report, now(), answered && isSettled(report) ? 'settled' : 'ended');
  publish({ report, origin: 'fresh', final: true });
}

async function keep(
  store: ReportStore,
  key: RecordKey,
  report: Report,
  now: number,
  state: 'begun' | 'ended' | 'settled',
): Promise<void> {
  const size = JSON.stringify(report).length;
  const settled = state === 'settled';
  await store.put({ key, report, final: state !== 'begun', settled, storedAt: now, usedAt: now, size });
}

/** A page that shows another last change or another commit than the stored report is another state. */
const sameState = (stored: Facts, page: Facts): boolean =>
  agree(modifiedAt(stored), modifiedAt(page)) && agree(commitOf(stored), commitOf(page));

/** What one of the two does not say is no difference. */
const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
const modifiedAt = ({ lastModified }: Facts): string | null => valueOf(lastModified);
const commitOf = ({ revision }: Facts): string | null => valueOf(revision)?.commit ?? null;

/** A clock that went backwards makes an old report look new: then it is not fresh. */
function isFresh({ settled, final, storedAt }: ReportRecord, now: number): boolean {
  const age = now - storedAt;
  return final && age >= 0 && age < (settled ? FRESH_MS : FRESH_UNFINISHED_MS);
}

function isSettled({ facts }: Report): boolean {
  const failedSlot = FACT_NAMES.some((name) => facts[name].state === 'failed');
  const scan = facts.repositoryScan;
  return !failedSlot && (scan.state !== 'collected' || scan.value.done !== false);
}

/** With no requests allowed, what the page does not say stays uncollected, and says why. */
function withoutHub(facts: Facts): Facts {
  const slots = FACT_NAMES.map((name) => {
    const slot = facts[name];
    const open = slot.state === 'not-collected' && slot.why === 'not-on-this-page';
    return [name, open ? notCollected('page-only-mode') : slot];
  });
  return { ...facts, ...(Object.fromEntries(slots) as Partial<Facts>) }; // the same slots, some emptied
}
