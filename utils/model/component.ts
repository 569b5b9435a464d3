/** The 17 components of the Model Openness Framework (arXiv 2403.13784v6; facts/OPENNESS §1a), in grid order. */
export const COMPONENTS = [
  { id: 'architecture', kind: 'code', class: 3 },
  { id: 'final-parameters', kind: 'data', class: 3 },
  { id: 'model-card', kind: 'document', class: 3 },
  { id: 'data-card', kind: 'document', class: 3 },
  { id: 'technical-report', kind: 'document', class: 3 },
  { id: 'evaluation-results', kind: 'document', class: 3 },
  { id: 'sample-outputs', kind: 'data', class: null },
  { id: 'training-code', kind: 'code', class: 2 },
  { id: 'inference-code', kind: 'code', class: 2 },
  { id: 'evaluation-code', kind: 'code', class: 2 },
  { id: 'evaluation-data', kind: 'data', class: 2 },
  { id: 'supporting-tools', kind: 'code', class: null },
  { id: 'research-paper', kind: 'document', class: 1 },
  { id: 'datasets', kind: 'data', class: 1 },
  { id: 'preprocessing-code', kind: 'code', class: 1 },
  { id: 'intermediate-parameters', kind: 'data', class: 1 },
  { id: 'metadata', kind: 'data', class: null },
] as const;
export type ComponentId = (typeof COMPONENTS)[number]['id'];

/**
 * `absent`: the author says it is not given. `not-found`: looked for and not seen, which is not "does not exist".
 * `partial`: something of it, or a link that nobody followed.
 */
export const COMPONENT_STATES = ['present', 'partial', 'absent', 'not-found', 'not-collected'] as const;
export type ComponentState = (typeof COMPONENT_STATES)[number];

/** A: its own record or bytes were fetched. B: a structured field. C: words of the card. D: inferred. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** What one finding says of one component. */
export interface ComponentReading {
  readonly id: ComponentId;
  readonly state: ComponentState;
  readonly grade: Grade;
  /** The licence's id in the table, or the declared words; null when none is known. */
  readonly license: string | null;
}
