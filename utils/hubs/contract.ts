import type { CardReading } from '../facts/card';
import type { Facts, FactsUpdate } from '../facts/facts';
import type { LicenseTextFact } from '../facts/access';
import type { RepositoryFile } from '../facts/files';
import type { HubId, Subject } from '../model/subject';
import type { SignatureFact } from '../facts/signature';
import type { Failure, Slot } from '../model/slot';

/** A site that hosts models. */
export interface Hub {
  readonly id: HubId;
  readonly name: string;
  /** Where its pages live, the plainest first. Manifest matches and host permissions derive from it. */
  readonly origins: readonly [string, ...string[]];
  /** Where the API is that answers for pages of this origin; one of `origins`. */
  readonly apiOrigin: (pageOrigin: string) => string;
  /** Host patterns its files are served from, as a content security policy writes them; see `HubApi.mayRead`. */
  readonly fileHosts: readonly string[];
}

/** A task with what goes in and what comes out, in plain words. */
export interface Task {
  readonly id: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** What an address names. `id` as the hub writes it, of a paper what stands in its place; `below`: the path's rest. */
export interface NamedOnHub {
  readonly kind: 'model' | 'dataset' | 'space' | 'collection' | 'paper';
  readonly id: string;
  readonly below: readonly string[];
}

/**
 * How a hub addresses and names what it hosts. Pure and total: every address is https, on one of its origins and stays
 * below what it names, whatever ids, revisions and paths are given (`encode.ts`).
 */
export interface HubSite {
  readonly hub: Hub;
  /** Of the package URL specification; null when it knows no type for this hub. */
  readonly purlType: string | null;
  /** The pages that a reader sees. */
  readonly model: (id: string) => string;
  readonly tree: (subject: Subject) => string;
  readonly file: (subject: Subject, path: string) => string;
  /** Null for a hub without data sets. */
  readonly dataset: (id: string) => string | null;
  /** Other hosts with the same paths, which texts name instead of the hub; never asked. */
  readonly mirrors: readonly string[];
  /** What a path (parts between slashes) of the hub or a mirror names; null for its other pages. */
  readonly named: (path: readonly string[]) => NamedOnHub | null;
  /** The task that a tag of the hub names. */
  readonly taskOf: (tag: string) => Task | null;
}

/** Which kind of model page: the model's card, its files, one file, or another tab under the same header. */
export const PAGE_KINDS = ['model', 'tree', 'blob', 'other'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** One piece of a page's own data: as the page contains it, not yet decoded, or why it could not be read. */
export type PagePiece =
  | { readonly state: 'read'; readonly props: Readonly<Record<string, unknown>> }
  | { readonly state: 'failed'; readonly failure: Failure };

/**
 * Where the data comes from: the hub's usual place, another place of the page, or nothing but the address (the page
 * cannot be read, its data is of `another-model`, or the header that it shows is `another-header`); then the API tells
 * the rest.
 */
export const PAGE_SOURCES = ['usual', 'moved', 'address', 'another-model', 'another-header'] as const;
export type PageSource = (typeof PAGE_SOURCES)[number];

/** What a content script takes from a model's page. Hostile until the hub's `decode` made facts of it. */
export interface PageData {
  readonly kind: PageKind;
  readonly url: string;
  /** The usual place when it does not say. */
  readonly source?: PageSource | undefined;
  readonly pieces: Readonly<Record<string, PagePiece>>;
}

/** A hub's pages, as a content script sees them. Pure over `Document`; never writes to it, never throws. */
export interface HubPage {
  readonly hub: Hub;
  /** The data of a model's page, or null when the page shows no model. */
  readonly pick: (document: Document, url: string) => PageData | null;
  /**
   * The element after which the badge row is mounted, outside of everything the page hydrates; null where the row has
   * no place beside a header: it then stands above the page's main part.
   */
  readonly anchor: (document: Document) => Element | null;
  /** The model and revision that an address names, as one text: a row is drawn only while it stays. When absent, the path. */
  readonly subjectIn?: (url: string) => string | null;
  /** What the address alone names, for the popup of a page that shows no model. Without it, nothing. */
  readonly byAddress?: (url: string) => PageData | null;
  readonly isDark: (document: Document) => boolean;
}

export type Answer =
  | { readonly ok: true; readonly json: unknown; readonly headers: Headers; readonly url: string }
  | { readonly ok: false; readonly failure: Failure };

/** What is known of an answer before, and for JSON after, its body was read. */
export interface HubResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Only of a success that was asked for JSON. */
  readonly json?: unknown;
}

/** What an answer says of the hub's window of requests; null: it does not say. Each is at least 0. */
export interface RateLimit {
  readonly remaining: number | null;
  /** Requests in a whole window. */
  readonly limit: number | null;
  /** Seconds until the window opens again, or until the hub wants to be asked again. */
  readonly resetSeconds: number | null;
}

/** Asks the hub. Limits, quota and time-outs are the caller's (`assess/ask.ts`). */
export type Ask = (path: string, body?: unknown) => Promise<Answer>;

export type TextAnswer =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly failure: Failure };

