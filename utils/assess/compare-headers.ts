import { FILE_BYTES, FILE_REQUESTS } from '../bytes/limits';
import { ReadError, type ReadFailure } from '../bytes/source';
import { Malformed } from '../bytes/window';
import type { ReportStore } from '../cache/records';
import { HUB_APIS } from '../hubs/index';
import { compareHeaders } from '../lineage/compare-headers';
import type { ChainModel } from '../facts/chain';
import type { Facts } from '../facts/facts';
import type { TensorComparison } from '../facts/lineage';
import { collected, failed, notCollected, valueOf, type Failure, type Slot } from '../model/slot';
import type { ModelId, Subject } from '../model/subject';
import { comparablePair, type ComparablePair } from './comparable-pair';
import type { ReadProgress } from './inspection';
import type { Progress } from './progress';
import { readHeaders, type HeaderReading } from './read-headers';
import { startOnClick } from './stored';

export interface CompareOptions {
  readonly store: ReportStore;
  readonly fetch: typeof fetch;
  readonly now: () => number;
}

export interface CompareRequest {
  /** What the page said. */
  readonly facts: Facts;
  readonly signal: AbortSignal;
  readonly listen: (progress: Progress) => void;
  readonly onProgress: (progress: ReadProgress) => void;
}

/** Compares the weights' headers with those of the nearest base model that was found, on the reader's click. */
export async function compareHeadersOnClick(options: CompareOptions, request: CompareRequest): Promise<void> {
  const { store, now } = options;
  const { signal, listen } = request;
  const { facts: start, learned } = await startOnClick(store, request.facts, now);
  const headerComparison = await compared(options, start, request);
  if (signal.aborted) return;
  listen({ report: await learned({ ...start, headerComparison }), origin: 'fresh', final: true });
}

async function compared(
  { fetch, now }: CompareOptions,
  facts: Facts,
  { signal, onProgress }: CompareRequest,
): Promise<Facts['headerComparison']> {
  const api = HUB_APIS.find(({ hub }) => hub.id === facts.subject.hub);
  const pair = comparablePair(facts);
  if (api === undefined || pair === null) return notCollected('nothing-to-read');
  const reading: HeaderReading = {
    api,
    fetch,
    signal,
    budget: { bytes: FILE_BYTES, requests: FILE_REQUESTS },
    onProgress: (path, bytesRead, size) => onProgress({ path, bytesRead, size }),
  };
  const [first] = pair.there.read;
  const url = api.filePage(subjectOf(facts, pair.base), first?.path ?? '');
  try {
    return collected(await comparison(facts, pair, reading), { kind: 'file', url, path: '' }, now());
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return failed(FAILURE_OF[error.failure], { kind: 'file', url, path: '' }, now());
  }
}

async function comparison(
  facts: Facts,
  { base, here, there }: ComparablePair,
  reading: HeaderReading,
): Promise<TensorComparison> {
  const about = { base: base.id, relation: base.relation };
  let side: 'here' | 'there' = 'here';
  const differing = new Set(
    (valueOf(facts.inspections) ?? []).filter(({ bytes }) => bytes === 'differs').map(({ path }) => path),
  );
  if (here.read.some(({ path }) => differing.has(path))) throw new ReadError('differs');
  try {
    const own = await readHeaders(pinned(facts), here, reading);
    side = 'there';
    const theirs = own && (await readHeaders(subjectOf(facts, base), there, reading));
    if (own === null || theirs === null) return { ...about, state: 'not-comparable', why: 'too-many-files' };
    return { ...about, ...compareHeaders(own, theirs) };
  } catch (error) {
    if (error instanceof Malformed) return { ...about, state: 'not-comparable', why: `malformed-${side}` };
    throw error;
  }
}

/** What is read is what was judged: the commit, when it is known. */
const pinned = ({ subject, revision }: Facts): Subject => ({
  ...subject,
  revision: valueOf(revision)?.commit ?? subject.revision,
});

const subjectOf = ({ subject }: Facts, { id, facts }: ChainModel): Subject => ({
  hub: subject.hub,
  id: id as ModelId, // the hub adapter made it of the hub's own answer
  revision: (facts && valueOf(facts.revision)?.commit) ?? 'main',
});

const FAILURE_OF = {
  'past-end': 'unreadable',
  budget: 'too-large',
  deadline: 'timed-out',
  cancelled: 'timed-out',
  changed: 'unreadable',
  network: 'offline',
  refused: 'not-visible',
  differs: 'bytes-differ',
} as const satisfies Record<ReadFailure, Failure>;

/** What is left to say before a click: there is something to compare, or there is not. */
export function settledHeaderComparison(facts: Facts): Slot<TensorComparison> {
  const { headerComparison: slot, chain } = facts;
  if (slot.state !== 'not-collected' || chain.state !== 'collected') return slot;
  const why = comparablePair(facts) === null ? 'nothing-to-read' : 'left-to-a-click';
  return slot.why === why ? slot : notCollected(why);
}
