import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMPONENTS, type ComponentId, type ComponentReading } from '../../utils/model/component';
import { mofClass } from '../../utils/rules/frameworks/mof';
import { describeWithShared } from './shared';

/** A record of the Model Openness Tool: its class (0 none), and the licence of each component that it lists. */
interface MotRecord {
  readonly class: 0 | 1 | 2 | 3;
  readonly components: Readonly<{ [name: string]: string | null }>;
}

/** As the tool writes the components. */
const NAMES: Readonly<{ [name: string]: ComponentId }> = {
  'Model architecture': 'architecture',
  'Model parameters (Final)': 'final-parameters',
  'Model card': 'model-card',
  'Data card': 'data-card',
  'Technical report': 'technical-report',
  'Evaluation results': 'evaluation-results',
  'Sample model outputs': 'sample-outputs',
  'Training code': 'training-code',
  'Inference code': 'inference-code',
  'Evaluation code': 'evaluation-code',
  'Evaluation data': 'evaluation-data',
  'Supporting libraries and tools': 'supporting-tools',
  'Research paper': 'research-paper',
  Datasets: 'datasets',
  'Data preprocessing code': 'preprocessing-code',
  'Model parameters (Intermediate)': 'intermediate-parameters',
  'Model metadata': 'metadata',
};

/** What the tool's people saw, as readings: an unlicensed component is there and not open. */
const readingsOf = ({ components }: MotRecord): readonly ComponentReading[] => {
  const listed = new Map(
    Object.entries(components).map(([name, license]) => [NAMES[name], license] as const),
  );
  return COMPONENTS.map(({ id }) => ({
    id,
    state: listed.has(id) ? 'present' : 'not-found',
    grade: 'A',
    license: listed.get(id) ?? 'unlicensed',
  }));
};

describeWithShared(
  'the class, from the components of the Model Openness Tool',
  'data/openness-judgements.json',
  (file) => {
    const judged = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly [id: string]: { readonly mot?: MotRecord };
    };
    const records = Object.entries(judged).flatMap(([id, { mot }]) => (mot ? [{ id, mot }] : []));

    it.each(records)('$id', ({ mot }) => {
      const { proven } = mofClass(readingsOf(mot));
      expect(proven).toBe([null, 'I', 'II', 'III'][mot.class]);
    });
  },
);
