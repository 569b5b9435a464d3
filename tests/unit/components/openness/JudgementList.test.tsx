// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { AGREEMENT_SHAPES } from '../../../../components/openness/JudgementItem';
import { JudgementList } from '../../../../components/openness/JudgementList';
import type { Judgements } from '../../../../utils/judgements/judgement';
import type { OpennessVerdict } from '../../../../utils/model/verdict';
import { openness } from '../reports';
import { find, mount } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const draw = (judgements: Judgements | null, part: Partial<OpennessVerdict> = {}) =>
  mount(<JudgementList judgements={judgements} verdict={openness(part)} t={t} />).root;
const MOT = { class: 'III', date: '2025-03-01', listed: true } as const;
const CAPPED = { tier: { lower: 1, upper: 1 }, suffix: 'R' } as const;

describe('independent judgements', () => {
  it('say that nobody judged this model', () => {
    expect(draw(null).textContent).toContain('lists exactly this model');
  });

  it('stand beside our tier, with whose they are', () => {
    const root = draw({ mot: MOT, osai: { score: 0.958 } });
    expect([...root.querySelectorAll('.judgement')].map(({ textContent }) => textContent)).toEqual([
      'Model Openness Tool: class III, record of 2025-03-01. Within what our tier, T2+, leaves open.',
      'European Open Source AI Index: 96 of 100. Within what our tier, T2+, leaves open.' +
        'It judges a family of models as one, by its newest and largest.',
    ]);
    expect(root.textContent).toContain('Model Openness Tool (MIT)');
    expect(root.textContent).toContain('CC-BY-4.0');
    expect(find<HTMLAnchorElement>(root, 'a').href).toBe('https://doi.org/10.5281/zenodo.15386042');
  });

  it('differ openly', () => {
    const root = draw({ mot: MOT, osai: { score: 0.958 } }, CAPPED);
    expect(root.querySelectorAll('.judgement-differs')).toHaveLength(2);
    expect(root.textContent).toContain('Differs from our tier, T1R.');
    expect(root.textContent).toContain('neither is adjusted');
  });

  it.each([
    [{ mot: { ...MOT, class: null, listed: false }, osai: null }, 'no class, record of 2025-03-01.'],
    [{ mot: { ...MOT, listed: false }, osai: null }, 'no longer lists this record'],
  ] as const)('%#', (judgements, words) => expect(draw(judgements).textContent).toContain(words));

  it('are not compared with a tier that was not assessed', () => {
    const root = draw({ mot: MOT, osai: null }, { assessed: false });
    expect(root.querySelector('.agreement')).toBeNull();
    expect(root.textContent).toContain('class III');
  });

  it('tell agreement by shape as well', () => {
    expect(new Set(Object.values(AGREEMENT_SHAPES)).size).toBe(3);
  });
});
