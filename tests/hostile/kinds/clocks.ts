import type { LookKind } from '../contract';
import { MASKED, UNSAFE } from '../change';

const DAY = 24 * 3_600_000;
const YEAR = 365 * DAY;

const kind = (name: string, ...offs: number[]): readonly LookKind[] =>
  [MASKED, UNSAFE].map((model) => {
    const [first = 0, ...others] = offs;
    const visit = (off: number) => ({ model, off, wants: 'same' as const });
    return {
      name: `${name}, ${model}`,
      group: 'clocks',
      where: 'node',
      // How old an account is depends on the clock by right.
      axes: ['loadRisk', 'openness'],
      visits: [visit(first), ...others.map(visit)],
    };
  });

export const CLOCKS: readonly LookKind[] = [
  ...kind('a clock that is ten years late', -10 * YEAR),
  ...kind('a clock that is ten years early', 10 * YEAR),
  ...kind('a clock that goes back between two looks', 0, -YEAR, 0),
  ...kind('a clock that jumps ahead between two looks', 0, 40 * YEAR, 1),
  ...kind('the year 1970', -56 * YEAR),
];
