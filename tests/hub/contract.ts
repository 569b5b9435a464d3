import type { IncomingHttpHeaders } from 'node:http';
import type { ByteSource } from './content/source';

/** One request that the hub answered (or refused to). */
export interface RequestLog {
  method: string;
  host: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
  status: number;
  at: number;
}

/** What a site may count requests by: its API, files, pages. */
export type Bucket = 'api' | 'resolvers' | 'pages';

/** What goes wrong. `path` is a prefix of the path with query, or a pattern over it. */
export interface Fault {
  path: string | RegExp;
  host?: string;
  method?: string;
  /** How many requests it hits; every one when left out. */
  times?: number;
  action: FaultAction;
}

export type FaultAction =
  | {
      kind: 'status';
      status: 401 | 403 | 404 | 429 | 500 | 503;
      headers?: Record<string, string>;
      body?: string;
    }
  | { kind: 'slow'; ms: number }
  | { kind: 'broken-json' }
  | { kind: 'wrong-shape'; body: unknown }
  | { kind: 'huge'; bytes?: number }
  | { kind: 'redirect'; to: string; status?: 301 | 302 | 307 | 308 }
  | { kind: 'link'; to: string }
  | { kind: 'looping-link' }
  /** A `Content-Range` that names another part than the one sent. */
  | { kind: 'lying-range' }
  | { kind: 'drop' }
  /** Whatever is given, in place of the true answer. */
  | { kind: 'answer'; status?: number; headers?: Record<string, string>; body: string | Buffer }
  /** The true answer with another text: a page, a model card. */
  | { kind: 'text'; change: (text: string) => string }
  /** The true answer with other JSON. */
  | { kind: 'json'; change: (json: never) => unknown }
  /** Other bytes of a file, by whatever range they are asked for. */
  | { kind: 'bytes'; source: ByteSource }
  /** The bytes asked for, under a `Content-Range` and a status of its own; null: without that header. */
  | { kind: 'range'; contentRange: string | null; source: ByteSource; status?: number }
  /** So many bytes of the true answer, and then nothing more: silent for good, or cut off. */
  | { kind: 'ends'; after: number; how: 'silent' | 'cut' };

/** How a hub is hostile: what goes wrong, request by request. */
export type Hostility = readonly Fault[];

export interface Download {
  id: string;
  path: string;
  method: string;
}

/** What changes between two visits. */
export interface Swap {
  /** The file that gets other bytes, or is added; null: only the card is written. */
  path: string | null;
  /** Its new bytes; a small safetensors file when left out. */
  source?: ByteSource;
  /** A new text of the model card after its front matter; left out, the card stays as it is. */
  card?: string;
  title?: string;
  date?: string;
  /** Other bytes under the same commit, as no honest repository can have. */
  sameCommit?: boolean;
}

export interface Hub {
  port: number;
  /** PEM of the certificate the hub serves with; trust it as an authority. */
  caCertificate: string;
  requests: RequestLog[];
  /** Files asked for in a way that the real hub counts as a download of the model. */
  downloads: Download[];
  /** Add to it or replace it at any time; the first match wins, after any `slow` ones. */
  faults: Fault[];
  clearRequests(): void;
  /** Requests left in a bucket, counted down from then on; without a number the bucket never empties. */
  setQuota(remaining: Partial<Record<Bucket, number | undefined>>): void;
  /** Another state of a model from now on, for every hub of this process; `close` sets all back. */
  swap(id: string, change: Swap): void;
  close(): Promise<void>;
}

/** A request, read to its end. */
export interface Call {
  method: string;
  host: string;
  url: URL;
  /** Path segments, decoded one by one. */
  segments: string[];
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer | { source: ByteSource; start: number; end: number };
  /** Set when answering this counts as a download. */
  download?: Omit<Download, 'method'>;
  /** An answer that is never finished. */
  ends?: { after: number; how: 'silent' | 'cut' };
}

/** How a site limits its callers. */
export interface Limits {
  /** The bucket a request counts in; nothing where nothing is counted. */
  readonly bucketOf: (call: Call) => Bucket | undefined;
  /** What every counted answer tells of its bucket; `left` is undefined while the bucket never empties. */
  readonly headers: (bucket: Bucket, left: number | undefined) => Record<string, string>;
  /** The answer to a request too many. */
  readonly exceeded: () => Reply;
}

/** A site that the replica stands in for: one folder of `sites`, one line in `sites/index.ts`. */
export interface Site {
  readonly name: string;
  /** Where its pages live, the usual one first. */
  readonly origins: readonly [string, ...string[]];
  /** Every host it answers at, also for files; `*.` stands for one label, as in certificates. */
  readonly hosts: readonly string[];
  /** Its models, in the order its lists show them. */
  readonly subjects: readonly { readonly id: string; readonly title: string; readonly url: string }[];
  /** Its answer to a call, before rate limits and faults. */
  readonly routes: (call: Call) => Reply;
  /** Headers of every answer of its API, also of one that goes wrong. */
  readonly apiHeaders: Readonly<Record<string, string>>;
  readonly limits: Limits;
  /** Another state of a model from now on; false when there is none of this id. */
  readonly swap: (id: string, change: Swap) => boolean;
  /** Every model as it was written. */
  readonly reset: () => void;
}
