import type { Coverage } from './coverage';

const NOT_THERE: ReadonlySet<string | null> = new Set(['not-found', 'not-visible']);

/** Why the hub did not answer a report's questions; null when it did. */
export const unanswered = ({ rows }: Coverage): string | null =>
  rows.find((row) => row.state === 'failed' && row.from === 'api')?.reason ?? null;

/** Whether the hub says that it shows no model of this name. */
export const isNotThere = (coverage: Coverage): boolean => NOT_THERE.has(unanswered(coverage));
