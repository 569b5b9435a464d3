import { describe, expect, it } from 'vitest';
import type { Finding, Weight } from '../../../../utils/model/finding';
import { message } from '../../../../utils/model/message';
import { rightsOpen } from '../../../../utils/rules/frameworks/rights-open';

const finding = (weight: Weight | null): Finding => ({
  rule: 'openness/license-class',
  axis: 'openness',
  level: 'note',
  grounding: 'declared',
  message: message('x'),
  evidence: [],
  change: null,
  weight,
});
const MET: Weight = { axis: 'openness', requirement: 'rights', status: 'met' };
const NC: Weight = { axis: 'openness', requirement: 'rights', status: 'not-met', suffix: 'N' };
const UNKNOWN: Weight = { axis: 'openness', requirement: 'rights', status: 'not-met', suffix: 'U' };
const GATE: Weight = { axis: 'openness', requirement: 'access', status: 'not-met', suffix: 'A' };
const OPEN_END: Weight = { axis: 'openness', requirement: 'rights', status: 'not-found' };

describe('whether the rights are open', () => {
  it.each([
    [[], null],
    [[null], null],
    [[MET], true],
    [[MET, GATE], true], // who gets in is another question than what one may then do
    [[MET, NC], false],
    [[UNKNOWN], null],
    [[MET, UNKNOWN], null],
    [[UNKNOWN, NC], false],
    [[OPEN_END], null],
  ])('%j', (weights, open) => expect(rightsOpen(weights.map(finding))).toBe(open));
});
