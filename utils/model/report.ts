import type { Facts, FactName } from './facts';
import type { Finding } from './finding';
import type { Subject } from './subject';
import type { RuleOutcome, Verdicts } from './verdict';

/** What a report rests on so far. */
export type Stage = 'page' | 'hub';

/** What was collected, what was not, and why; in the words of the slots. */
export interface CoverageRow {
  readonly fact: FactName;
  readonly state: 'collected' | 'not-collected' | 'failed';
  /** The slot's `why` or `error`; null when collected. */
  readonly reason: string | null;
  /** `page`, `api`… and the address it was read at; null when not collected. */
  readonly from: string | null;
  readonly url: string | null;
  /** ms since the epoch; null when not collected. */
  readonly at: number | null;
}

export interface Coverage {
  readonly rows: readonly CoverageRow[];
  readonly collected: number;
  readonly total: number;
}

/** Subject + three verdicts + findings + coverage + ruleset version. Plain JSON: it crosses messages and the cache. */
export interface Report {
  readonly subject: Subject;
  readonly stage: Stage;
  readonly verdicts: Verdicts;
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  readonly facts: Facts;
  readonly coverage: Coverage;
  readonly ruleset: string;
  /** ms since the epoch. */
  readonly assessedAt: number;
}
