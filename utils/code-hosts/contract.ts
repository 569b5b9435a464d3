import type { Failure } from '../model/slot';

export type HostAnswer =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly failure: Failure };

/** Asks a code host's API. Limits, time-outs and the reader's permission are the caller's. */
export type AskHost = (path: string) => Promise<HostAnswer>;

/** A repository on a code host, as a link names it. */
export interface CodeLink {
  readonly url: string;
  readonly owner: string;
  readonly name: string;
}

/** What a code host answered, as it travels between our own pages. */
export interface CodeHostAnswer {
  readonly status: number;
  /** Of the answer's headers, those that tell how many more questions the host takes. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}
