import { describe, expect, test } from 'vitest';
import { linkedFacts, pageFacts } from '../../../fixtures/models/build';
import { KNOWN_MODELS } from '../../../fixtures/models/index';
import type { KnownModel } from '../../../fixtures/models/record';
import type { Facts } from '../../../../utils/facts/facts';
import { assess } from '../../../../utils/report/assess';
import { AT } from '../facts';

const opennessOf = (facts: Facts) => assess(facts, 'hub', AT).verdicts.openness;

const cases = KNOWN_MODELS.map((model): readonly [id: string, model: KnownModel] => [model.id, model]);

describe.each(cases)('%s', (_, model) => {
  const { tier, level, suffix, reason } = model.expected;
  const linked = opennessOf(linkedFacts(model));
  const page = opennessOf(pageFacts(model));

  test('is rated by its card and the linked phase as by hand', () => {
    expect(
      {
        tier: [linked.tier.lower, linked.tier.upper],
        level: [linked.level.lower, linked.level.upper],
        suffix: linked.suffix,
      },
      reason,
    ).toEqual({ tier, level, suffix });
  });

  test.each(['tier', 'level'] as const)('has a %s on its page that reading on can only narrow', (axis) => {
    expect(page[axis].lower).toBeLessThanOrEqual(linked[axis].lower);
    expect(page[axis].upper).toBeGreaterThanOrEqual(linked[axis].upper);
  });
});
