import * as z from 'zod/mini';
import type { VisitRecord } from './visit-records';
import { commit, list, nullable, number, text, time } from './schema-parts';

const snapshot = z.strictObject({
  at: time,
  id: text,
  commit: nullable(commit),
  commits: nullable(number),
  license: nullable(list(text)),
  gate: nullable(z.enum(['no', 'automatic', 'manual'])),
  bases: nullable(list(text)),
  publisher: nullable(text),
  card: nullable(text),
  files: list(
    z.strictObject({
      path: text,
      kind: z.enum(['weights', 'pickle-weights', 'pickle', 'code']),
      digest: nullable(text),
    }),
  ),
  whole: z.boolean(),
});

const schema = z.strictObject({
  key: text,
  place: text,
  commit: text,
  pinned: z.boolean(),
  previous: nullable(snapshot),
  latest: snapshot,
  from: time,
  usedAt: time,
  size: number,
});

/** `value` as a remembered visit, or null: half-written, foreign or of another version counts as none. */
export function parseVisit(value: unknown): VisitRecord | null {
  const result = schema.safeParse(value);
  // The brand of a commit id stands for the pattern that the schema just checked.
  return result.success ? (result.data as unknown as VisitRecord) : null;
}
