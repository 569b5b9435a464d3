import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../../utils/model/finding';
import { message } from '../../../../utils/model/message';
import type { Requirement, RequirementStatus, RightsSuffix, Step } from '../../../../utils/model/verdict';
import { LADDER, opennessVerdict } from '../../../../utils/rules/verdicts/openness';

const weighing = (requirement: Requirement, status: RequirementStatus, suffix?: RightsSuffix): Finding => ({
  rule: 'openness/x',
  axis: 'openness',
  level: 'note',
  grounding: 'declared',
  message: message(`${requirement} ${status}`),
  evidence: [],
  change: null,
  weight: { axis: 'openness', requirement, status, ...(suffix && { suffix }) },
});
const met = (...requirements: readonly Requirement[]) => requirements.map((r) => weighing(r, 'met'));
const UP_TO_3 = met('weights', 'card', 'architecture', 'paper', 'evaluation', 'data-disclosure');
const FREE = met('rights', 'access');

test.each([
  ['nothing', [], { assessed: false, tier: { lower: 0, upper: 5 }, level: { lower: 0, upper: 5 } }],
  [
    'no weights',
    [weighing('weights', 'not-met')],
    { assessed: true, tier: { lower: 0, upper: 0 }, firstUnmet: 'weights' },
  ],
  ['weights', [...met('weights'), ...FREE], { tier: { lower: 1, upper: 5 }, firstUnmet: 'card' }],
  [
    'documented',
    [...UP_TO_3, ...FREE],
    { tier: { lower: 3, upper: 5 }, firstUnmet: 'training-code', suffix: null },
  ],
  [
    'complete data is disclosed data',
    [
      ...met('weights', 'card', 'architecture', 'paper', 'evaluation', 'data-complete'),
      ...FREE,
      weighing('data-disclosure', 'not-found'),
    ],
    { tier: { lower: 3, upper: 5 }, firstUnmet: 'training-code' },
  ],
  [
    'rights not looked at',
    UP_TO_3,
    { tier: { lower: 1, upper: 5 }, level: { lower: 3, upper: 5 }, firstUnmet: 'rights' },
  ],
  [
    'use-restricted',
    [...UP_TO_3, ...met('access'), weighing('rights', 'not-met', 'R')],
    {
      tier: { lower: 1, upper: 1 },
      level: { lower: 3, upper: 5 },
      suffix: 'R',
      reason: { key: 'rights not-met' },
    },
  ],
  [
    'the worst suffix of two',
    [...UP_TO_3, weighing('access', 'not-met', 'A'), weighing('rights', 'not-found', 'U')],
    { tier: { lower: 1, upper: 1 }, suffix: 'U' },
  ],
  ['no card', [...met('weights'), ...FREE, weighing('card', 'not-met')], { tier: { lower: 1, upper: 1 } }],
  [
    'all',
    [...met(...LADDER.flatMap(({ needs }) => needs)), ...FREE],
    { tier: { lower: 5, upper: 5 }, firstUnmet: null, reason: { key: 'openness_reason_complete' } },
  ],
] as const)('%s', (_, findings, verdict) => {
  expect(opennessVerdict(findings)).toMatchObject(verdict);
});

test.each([
  ['leads on', 'pointed', { lower: 2, upper: 5 }],
  ['not looked at', 'open', { lower: 2, upper: 5 }],
  ['looked for and not found', 'not-found', { lower: 2, upper: 2 }],
  ['withheld', 'not-met', { lower: 2, upper: 2 }],
] as const)('a paper that is %s', (_, status, level) => {
  const rest = met('weights', 'card', 'architecture', 'evaluation', 'data-disclosure');
  expect(opennessVerdict([...rest, weighing('paper', status)]).level).toEqual(level);
});

const interval = (lower: Step, upper: Step) => ({ lower, upper });
test.each([
  ['no base', [], interval(3, 5), 3, 'training-code'],
  ['a base not looked at', ['unseen'], interval(2, 5), 1, 'base'],
  ['a base that is gone', ['gone'], interval(2, 2), 1, 'base'],
  ['a base that is less open', [interval(1, 2)], interval(1, 2), 1, 'base'],
  ['a base that is more open', [interval(4, 5)], interval(3, 5), 3, 'training-code'],
  ['the least of several', [interval(4, 5), interval(2, 4), 'unseen'], interval(2, 4), 1, 'base'],
] as const)('made from %s', (_, bases, level, lower, firstUnmet) => {
  const tier = { ...level, lower };
  expect(opennessVerdict([...UP_TO_3, ...FREE], bases)).toMatchObject({ level, tier, firstUnmet });
});

const requirements = [...LADDER.flatMap(({ needs }) => needs), 'rights', 'access'] as const;
const anyFinding = fc
  .tuple(
    fc.constantFrom(...requirements),
    fc.constantFrom(
      'met' as const,
      'not-met' as const,
      'pointed' as const,
      'not-found' as const,
      'open' as const,
    ),
    fc.constantFrom(undefined, 'R' as const, 'C' as const, 'N' as const, 'U' as const, 'A' as const),
  )
  .map(([requirement, status, suffix]) => weighing(requirement, status, suffix));

test('proven is never above not contradicted, nor a tier above its level, nor a restricted one above 1', () => {
  fc.assert(
    fc.property(fc.array(anyFinding), fc.subarray([...requirements]), (random, proven) => {
      const findings = [...random, ...met(...proven)];
      const { tier, level, suffix } = opennessVerdict(findings);
      expect(tier.lower).toBeLessThanOrEqual(tier.upper);
      expect(level.lower).toBeLessThanOrEqual(level.upper);
      expect(tier.lower).toBeLessThanOrEqual(level.lower);
      expect(tier.upper).toBeLessThanOrEqual(level.upper);
      if (suffix) expect(tier.upper).toBeLessThanOrEqual(1);
    }),
  );
});

test('a card that could not be read may restrict what its tag allows', () => {
  expect(opennessVerdict([...UP_TO_3, ...FREE], [], true)).toMatchObject({
    level: { lower: 3 },
    tier: { lower: 1, upper: opennessVerdict([...UP_TO_3, ...FREE]).tier.upper },
    firstUnmet: 'rights',
  });
});
