import type { ComponentId, ComponentReading } from '../../model/component';
import { licenseNamed } from '../../licenses/rights';

/**
 * Why a component does not count. The first two contradict it; the others leave it open: `license-unknown` it is
 * there and its licence is not known, `in-part`, `not-found` where we looked, `not-looked-at`.
 */
export const LACKS = [
  'withheld',
  'license-not-open',
  'license-unknown',
  'in-part',
  'not-found',
  'not-looked-at',
] as const;
export type Lack = (typeof LACKS)[number];

/** Whether a lack is proven; the others are no more than "not shown". */
export const contradicts = (lack: Lack | null): boolean => lack === 'withheld' || lack === 'license-not-open';

const UNSEEN = {
  partial: 'in-part',
  absent: 'withheld',
  'not-found': 'not-found',
  'not-collected': 'not-looked-at',
} as const satisfies Record<Exclude<ComponentReading['state'], 'present'>, Lack>;

/** Null when the component is there under an open licence (rights class R4 of facts/OPENNESS §3). */
export function lackOf({ state, license }: ComponentReading): Lack | null {
  if (state !== 'present') return UNSEEN[state];
  const known = license === null ? null : licenseNamed(license);
  if (known === null || known.rights === 'RU') return 'license-unknown';
  return known.rights === 'R4' ? null : 'license-not-open';
}

/** What lies in the repository, or in its card: the licence that the repository declares covers it. */
const DISTRIBUTED: ReadonlySet<ComponentId> = new Set<ComponentId>([
  'final-parameters',
  'model-card',
  'data-card',
  'evaluation-results',
  'sample-outputs',
  'metadata',
]);

/**
 * Components with the licence of the repository (that of its weights) where they have none of their own and lie in it;
 * the framework's own tool reads a licence of the distribution the same way (facts/OPENNESS §1a, step 2). A paper or a
 * code repository elsewhere has its own.
 */
export function withRepositoryLicense(components: readonly ComponentReading[]): readonly ComponentReading[] {
  const { license } = readingOf(components, 'final-parameters');
  return components.map((reading) =>
    reading.license === null && DISTRIBUTED.has(reading.id) ? { ...reading, license } : reading,
  );
}

/** The reading of `id`; one that is missing was not looked at. */
export const readingOf = (components: readonly ComponentReading[], id: ComponentId): ComponentReading =>
  components.find((reading) => reading.id === id) ?? {
    id,
    state: 'not-collected',
    grade: 'D',
    license: null,
  };
