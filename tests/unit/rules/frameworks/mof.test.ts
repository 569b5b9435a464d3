import { describe, expect, it } from 'vitest';
import {
  COMPONENTS,
  COMPONENT_STATES,
  type ComponentId,
  type ComponentReading,
} from '../../../../utils/model/component';
import { MOF_CLASSES, mofClass } from '../../../../utils/rules/frameworks/mof';
import { NOTHING, readings } from './readings';

type Given = Partial<Record<ComponentId, Partial<ComponentReading>>>;
const NOT_FOUND = { state: 'not-found' } as const;
const WITHHELD = { state: 'absent' } as const;

const TABLE: readonly (readonly [
  what: string,
  given: Given,
  proven: string | null,
  possible: string | null,
])[] = [
  ['everything', {}, 'I', 'I'],
  [
    'no optional component',
    { 'sample-outputs': WITHHELD, 'supporting-tools': WITHHELD, metadata: WITHHELD },
    'I',
    'I',
  ],
  ['no data card found', { 'data-card': NOT_FOUND }, null, null],
  ['a data card in part', { 'data-card': { state: 'partial' } }, null, 'I'],
  ['a data card not looked at', { 'data-card': { state: 'not-collected' } }, null, 'I'],
  ['a withheld data card', { 'data-card': WITHHELD }, null, null],
  ['training code not found', { 'training-code': NOT_FOUND }, 'III', 'III'],
  ['withheld evaluation data', { 'evaluation-data': WITHHELD }, 'III', 'III'],
  ['withheld datasets', { datasets: WITHHELD }, 'II', 'II'],
  ['checkpoints in part', { 'intermediate-parameters': { state: 'partial' } }, 'II', 'I'],
  ['a paper and no report', { 'technical-report': WITHHELD }, 'I', 'I'],
  ['a report and no paper', { 'research-paper': WITHHELD }, 'II', 'II'],
  ['neither report nor paper', { 'technical-report': WITHHELD, 'research-paper': WITHHELD }, null, null],
  [
    'a report withheld, no paper found',
    { 'technical-report': WITHHELD, 'research-paper': NOT_FOUND },
    null,
    null,
  ],
  ['non-commercial weights', { 'final-parameters': { license: 'cc-by-nc-4.0' } }, null, null],
  ['use-restricted weights', { 'final-parameters': { license: 'openrail' } }, null, null],
  ['weights under words nobody knows', { 'final-parameters': { license: '<b>free</b>' } }, null, 'I'],
  ['weights with no licence known', { 'final-parameters': { license: null } }, null, 'I'],
  ['a card without a licence of its own', { 'model-card': { license: null } }, 'I', 'I'],
  ['a paper without one', { 'research-paper': { license: null } }, 'II', 'I'],
  ['a data licence', { datasets: { license: 'CC-BY-4.0' } }, 'I', 'I'],
];

describe('the class of the Model Openness Framework', () => {
  it.each(TABLE)('%s', (_, given, proven, possible) => {
    expect(mofClass(readings(given))).toMatchObject({ proven, possible });
  });

  it('counts 6, 4 and 4 required components', () => {
    const { steps } = mofClass(NOTHING);
    expect(steps.map(({ required, met }) => [required, met])).toEqual([
      [6, 0],
      [4, 0],
      [4, 0],
    ]);
    expect(steps[0]?.firstUnmet).toEqual({ component: 'architecture', lack: 'not-looked-at' });
    expect(mofClass(NOTHING)).toMatchObject({ proven: null, possible: 'I' });
    expect(mofClass([])).toEqual(mofClass(NOTHING));
  });

  it('names the first unmet of each class', () => {
    const given: Given = {
      'data-card': NOT_FOUND,
      'training-code': WITHHELD,
      datasets: { license: 'cc-by-nc-4.0' },
    };
    expect(mofClass(readings(given)).steps.map(({ firstUnmet }) => firstUnmet)).toEqual([
      { component: 'data-card', lack: 'not-found' },
      { component: 'training-code', lack: 'withheld' },
      { component: 'datasets', lack: 'license-not-open' },
    ]);
  });

  it.each(COMPONENTS.map(({ id }) => id))('is never better proven than possible, whatever %s is', (id) => {
    const height = (name: string | null) => MOF_CLASSES.findIndex((candidate) => candidate === name);
    for (const state of COMPONENT_STATES) {
      for (const license of [null, 'mit', 'cc-by-nc-4.0', 'other']) {
        const { proven, possible } = mofClass(readings({ [id]: { state, license } }));
        expect(height(proven)).toBeLessThanOrEqual(height(possible));
      }
    }
  });
});
