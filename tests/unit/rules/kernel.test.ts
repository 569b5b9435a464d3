import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../utils/model/finding';
import { failed } from '../../../utils/model/slot';
import { message } from '../../../utils/model/message';
import {
  defineRule,
  notApplicable,
  seenIn,
  SEEN_LIMIT,
  type RuleFinding,
} from '../../../utils/rules/contract';
import { evaluate } from '../../../utils/rules/kernel';
import { AT, factsWith } from './facts';

const says = (finding: Partial<RuleFinding>) =>
  defineRule({
    id: 'load-risk/says',
    needs: ['hasCard'],
    run: () => [{ level: 'note', grounding: 'observed', message: message('m'), evidence: [], ...finding }],
  });
const facts = factsWith({ hasCard: true });

describe('needs', () => {
  const rule = defineRule({
    id: 'openness/needy',
    needs: ['hasCard', 'doi'],
    anyOf: ['files', 'tags'],
    run: () => [],
  });

  test('unmet: not collected, with all that is missing', () => {
    expect(evaluate(facts, [rule]).outcomes).toEqual([
      { rule: 'openness/needy', outcome: 'not-collected', needs: ['doi', 'files', 'tags'] },
    ]);
  });

  test('a slot that failed is not collected', () => {
    const broken = factsWith({}, { hasCard: failed('hub-error', { kind: 'api', url: '', path: '' }, AT) });
    expect(evaluate(broken, [says({})]).outcomes).toMatchObject([
      { outcome: 'not-collected', needs: ['hasCard'] },
    ]);
  });

  test('one of anyOf is enough', () => {
    const met = factsWith({ hasCard: true, doi: null, tags: [] });
    expect(evaluate(met, [rule]).outcomes).toEqual([{ rule: 'openness/needy', outcome: 'found', count: 0 }]);
  });
});

test('not applicable, with its reason', () => {
  const reason = message('because');
  const rule = defineRule({ id: 'provenance/none', needs: [], run: () => notApplicable(reason) });
  expect(evaluate(facts, [rule])).toEqual({
    findings: [],
    outcomes: [{ rule: 'provenance/none', outcome: 'not-applicable', reason }],
  });
});

test('the kernel completes a finding', () => {
  const [finding] = evaluate(facts, [says({})]).findings;
  expect(finding).toMatchObject({ rule: 'load-risk/says', axis: 'load-risk', change: null, weight: null });
});

describe('an inferred fact alone never reaches the worst', () => {
  const limited = (given: Partial<RuleFinding>): Finding | undefined =>
    evaluate(facts, [says({ grounding: 'inferred', ...given })]).findings[0];
  const loadRisk = { axis: 'load-risk', level: 'dangerous', scope: 'default' } as const;
  const provenance = { axis: 'provenance', level: 'contradicted' } as const;

  test('level', () => expect(limited({ level: 'worst' })?.level).toBe('serious'));
  test('dangerous', () =>
    expect(limited({ weight: loadRisk })?.weight).toMatchObject({ level: 'runs-code' }));
  test('contradicted', () =>
    expect(limited({ weight: provenance })?.weight).toMatchObject({ level: 'claimed' }));
  test.each(['declared', 'observed'] as const)('%s may', (grounding) => {
    expect(limited({ grounding, level: 'worst', weight: loadRisk })).toMatchObject({
      level: 'worst',
      weight: loadRisk,
    });
  });
});

test('evidence is cut, and points below its slot', () => {
  const slot = facts.hasCard;
  if (slot.state !== 'collected') throw new Error('collected above');
  const { seen, source } = seenIn(slot, 'x'.repeat(SEEN_LIMIT + 50), { pointer: '/0' });
  expect(seen).toHaveLength(SEEN_LIMIT + 1);
  expect(source.path).toBe('/hasCard/0');
});
