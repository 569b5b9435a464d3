import { describe, expect, it } from 'vitest';
import type { ComponentId, ComponentState } from '../../../../utils/model/component';
import { CISA_STANDINGS, cisaLine } from '../../../../utils/rules/frameworks/cisa';
import { readings } from './readings';

type States = Partial<Record<ComponentId, ComponentState>>;
const TABLE: readonly (readonly [States, string])[] = [
  [{}, 'weights_not_looked_at'],
  [{ 'final-parameters': 'not-found', datasets: 'present' }, 'weights_not_shown'],
  [{ 'final-parameters': 'absent' }, 'weights_not_shown'],
  [{ 'final-parameters': 'present' }, 'data_not_looked_at'],
  [{ 'final-parameters': 'present', datasets: 'not-found' }, 'data_not_shown'],
  [{ 'final-parameters': 'present', datasets: 'not-found', 'data-card': 'absent' }, 'data_withheld'],
  [{ 'final-parameters': 'present', datasets: 'partial', 'data-card': 'absent' }, 'data_in_part'],
  [{ 'final-parameters': 'partial', 'data-card': 'partial' }, 'data_in_part'],
  [{ 'final-parameters': 'present', datasets: 'absent', 'data-card': 'present' }, 'data_described'],
  [{ 'final-parameters': 'present', datasets: 'present', 'data-card': 'not-found' }, 'data_public'],
];

describe('the line that data disclosure draws', () => {
  it.each(TABLE)('%j', (states, standing) => {
    const given = Object.fromEntries(Object.entries(states).map(([id, state]) => [id, { state }]));
    expect(cisaLine(readings(given, {})).key).toBe(`cisa_${standing}`);
    expect(CISA_STANDINGS).toContain(standing);
  });

  it('asks for no licence', () => {
    const given = { 'final-parameters': { license: 'cc-by-nc-4.0' }, datasets: { license: null } };
    expect(cisaLine(readings(given)).key).toBe('cisa_data_public');
  });

  it('reaches every standing', () => {
    expect(TABLE.map(([, standing]) => standing)).toEqual(expect.arrayContaining([...CISA_STANDINGS]));
  });
});
