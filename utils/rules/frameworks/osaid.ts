import type { ComponentId, ComponentReading } from '../../model/component';
import { contradicts, lackOf, readingOf, withRepositoryLicense, type Lack } from './lack';

/** The points of the Open Source AI Definition 1.0 that its checklist makes compulsory (facts/OPENNESS §1b). */
export const OSAID_POINTS = [
  'freedoms',
  'data-information',
  'preprocessing-code',
  'training-code',
  'inference-code',
  'supporting-tools',
  'architecture',
  'parameters',
] as const;
export type OsaidPoint = (typeof OSAID_POINTS)[number];

export const CHECK_STATES = ['met', 'not-shown', 'contradicted', 'not-looked-at'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

export interface OsaidRow {
  readonly point: OsaidPoint;
  readonly state: CheckState;
  /** What is missing; null when met, and for the freedoms. */
  readonly lack: Lack | null;
}

/** The component that each of these points is read from. */
const READ_FROM = {
  'preprocessing-code': 'preprocessing-code',
  'training-code': 'training-code',
  'inference-code': 'inference-code',
  'supporting-tools': 'supporting-tools',
  architecture: 'architecture',
} as const satisfies Partial<Record<OsaidPoint, ComponentId>>;

/**
 * Point by point; the definition asks for all of them. `rightsOpen`: whether the model's terms let anyone use, study,
 * change and share it; null when they are not known. The checklist is a help to think, not a certificate.
 */
export function osaidChecklist(
  readings: readonly ComponentReading[],
  rightsOpen: boolean | null,
): readonly OsaidRow[] {
  const components = withRepositoryLicense(readings);
  return OSAID_POINTS.map((point): OsaidRow => {
    if (point === 'freedoms') return { point, state: freedoms(rightsOpen), lack: null };
    const lack = lackAt(point, components, rightsOpen);
    return { point, state: stateOf(lack), lack };
  });
}

/** The state that a lack puts a point in. */
export function stateOf(lack: Lack | null): CheckState {
  if (lack === null) return 'met';
  if (contradicts(lack)) return 'contradicted';
  return lack === 'not-looked-at' ? 'not-looked-at' : 'not-shown';
}

function freedoms(rightsOpen: boolean | null): CheckState {
  if (rightsOpen === null) return 'not-shown';
  return rightsOpen ? 'met' : 'contradicted';
}

function lackAt(
  point: Exclude<OsaidPoint, 'freedoms'>,
  components: readonly ComponentReading[],
  rightsOpen: boolean | null,
): Lack | null {
  if (point === 'data-information') return dataInformation(components);
  if (point !== 'parameters') return lackOf(readingOf(components, READ_FROM[point]));
  const reading = readingOf(components, 'final-parameters');
  if (reading.state !== 'present' || rightsOpen === null) return lackOf(reading);
  return rightsOpen ? null : 'license-not-open';
}

/**
 * A complete description, raw data not needed: a data card, or the data sets themselves. A paper may hold the
 * description too, but that it is there does not show it.
 */
function dataInformation(components: readonly ComponentReading[]): Lack | null {
  const card = lackOf(readingOf(components, 'data-card'));
  const data = lackOf(readingOf(components, 'datasets'));
  if (card === null || data === null) return null;
  // That the data is withheld does not contradict a description of it.
  return card === 'not-looked-at' && !contradicts(data) ? data : card;
}
