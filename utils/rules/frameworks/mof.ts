import { COMPONENTS, type ComponentId, type ComponentReading } from '../../model/component';
import { contradicts, lackOf, readingOf, withRepositoryLicense, type Lack } from './lack';

/** Model Openness Framework 1.0: Open Model < Open Tooling < Open Science. */
export const MOF_CLASSES = ['III', 'II', 'I'] as const;
export type MofClass = (typeof MOF_CLASSES)[number];

/** A component that a class asks for and that does not count, with why. */
export interface MofUnmet {
  readonly component: ComponentId;
  readonly lack: Lack;
}

/** What one class asks for beyond the classes below it. */
export interface MofStep {
  readonly class: MofClass;
  readonly required: number;
  readonly met: number;
  /** First in grid order; null when all count. */
  readonly firstUnmet: MofUnmet | null;
}

export interface MofStanding {
  /** Reached by what was shown; null: no class. */
  readonly proven: MofClass | null;
  /** As far as anything seen leads, or was not looked at, with nothing against it; null: to no class. */
  readonly possible: MofClass | null;
  /** III, II, I. */
  readonly steps: readonly MofStep[];
}

const NUMBER = { III: 3, II: 2, I: 1 } as const satisfies Record<MofClass, number>;

/**
 * The class by the framework's table (facts/OPENNESS §1a): cumulative, each component there and under an open licence,
 * a research paper in the place of the technical report. Optional components do not count.
 */
export function mofClass(readings: readonly ComponentReading[]): MofStanding {
  const components = withRepositoryLicense(readings);
  const tested = MOF_CLASSES.map((name) => ({
    name,
    lacks: COMPONENTS.filter((component) => component.class === NUMBER[name]).map(({ id }) => ({
      component: id,
      lack: lackFor(components, id),
    })),
  }));
  return {
    proven: climb(tested.map(({ lacks }) => lacks.every(({ lack }) => lack === null))),
    possible: climb(tested.map(({ lacks }) => !lacks.some(({ lack }) => stops(lack)))),
    steps: tested.map(({ name, lacks }) => {
      const unmet = lacks.flatMap(({ component, lack }) => (lack === null ? [] : [{ component, lack }]));
      return {
        class: name,
        required: lacks.length,
        met: lacks.length - unmet.length,
        firstUnmet: unmet[0] ?? null,
      };
    }),
  };
}

/** As in the verdict's upper bound: where we looked and saw nothing, nothing leads further. */
const stops = (lack: Lack | null): boolean => lack === 'not-found' || contradicts(lack);

/** The last class of an unbroken run from the lowest. */
function climb(passes: readonly boolean[]): MofClass | null {
  const broken = passes.indexOf(false);
  return MOF_CLASSES[(broken === -1 ? passes.length : broken) - 1] ?? null;
}

function lackFor(components: readonly ComponentReading[], id: ComponentId): Lack | null {
  const own = lackOf(readingOf(components, id));
  if (id !== 'technical-report' || own === null) return own;
  const paper = lackOf(readingOf(components, 'research-paper'));
  // The report stops a class only when the paper that may replace it does too.
  return stops(own) || paper === null ? paper : own;
}
