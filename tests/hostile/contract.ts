import type { Hostility, Swap } from '../hub/contract';
import type { ReportStore } from '../../utils/cache/records';
import type { InspectionStore } from '../../utils/cache/inspections';
import type { VisitStore } from '../../utils/cache/visit-records';

/** What the faults that were found in a real browser are called: three weights, and a number within each. */
export const EVIDENCE = [
  'S1.1 the same bytes under two names',
  'S1.2 bytes are never compared with the listing',
  'S1.3 a page can write into the store',
  'S2.4 a soft navigation keeps the old verdict',
  'S2.5 private windows are recorded',
  'S2.6 a redirect reaches a host without permission',
  'S2.7 the policy fails open',
  'S2.8 a blocked database hangs every look',
  'S2.9 an orphaned page',
  'S2.10 a corrupt record leaves the popup blank',
  'S2.11 100,000 files',
  'S2.12 a small redesign of the hub',
  'S3.1 one 500 degrades without a retry',
  'S3.2 a stalled answer is told as out of reach',
  'S3.3 an answer with the id of another model',
  'S3.4 revisions and paths that leave their place',
  'S3.5 the policy of our own pages',
  'S3.6 the cache tells a page which models were seen',
  'S3.7 the sources zip takes stray files',
  'S3.8 no notices in the zips',
  'S3.9 fuzz judges by wall clock',
  'S3.10 a page that fights the row',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

export const GROUPS = [
  'page',
  'redesign',
  'ids',
  'answers',
  'listings',
  'bytes',
  'names',
  'redirects',
  'cards',
  'stores',
  'policy',
  'clocks',
  'exports',
  'guards',
  'navigation',
  'page scripts',
  'background',
  'floods',
  'private windows',
  'updates',
] as const;
export type Group = (typeof GROUPS)[number];

interface Row {
  /** Unique: a result is told by it. */
  readonly name: string;
  readonly group: Group;
  readonly evidence?: readonly Evidence[];
  /** Final within so many seconds of processor time, `SECONDS` when not said; of the clock, `BUSY` times that. */
  readonly seconds?: number;
}

/** One look at a model's page, with all that goes wrong meanwhile. */
export interface Visit {
  /** The model that the address names. */
  readonly model: string;
  /** Below the model's address, such as `/tree/main`. */
  readonly path?: string;
  readonly hostility?: Hostility;
  /** Before this visit; they stay until the kind ends. */
  readonly swaps?: readonly Swap[];
  /** What the honest run of this visit has besides the model as written; a swap that only adds malice is not among it. */
  readonly honest?: readonly Swap[];
  /** Ask the hub whatever is known, as a click on "Check again" does. */
  readonly again?: boolean;
  /** What happens to the reader's machine just before. */
  readonly before?: () => Promise<void>;
  /** ms that this visit's clock is off. */
  readonly off?: number;
  /**
   * Besides the invariants. `same`: the three verdicts are those of the honest run, as after a day without malice.
   * `verdict`: no blank; the page is known for the model's.
   */
  readonly wants?: 'same' | 'verdict';
}

/** Seen without a browser: the pipeline of the background, fed by the replica. */
export interface LookKind extends Row {
  readonly where: 'node';
  readonly visits: readonly [Visit, ...Visit[]];
  /** Only these axes may be compared, where another depends on what the kind changes by right. */
  readonly axes?: readonly ('openness' | 'loadRisk' | 'provenance')[];
  /** The panel is opened too: what the model links is asked for. */
  readonly panel?: boolean;
  /** Waits are cut to a twentieth, so that an answer that never comes costs the suite little. */
  readonly stalls?: boolean;
  /** The stores, when memory is not enough. */
  readonly stores?: () => Promise<OpenStores>;
}

export interface OpenStores {
  readonly store: ReportStore;
  readonly inspections: InspectionStore;
  readonly visits: VisitStore;
  readonly close: () => Promise<void>;
}

/** Something that is no look; throws what is wrong. */
export interface ActKind extends Row {
  readonly where: 'node';
  readonly act: () => Promise<void> | void;
}

export type NodeKind = LookKind | ActKind;

/** How one kind went. */
export interface Outcome {
  readonly name: string;
  readonly group: Group;
  /** What broke; empty when every invariant is kept. */
  readonly broken: readonly string[];
  readonly ms: number;
  /** Of processor time, where it can be told. */
  readonly cpuMs: number;
  /** Heap in use after it. */
  readonly heap: number;
}

export const SECONDS = 10;

/** A machine that does many things at once may take this many times longer by the clock. */
export const BUSY = 6;
