import { describe, expect, it, test } from 'vitest';
import type { ComponentId, ComponentState } from '../../../../utils/model/component';
import { ABILITIES, ABLE, abilities, type Able } from '../../../../utils/rules/frameworks/abilities';
import { readings } from './readings';

type States = Partial<Record<ComponentId, ComponentState>>;
const ableOf = (states: States, mayChange: boolean | null = true) => {
  const given = Object.fromEntries(Object.entries(states).map(([id, state]) => [id, { state }]));
  return abilities(readings(given, {}), mayChange);
};
const OPEN = { datasets: 'present', 'data-card': 'present', 'training-code': 'present' } as const;

describe('what others can do', () => {
  test.each<[States, boolean | null, readonly [understand: Able, verify: Able, mitigate: Able]]>([
    [{}, null, ['unknown', 'unknown', 'unknown']],
    [OPEN, true, ['anyone', 'anyone', 'anyone']],
    [OPEN, false, ['anyone', 'anyone', 'developer-only']],
    [{ ...OPEN, 'training-code': 'not-found' }, true, ['anyone', 'in-part', 'in-part']],
    [{ datasets: 'not-found', 'data-card': 'present' }, true, ['anyone', 'developer-only', 'in-part']],
    [{ datasets: 'partial', 'data-card': 'partial' }, true, ['in-part', 'in-part', 'in-part']],
    [{ datasets: 'not-collected', 'data-card': 'partial' }, true, ['in-part', 'unknown', 'in-part']],
    [{ datasets: 'absent', 'data-card': 'absent' }, true, ['developer-only', 'developer-only', 'in-part']],
    [
      { datasets: 'not-found', 'data-card': 'not-found' },
      null,
      ['developer-only', 'developer-only', 'unknown'],
    ],
  ])('%j, changes %j', (states, mayChange, expected) => {
    expect(ableOf(states, mayChange).map(({ able }) => able)).toEqual(expected);
  });

  it('says of each who can, and why', () => {
    for (const { ability, able, message } of ableOf(OPEN))
      expect(message.key).toBe(`ability_${ability}_${able.replaceAll('-', '_')}`);
    expect(ableOf({}).map(({ ability }) => ability)).toEqual(ABILITIES);
    expect(ABLE).toContain(ableOf({})[0]?.able);
  });

  it('less disclosed never lets others do more', () => {
    const order: readonly Able[] = ['anyone', 'in-part', 'unknown', 'developer-only'];
    for (const id of ['datasets', 'data-card', 'training-code'] as const)
      for (const [at, row] of ableOf({ ...OPEN, [id]: 'not-found' }).entries())
        expect(order.indexOf(row.able)).toBeGreaterThanOrEqual(
          order.indexOf(ableOf(OPEN)[at]?.able ?? 'anyone'),
        );
  });
});
