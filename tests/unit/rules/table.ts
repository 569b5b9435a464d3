import { describe, expect, test } from 'vitest';
import en from './catalogue';
import type { Finding } from '../../../utils/model/finding';
import type { Facts } from '../../../utils/facts/facts';
import type { Message } from '../../../utils/model/message';
import { SEEN_LIMIT, type Rule } from '../../../utils/rules/contract';
import { evaluate } from '../../../utils/rules/kernel';
import { factsWith, type Values } from './facts';
import { placeholders } from './placeholders';

/** What a test says of a finding; what it leaves out is not compared. */
type Expected = { readonly key: string } & Partial<Pick<Finding, 'level' | 'grounding' | 'weight'>> & {
    readonly params?: readonly string[];
  };
type Outcome = readonly Expected[] | 'not-applicable' | 'not-collected';
type Case = readonly [name: string, facts: Values | Facts, outcome: Outcome];

/** The longest sentence part: three shortened names and a count, or a file and its scanners. */
const PARAM_LIMIT = 260;

const isFacts = (values: Values | Facts): values is Facts => 'subject' in values;

/** Runs the cases, checks every text that comes out, and that with nothing collected the rule is `not-collected`. */
export function describeRule(rule: Rule, cases: readonly Case[]): void {
  const nothing: Case = ['nothing collected', {}, 'not-collected'];
  describe(rule.id, () => {
    test.each([nothing, ...cases])('%s', (_, values, expected) => {
      const facts = isFacts(values) ? values : factsWith(values);
      const { findings, outcomes } = evaluate(facts, [rule]);
      for (const finding of findings) checkTexts(finding);
      for (const outcome of outcomes) if (outcome.outcome === 'not-applicable') checkMessage(outcome.reason);
      if (typeof expected === 'string') {
        expect(outcomes).toMatchObject([{ rule: rule.id, outcome: expected }]);
        expect(findings).toEqual([]);
        return;
      }
      expect(findings.map(({ message }) => message.key)).toEqual(expected.map(({ key }) => key));
      expected.forEach(({ key: _key, params, ...rest }, index) => {
        expect(findings[index]).toMatchObject(rest);
        if (params) expect(findings[index]?.message.params).toEqual(params);
      });
    });
  });
}

function checkTexts({ message, change, evidence }: Finding): void {
  checkMessage(message);
  if (change) checkMessage(change);
  for (const { seen } of evidence) expect(seen.length).toBeLessThanOrEqual(SEEN_LIMIT + 1);
}

/** Every text exists, takes exactly the parts it is given, and hostile names arrive as short plain lines. */
function checkMessage({ key, params }: Message): void {
  expect(Object.keys(en), key).toContain(key);
  expect(placeholders(en[key] ?? ''), key).toEqual(params.map((_, index) => index + 1));
  for (const param of params) {
    expect(param).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(param.length).toBeLessThanOrEqual(PARAM_LIMIT);
  }
}
