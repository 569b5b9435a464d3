import { describe, expect, it } from 'vitest';
import { markShape } from '../../../../components/kit/mark-shape';
import { tell } from '../../../../components/kit/text';
import { iconName, toneOf } from '../../../../utils/model/tone';
import { age, levelWord, tierCode } from '../../../../components/kit/words';
import { markPosition } from '../../../../utils/model/mark';
import {
  LOAD_RISK_LEVELS,
  PROVENANCE_LEVELS,
  type Step,
  type Verdict,
} from '../../../../utils/model/verdict';
import { NOW, loadRisk, openness, provenance, summary } from '../reports';
import { catalogue, translator } from '../translate';

const STEPS = [0, 1, 2, 3, 4, 5] as const satisfies readonly Step[];
const SCALES: Readonly<Record<string, readonly Verdict[]>> = {
  openness: [
    openness({ assessed: false }),
    ...STEPS.map((step) => openness({ tier: { lower: step, upper: step }, suffix: step === 1 ? 'R' : null })),
  ],
  'load-risk': LOAD_RISK_LEVELS.map((level) => loadRisk({ level })),
  provenance: PROVENANCE_LEVELS.map((level) => provenance({ level })),
};

describe.each(['en', 'zh_CN'] as const)('the words in %s', (language) => {
  const texts = catalogue(language);
  it.each(Object.entries(SCALES))('differ for every level of %s', (_, verdicts) => {
    const words = verdicts.map((verdict) => tell(translator(texts), levelWord(verdict)));
    expect(new Set(words).size).toBe(verdicts.length);
    for (const verdict of verdicts) expect(texts).toHaveProperty(levelWord(verdict).key);
  });
});

describe('the marks', () => {
  it.each(Object.entries(SCALES))('differ for every level of %s', (axis, verdicts) => {
    const shapes = verdicts.map((verdict) => JSON.stringify(markShape(markPosition(verdict))));
    // The two open tiers share the top place (utils/model/mark.ts) and differ in their word.
    expect(new Set(shapes).size).toBe(axis === 'openness' ? verdicts.length - 1 : verdicts.length);
  });

  it('give no unknown verdict the look of a good one', () => {
    for (const [unknown] of [[openness({ assessed: false })], [loadRisk({ level: 'unknown' })]] as const) {
      expect(markPosition(unknown)).toBeNull();
      expect(toneOf(unknown)).toBe('quiet');
    }
  });
});

describe('the tier', () => {
  it.each([
    [{ tier: { lower: 2, upper: 4 } }, 'T2+'],
    [{ tier: { lower: 2, upper: 2 } }, 'T2'],
    [{ tier: { lower: 1, upper: 1 }, suffix: 'C' }, 'T1C'],
    [{ tier: { lower: 0, upper: 0 }, suffix: 'C' }, 'T0'],
  ] as const)('of %j is written %s', (part, code) => {
    expect(tierCode(openness(part))).toBe(code);
  });

  it('calls weights restricted only when a licence that restricts was read', () => {
    expect(levelWord(openness({ tier: { lower: 1, upper: 5 } })).key).toBe('openness_tier_1_unread');
    expect(levelWord(openness({ tier: { lower: 1, upper: 1 }, suffix: 'N' })).key).toBe('openness_tier_1');
  });
});

describe('colour', () => {
  it('is red and amber only for harm, and green only for what was proven', () => {
    const tones = Object.values(SCALES).flatMap((verdicts) =>
      verdicts.map((verdict) => [levelWord(verdict).key, toneOf(verdict)] as const),
    );
    const of = (tone: string) => tones.filter(([, found]) => found === tone).map(([key]) => key);
    expect(of('alarm')).toEqual(['load_risk_dangerous', 'provenance_contradicted']);
    expect(of('warn')).toEqual(['load_risk_runs_code']);
    expect(of('good')).toEqual(['openness_tier_5', 'provenance_signed']);
  });

  it('of the toolbar icon follows harm, not a closed licence', () => {
    const icon = (verdicts: Parameters<typeof summary>[0]) => iconName(summary(verdicts).verdicts);
    expect(icon({})).toBe('state-3');
    expect(icon({ verdicts: { openness: openness({ tier: { lower: 0, upper: 0 } }) } })).toBe('state-1');
    expect(icon({ verdicts: { loadRisk: loadRisk({ level: 'runs-code' }) } })).toBe('warn-2');
    expect(icon({ verdicts: { provenance: provenance({ level: 'contradicted' }) } })).toBe('alarm-1');
    expect(icon({ verdicts: { provenance: provenance({ level: 'unknown' }) } })).toBe('state-unknown');
  });
});

describe('an age', () => {
  it.each([
    [5_000, 'just now'],
    [60_000, '1 min ago'],
    [7_200_000, '2 hours ago'],
    [86_400_000, '1 day ago'],
    [-5_000, 'just now'],
  ])('of %i ms reads “%s”', (passed, text) => {
    expect(tell(translator(catalogue('en')), age(NOW, NOW - passed))).toBe(text);
  });
});
