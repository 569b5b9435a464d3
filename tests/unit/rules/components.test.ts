import { describe, expect, it } from 'vitest';
import { COMPONENTS, type ComponentReading } from '../../../utils/model/component';
import type { Finding } from '../../../utils/model/finding';
import { message } from '../../../utils/model/message';
import { componentsOf } from '../../../utils/rules/components';

const finding = (component?: ComponentReading): Finding => ({
  rule: 'openness/x',
  axis: 'openness',
  level: 'note',
  grounding: 'declared',
  message: message('x'),
  evidence: [],
  change: null,
  weight: null,
  ...(component && { component }),
});
const reading = (
  state: ComponentReading['state'],
  grade: ComponentReading['grade'] = 'B',
  license: string | null = null,
): ComponentReading => ({ id: 'datasets', state, grade, license });

const datasets = (...readings: readonly ComponentReading[]) =>
  componentsOf(readings.map(finding)).find((entry) => entry.reading.id === 'datasets');

describe('what findings say of the components', () => {
  it('is one entry for each, in grid order; nothing said is not collected', () => {
    const entries = componentsOf([finding()]);
    expect(entries.map(({ reading: { id } }) => id)).toEqual(COMPONENTS.map(({ id }) => id));
    expect(entries[0]).toEqual({
      reading: { id: 'architecture', state: 'not-collected', grade: 'D', license: null },
      findings: [],
    });
  });

  it.each([
    ['present', [reading('partial'), reading('present'), reading('absent')]],
    ['partial', [reading('absent'), reading('partial')]],
    ['absent', [reading('not-found', 'A'), reading('absent', 'C')]],
    ['not-found', [reading('not-collected', 'A'), reading('not-found', 'D')]],
  ] as const)('%s wins', (state, readings) => {
    expect(datasets(...readings)?.reading.state).toBe(state);
    expect(datasets(...readings.toReversed())?.reading.state).toBe(state);
    expect(datasets(...readings)?.findings).toEqual(readings.map((_, index) => index));
  });

  it('takes the better grade of equal states, and a licence known in that state only', () => {
    expect(datasets(reading('present', 'C'), reading('present', 'A'))?.reading.grade).toBe('A');
    expect(datasets(reading('present', 'A'), reading('present', 'C', 'mit'))?.reading).toEqual(
      reading('present', 'A', 'mit'),
    );
    expect(datasets(reading('present'), reading('partial', 'A', 'mit'))?.reading.license).toBeNull();
  });
});
