import { FACT_NAMES, type FactName, type Facts } from '../facts/facts';
import { shown } from '../names/shown';
import { otherRepositories } from '../loaders/other-repositories';
import type { Slot } from '../model/slot';

/** What was collected, what was not, and why; in the words of the slots. */
export interface CoverageRow {
  readonly fact: FactName;
  readonly state: Slot<unknown>['state'];
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
  /** Other repositories and addresses that a load fetches from, by name: nothing of them is in this report. */
  readonly elsewhere: readonly string[];
}

/** More of them are a flood; the finding counts them all. */
const ELSEWHERE_LIMIT = 20;

/** What was looked at, slot by slot, and what lies beyond. */
export function coverage(facts: Facts): Coverage {
  const rows = FACT_NAMES.map((fact): CoverageRow => {
    const slot = facts[fact];
    if (slot.state === 'not-collected') {
      return { fact, state: slot.state, reason: slot.why, from: null, url: null, at: null };
    }
    const { kind, url } = slot.source;
    const reason = slot.state === 'failed' ? slot.error : null;
    return { fact, state: slot.state, reason, from: kind, url, at: slot.at };
  });
  return {
    rows,
    collected: rows.filter((row) => row.state === 'collected').length,
    total: rows.length,
    elsewhere: otherRepositories(facts)
      .slice(0, ELSEWHERE_LIMIT)
      .map(({ name }) => shown(name)),
  };
}