/**
 * Asks the hub for a text of at most `limit` bytes, out of the same budget of calls. `listed`: what the hub's list says
 * of it; bytes of another size or digest are the failure `bytes-differ`.
 */
export type AskText = (url: string, limit: number, listed?: RepositoryFile | null) => Promise<TextAnswer>;

export type BytesAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly failure: Failure };

/** Asks the hub for a small file of at most `limit` bytes; `listed` as for a text. */
export type AskBytes = (url: string, limit: number, listed?: RepositoryFile | null) => Promise<BytesAnswer>;

/** One bundle, and the repository whose files it may sign. */
export interface SignatureQuestion {
  readonly bundle: { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> };
  readonly files: readonly RepositoryFile[];
  /** False when there may be files that are not listed. */
  readonly complete: boolean;
  /** Whose repository this is. */
  readonly publisher: string;
  /** Bytes of a small file; null when they are not to be had. */
  readonly fetchSmall: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** What finds and checks signatures. Works over hostile bytes; never throws for what is in them. */
export interface SignatureReader {
  /** Whether a file's name and size (bytes, null: unknown) make it worth fetching. */
  readonly isCandidate: (path: string, size: number | null) => boolean;
  readonly looksLikeBundle: (bytes: Uint8Array) => boolean;
  readonly check: (question: SignatureQuestion) => Promise<SignatureFact>;
}

/** What makes facts of the texts that a repository carries. Pure, over hostile text; fails only when it cannot be loaded. */
export interface TextReaders {
  /** `about`: the id of the model whose README it is. */
  readonly card: (text: string, about: string) => CardReading | Promise<CardReading>;
  readonly license: (text: string) => LicenseReading | Promise<LicenseReading>;
}

type LicenseReading = Omit<LicenseTextFact, 'path'>;

interface Asking {
  readonly facts: Facts;
  /** What was known of the subject before, perhaps at another commit: a text of the same blob is not asked for again. */
  readonly before: Facts | null;
  /** Where `ask` asks: the API of the page's own origin. */
  readonly apiOrigin: string;
  readonly ask: Ask;
  readonly askText: AskText;
  /** A text that nothing reads is not asked for. */
  readonly texts: Partial<TextReaders>;
  readonly now: () => number;
}

export interface CollectRequest extends Asking {
  /** What the page said: no fact, and may decide no more than what is asked first. */
  readonly said?: Facts;
  /** Which files deserve their scan details. */
  readonly isRisky: (path: string) => boolean;
  /** Ask for everything again, whatever is known. */
  readonly again: boolean;
  /** Whether a POST tells the hub nothing but the question: Firefox adds an origin that names the installation. */
  readonly mayPost: boolean;
}

/** How far a list of look-ups came: `begun`, some were never asked for; `failing`, some got no answer. */
export type Completeness = 'whole' | 'failing' | 'begun';

/** For the linked phase, which follows the subject's own record. */
export interface CollectLinkedRequest extends Asking {
  /** Whether a slot is to be asked for, by its age and by how far a list in it came. */
  readonly isDue: (slot: Slot<unknown>, completeness?: Completeness) => boolean;
  /** Without both, no signature is checked. Their calls have a budget of their own. */
  readonly signatures?: SignatureReader;
  readonly askBytes?: AskBytes;
  /** Files that a base model's own judgement needs most, kept when it has too many. */
  readonly isDecisive: (path: string) => boolean;
}

/** A hub as the background knows it: what its pages' data and its API's answers mean. */
export interface HubApi {
  readonly hub: Hub;
  /** The facts in a page's data (`at`: ms since the epoch); null when no subject can be named. Never throws. */
  readonly decode: (data: PageData, at: number) => Facts | null;
  /** Where a file's bytes are; a range of them may be asked for. */
  readonly fileUrl: (subject: Subject, path: string) => string;
  /** The page on which a reader sees that file, `HubSite.file`; evidence links there. */
  readonly filePage: HubSite['file'];
  /** Whether an address that a file led to is still this hub's. */
  readonly mayRead: (url: string) => boolean;
  /** Whether reading the file would count as a download of the model: then only a click may. */
  readonly countsAsDownload: (facts: Facts, path: string) => boolean;
  /** Why an answer is none; null when it is one. Asked with the status, and again with the JSON of a success. */
  readonly failureOf: (answer: HubResponse) => Failure | null;
  readonly rateLimit: (headers: Headers) => RateLimit;
  /** Asks the hub; yields what each answer taught, in the order of its worth. */
  readonly collect: (request: CollectRequest) => AsyncGenerator<FactsUpdate>;
  /** The address of a README's or a licence's text that does not count as a download; null for any other file. */
  readonly textUrl: (subject: Subject, path: string) => string | null;
  /** The linked phase: licence text, refs, base models, datasets, companions, signatures. Yields after every answer. */
  readonly collectLinked: (request: CollectLinkedRequest) => AsyncGenerator<FactsUpdate>;
}
