import { flag, nullable, number, object, text, time, type Value } from '../facts/parts';
import { snapshot } from '../facts/history';

/** What the reader saw of one subject at one requested revision. */
const visit = object({
  /** `hub|id|requested revision`, as the page named it. */
  key: text,
  /** `hub|id`. */
  place: text,
  /** `hub|commit` of `latest`; empty when the commit was not known. */
  commit: text,
  /** Whether the revision that was asked for is a commit. */
  pinned: flag,
  /** What is compared with; null until something newer than the first look was seen. */
  previous: nullable(snapshot),
  latest: snapshot,
  /** ms since the epoch: from when on `previous` is compared with. */
  from: time,
  usedAt: time,
  /** Characters as JSON. */
  size: number,
});
export type VisitRecord = Value<typeof visit>;

/** `value` as a remembered visit, or null: half-written, foreign or of another version counts as none. */
export function parseVisit(value: unknown): VisitRecord | null {
  const result = visit.safeParse(value);
  return result.success ? result.data : null;
}
