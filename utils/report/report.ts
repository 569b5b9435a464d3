import type { Facts } from '../facts/facts';
import type { Finding } from '../model/finding';
import type { Subject } from '../model/subject';
import type { RuleOutcome, Verdicts } from '../model/verdict';
import type { Coverage } from './coverage';

/** What a report rests on so far. */
export type Stage = 'page' | 'hub';

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
