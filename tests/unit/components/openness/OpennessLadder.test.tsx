// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ladderRungs } from '../../../../components/openness/ladder-rungs';
import { OpennessLadder } from '../../../../components/openness/OpennessLadder';
import type { OpennessVerdict } from '../../../../utils/model/verdict';
import { openness } from '../reports';
import { find, mount } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const draw = (part: Partial<OpennessVerdict>) =>
  mount(<OpennessLadder verdict={openness(part)} t={t} />).root;
const words = (part: Partial<OpennessVerdict>) => ladderRungs(openness(part)).map(({ word }) => word);

const CAPPED = {
  tier: { lower: 1, upper: 1 },
  level: { lower: 2, upper: 4 },
  suffix: 'C',
  firstUnmet: 'rights',
} as const;

describe('the rungs', () => {
  it.each([
    [{}, ['beyond', 'possible', 'possible', 'proven', null, null]],
    [CAPPED, ['beyond', 'capped', 'capped', 'capped', 'proven', null]],
    [
      { tier: { lower: 0, upper: 5 }, level: { lower: 0, upper: 5 } },
      [...Array<string>(5).fill('possible'), 'proven'],
    ],
  ] as const)('of %j', (part, expected) => {
    expect(words(part)).toEqual(expected);
  });

  it('have a second scale only where the licence makes a difference', () => {
    expect(ladderRungs(openness()).every(({ level }) => level === null)).toBe(true);
    expect(ladderRungs(openness(CAPPED)).map(({ level }) => level)).toEqual([
      'beyond',
      'possible',
      'possible',
      'proven',
      'proven',
      'proven',
    ]);
  });
});

describe('the ladder', () => {
  it('shows six rungs, the highest first, with the load line at the proven one', () => {
    const root = draw({});
    expect([...root.querySelectorAll('.rung strong')].map(({ textContent }) => textContent)).toEqual([
      'T5 open science',
      'T4 open pipeline',
      'T3 documented',
      'T2 open weights',
      'T1 restricted weights',
      'T0 no weights',
    ]);
    expect(find(root, '[aria-current=step] strong').textContent).toBe('T2 open weights');
    expect(root.querySelectorAll('.scale .mark')).toHaveLength(1);
    expect(root.querySelectorAll('.gauge-proven')).toHaveLength(3);
    expect(root.querySelectorAll('.gauge-possible')).toHaveLength(2);
    expect(find(root, '.reason').textContent).toBe(
      'For T3, first: a description of the training data. It was not shown so far.',
    );
  });

  it('says what it would be without the licence', () => {
    const root = draw(CAPPED);
    expect(find(root, '.ladder').textContent).toContain(
      'Would be T2–T4 without the licence cap; the terms hold it at T1C.',
    );
    expect(find(root, '.reason').textContent).toContain('Above T1, first: a licence that lets anyone');
  });

  it('does not call terms restrictive that nobody read', () => {
    const root = draw({ tier: { lower: 1, upper: 4 }, level: { lower: 3, upper: 4 }, firstUnmet: 'rights' });
    expect(find(root, '.ladder').textContent).toContain('if the terms prove open');
    expect(find(root, '[aria-current] strong').textContent).toBe('T1 weights only');
  });

  it('is no ladder before anything was assessed', () => {
    const root = draw({ assessed: false });
    expect(root.querySelector('ol')).toBeNull();
    expect(root.textContent).toContain('Not assessed yet');
  });

  it('names no next step at the top', () => {
    const five = { lower: 5, upper: 5 } as const;
    const root = draw({ tier: five, level: five, firstUnmet: null });
    expect(find(root, '.reason').textContent).toBe('Every requirement of the ladder was found.');
  });
});
