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
  /** Host patterns its files are served from, as a content security policy writes them; see `HubApi.mayRead`. */
  readonly fileHosts: readonly string[];
}

/** Which kind of model page: the model's card, its files, one file, or another tab under the same header. */
export type PageKind = 'model' | 'tree' | 'blob' | 'other';

/** One piece of a page's own data: as the page holds it, not yet understood, or why it cannot be had. */
export type PagePiece =
  | { readonly state: 'read'; readonly props: Readonly<Record<string, unknown>> }
  | { readonly state: 'failed'; readonly failure: Failure };

/** What a content script takes from a model's page. Hostile until the hub's `decode` made facts of it. */
export interface PageData {
  readonly kind: PageKind;
  readonly url: string;
  readonly pieces: Readonly<Record<string, PagePiece>>;
}

/** A hub's pages, as a content script sees them. Pure over `Document`; never writes to it, never throws. */
export interface HubPage {
  readonly hub: Hub;
  /** The data of a model's page, or null when the page shows no model. */
  readonly pick: (document: Document, url: string) => PageData | null;
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
  /** Whether a POST tells the hub nothing but the question: Firefox adds an origin that names the installation. */
  readonly posts: boolean;
  readonly now: () => number;
}

/** A hub as the background knows it: what its pages' data and its API's answers mean. */
export interface HubApi {
  readonly hub: Hub;
  /** The facts in a page's data (`at`: ms since the epoch); null when no subject can be named. Never throws. */
  readonly decode: (data: PageData, at: number) => Facts | null;
  /** Where a file's bytes are; a range of them may be asked for. */
  readonly fileUrl: (subject: Subject, path: string) => string;
  /** Whether an address that a file led to is still this hub's. */
  readonly mayRead: (url: string) => boolean;
  /** Whether reading the file would count as a download of the model: then only a click may. */
  readonly countsAsDownload: (facts: Facts, path: string) => boolean;
  /** Asks the hub; yields what each answer taught, in the order of its worth. */
  readonly collect: (request: CollectRequest) => AsyncGenerator<FactsUpdate>;
}
