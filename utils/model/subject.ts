import type { Brand } from './brand';

/** Names a hub adapter, e.g. `huggingface`. */
export type HubId = Brand<'HubId'>;
/** A model's id as the hub's own data writes it: `owner/name`, or `name` for the oldest ones. */
export type ModelId = Brand<'ModelId'>;
/** A full commit id: 40 lower-case hex digits. */
export type CommitId = Brand<'CommitId'>;
/** A SHA-256 digest: 64 lower-case hex digits. */
export type Sha256 = Brand<'Sha256'>;

/** One model at one revision. `revision` is the full commit when it is known, else the name that was asked for. */
export interface Subject {
  readonly hub: HubId;
  readonly id: ModelId;
  readonly revision: string;
}

const COMMIT = /^[0-9a-f]{40}$/;
const SHA256 = /^[0-9a-f]{64}$/;

export const hubId = (text: string): HubId => text as HubId; // the list of hubs is ours, not input

/** `text` as a full commit id, or null when it is not one. */
export const commitId = (text: unknown): CommitId | null =>
  typeof text === 'string' && COMMIT.test(text) ? (text as CommitId) : null;

/** `text` (with or without the `sha256:` prefix) as a SHA-256 digest, or null when it is not one. */
export function sha256(text: unknown): Sha256 | null {
  if (typeof text !== 'string') return null;
  const hex = text.replace(/^sha256:/, '').toLowerCase();
  return SHA256.test(hex) ? (hex as Sha256) : null;
}
