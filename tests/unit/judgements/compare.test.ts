import { describe, expect, it } from 'vitest';
import { compareMot, compareOsai } from '../../../utils/judgements/compare';
import type { Step } from '../../../utils/model/verdict';

const tier = (lower: Step, upper: Step) => ({ lower, upper });

describe('a judgement beside our tier', () => {
  it.each([
    ['I', tier(5, 5), 'same'],
    ['I', tier(2, 5), 'possible'],
    ['I', tier(1, 1), 'differs'],
    ['II', tier(5, 5), 'differs'],
    ['III', tier(3, 4), 'possible'],
    [null, tier(1, 2), 'same'],
    [null, tier(2, 5), 'possible'],
    [null, tier(3, 5), 'differs'],
  ] as const)('MOT %s, ours %j: %s', (mot, ours, agreement) => expect(compareMot(mot, ours)).toBe(agreement));

  it.each([
    [0.958, tier(1, 1), 'differs'],
    [0.958, tier(2, 5), 'possible'],
    [0.75, tier(3, 4), 'same'],
    [0.6, tier(0, 0), 'possible'],
    [0.45, tier(4, 5), 'differs'],
    [0.2, tier(2, 2), 'same'],
    [0.2, tier(3, 5), 'possible'],
  ] as const)('OSAI %s, ours %j: %s', (score, ours, agreement) =>
    expect(compareOsai({ score }, ours)).toBe(agreement),
  );
});
