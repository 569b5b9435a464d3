import type { Facts } from '../model/facts';
import type { HubId, Subject } from '../model/subject';
import type { Failure } from '../model/slot';

/** A site that hosts models. */
export interface Hub {
  readonly id: HubId;
  readonly name: string;
  /** Where its pages live. Manifest matches and host permissions derive from it. */
  readonly origins: readonly string[];
  /** Where its API lives; one of `origins`. */
  readonly apiOrigin: string;
}

/** Which kind of model page: the model's card, its files, one file, or another tab under the same header. */
export type PageKind = 'model' | 'tree' | 'blob' | 'other';

/** What a page said: nothing about a model, or facts of one. */
export type PageReading =
  { readonly model: false } | { readonly model: true; readonly kind: PageKind; readonly facts: Facts };

/** A hub's pages, as a content script sees them. Pure over `Document`; never writes to it, never throws. */
export interface HubPage {
  readonly hub: Hub;
  /** `at`: ms since the epoch. */
  readonly read: (document: Document, url: string, at: number) => PageReading;
  /** The element after which the badge row is mounted, outside of everything the page hydrates. */
  readonly anchor: (document: Document) => Element | null;
  readonly isDark: (document: Document) => boolean;
}

/** The slots one answer of the hub filled. */
export type FactsUpdate = Partial<Omit<Facts, 'subject'>> & { readonly subject?: Subject };

export type Answer =
  | { readonly ok: true; readonly json: unknown; readonly headers: Headers; readonly url: string }
  | { readonly ok: false; readonly failure: Failure };

/** Asks the hub. Limits, quota and time-outs are the caller's (`assess/ask.ts`). */
export type Ask = (path: string, body?: unknown) => Promise<Answer>;

export interface CollectRequest {
  readonly facts: Facts;
  readonly ask: Ask;
  /** Which files deserve their scan details. */
  readonly isRisky: (path: string) => boolean;
  /** Ask for everything again, whatever is known. */
  readonly again: boolean;
  readonly now: () => number;
}

/** A hub's API. Yields what each answer taught, in the order of its worth. */
export interface HubApi {
  readonly hub: Hub;
  readonly collect: (request: CollectRequest) => AsyncGenerator<FactsUpdate>;
}
