import type { IncomingHttpHeaders } from 'node:http';
import type { ByteSource } from './content/source';
import type { Swap } from './sites/huggingface/repository/swap';

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
  | { kind: 'drop' };

export interface Download {
  id: string;
  path: string;
  method: string;
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
}
