import {
  COMPONENTS,
  COMPONENT_STATES,
  type ComponentReading,
  type ComponentState,
  type Grade,
} from '../model/component';
import type { Finding } from '../model/finding';

/** What all findings together say of one component. */
export interface ComponentEntry {
  readonly reading: ComponentReading;
  /** Indices of the findings that speak of it. */
  readonly findings: readonly number[];
}

/** Best first: the author's word that something is not given says more than that nobody found it. */
const STATE_RANK: ReadonlyMap<ComponentState, number> = new Map(
  COMPONENT_STATES.map((state, rank) => [state, rank]),
);
const GRADES = ['A', 'B', 'C', 'D'] as const satisfies readonly Grade[];

/**
 * All 17 components in grid order. Of several readings the best state wins (present, partial, absent, not found, not
 * collected), then the better grade; a component that no finding speaks of is not collected.
 */
export function componentsOf(findings: readonly Finding[]): readonly ComponentEntry[] {
  return COMPONENTS.map(({ id }) => {
    const speaking = findings.flatMap(({ component }, index) =>
      component?.id === id ? [{ reading: component, index }] : [],
    );
    const best = speaking.map(({ reading }) => reading).toSorted(byWorth)[0];
    return {
      reading: best ? withLicense(best, speaking) : { id, state: 'not-collected', grade: 'D', license: null },
      findings: speaking.map(({ index }) => index),
    };
  });
}

const rank = (state: ComponentState) => STATE_RANK.get(state) ?? COMPONENT_STATES.length;

const byWorth = (one: ComponentReading, other: ComponentReading) =>
  rank(one.state) - rank(other.state) || GRADES.indexOf(one.grade) - GRADES.indexOf(other.grade);

/** A licence that another finding in the same state knows; that of a lesser part is not the whole's. */
function withLicense(
  best: ComponentReading,
  speaking: readonly { readonly reading: ComponentReading }[],
): ComponentReading {
  const known = speaking.find(({ reading }) => reading.state === best.state && reading.license !== null);
  return { ...best, license: best.license ?? known?.reading.license ?? null };
}
