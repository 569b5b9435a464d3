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
