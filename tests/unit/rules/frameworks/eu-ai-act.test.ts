import { describe, expect, it } from 'vitest';
import type { CardReading } from '../../../../utils/facts/card';
import type { CardWord } from '../../../../utils/model/card';
import { collected, failed, notCollected } from '../../../../utils/model/slot';
import { EU_POINTS, euAiActHints, summaryState } from '../../../../utils/rules/frameworks/eu-ai-act';
import { NOTHING, readings } from './readings';

const source = { kind: 'api', url: 'https://hub.example/README.md', path: '' } as const;
const card = (...words: readonly CardWord[]): CardReading => ({
  size: 1,
  whole: true,
  frontMatter: 'none',
  prose: 0,
  bases: [],
  sections: [],
  links: [],
  statements: words.map((says) => ({ topic: 'data-summary', says, line: 1, seen: '', url: null, names: [] })),
});

describe('hints on Art. 53(2)', () => {
  it('are public, whatever the licence of a part', () => {
    const rows = euAiActHints(readings({}, { state: 'present' }), true, 'met');
    expect(rows).toEqual(EU_POINTS.map((point) => ({ point, state: 'met' })));
  });

  it('say what was not shown, not looked at, and contradicted', () => {
    expect(euAiActHints(NOTHING, null, 'not-looked-at').map(({ state }) => state)).toEqual([
      'not-shown',
      'not-looked-at',
      'not-looked-at',
      'not-looked-at',
      'not-looked-at',
    ]);
    const withheld = readings({ architecture: { state: 'absent' }, 'model-card': { state: 'partial' } });
    expect(euAiActHints(withheld, false, 'not-shown').map(({ state }) => state)).toEqual([
      'contradicted',
      'met',
      'contradicted',
      'not-shown',
      'not-shown',
    ]);
  });

  it.each([
    [collected(card(), source, 0), 'not-shown'],
    [collected(card('named'), source, 0), 'not-shown'],
    [collected(card('named', 'given'), source, 0), 'met'],
    [collected(card('withheld', 'given'), source, 0), 'met'],
    [collected(card('withheld'), source, 0), 'contradicted'],
    [notCollected('not-on-this-page'), 'not-looked-at'],
    [failed('timed-out', source, 0), 'not-looked-at'],
  ])('summary of training content %#', (slot, state) => expect(summaryState(slot)).toBe(state));
});
