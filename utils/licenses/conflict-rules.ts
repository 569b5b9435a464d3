/** What a broken rule comes to: terms contradict; they may, where the law is unsettled; nobody can tell; worth knowing. */
export type ConflictVerdict = 'conflict' | 'warning' | 'unknown' | 'note';

/** The twelve rules of data/license_conflicts.json (facts/OPENNESS §3), with what each comes to. */
export const CONFLICT_RULES = {
  /** A base under a RAIL, an open derivative: use limits must be passed on. */
  C1: 'conflict',
  /** A base under a community licence, a derivative under another one: copy, notice, policy, naming must be kept. */
  C2: 'conflict',
  /** A base whose licence wants its name in front, a derivative named otherwise. */
  C3: 'conflict',
  /** A base not for commercial use, a derivative that allows it. */
  C4: 'conflict',
  /** A base that allows no derivatives, and a derivative. */
  C5: 'conflict',
  /** A share-alike base, a derivative under another licence; whether weights are a derivative is unsettled. */
  C6: 'warning',
  /** Training data not for commercial use, without derivatives or without a licence, a model for commercial use. */
  C7: 'warning',
  /** Training data made with a model whose outputs may not improve others. */
  C8: 'warning',
  /** Bases whose terms do not go together: the strictest of them, each checked. */
  C9: 'conflict',
  /** A base whose licence is not known. */
  C10: 'unknown',
  /** The tag against the licence's text, the gate's prompt or the card. */
  C11: 'conflict',
  /** An open tag without the text. */
  C12: 'note',
} as const satisfies Readonly<Record<string, ConflictVerdict>>;
export type ConflictRule = keyof typeof CONFLICT_RULES;
