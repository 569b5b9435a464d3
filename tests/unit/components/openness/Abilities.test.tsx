// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Abilities } from '../../../../components/openness/Abilities';
import { Harms } from '../../../../components/openness/Harms';
import { assess } from '../../../../utils/report/assess';
import { componentsOf } from '../../../../utils/rules/components';
import { cardSaying } from '../../rules/card';
import { AT, factsWith, type Values } from '../../rules/facts';
import { find, mount } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const HOSTILE = '<b onclick=x>\u202Eevil</b>';
const license = { ids: ['mit'], name: null, link: null, file: null };

function draw(values: Values) {
  const facts = factsWith(values);
  const { findings, verdicts } = assess(facts, 'hub', AT);
  const components = componentsOf(findings).map(({ reading }) => reading);
  return {
    abilities: mount(<Abilities components={components} facts={facts} t={t} />).root,
    harms: mount(<Harms facts={facts} verdicts={verdicts} t={t} />).root,
  };
}

describe('what others can do, and the two classes of harm', () => {
  it('says that nothing was checked where nothing was read', () => {
    const { abilities, harms } = draw({});
    expect([...abilities.querySelectorAll('.check')].map((row) => row.className)).toEqual([
      'check check-long able-unknown',
      'check check-long able-unknown',
      'check check-long able-unknown',
    ]);
    expect(abilities.textContent).toContain('Not checked: the model card’s safety evaluation.');
    expect(harms.textContent).toContain('Not checked: who can download it.');
  });

  it('quotes the card’s own words as text, on each side the ones that belong there', () => {
    const { abilities, harms } = draw({
      license,
      access: { gated: 'manual', private: false, disabled: false, terms: null },
      cardReading: cardSaying(
        ['safety-evaluation', 'given', `red-teamed ${HOSTILE}`],
        ['use-limits', 'given', 'not for medical advice'],
        ['risks', 'given', 'may repeat stereotypes'],
      ),
    });
    expect(find(abilities, 'q').textContent).toBe('red-teamed <b onclick=x>⟨U+202E⟩evil</b>');
    const [by, to] = [...harms.querySelectorAll('section')];
    expect(by?.textContent).toContain('not for medical advice');
    expect(by?.textContent).toContain('The author decides who can download it.');
    expect(to?.textContent).toContain('may repeat stereotypes');
    expect(to?.textContent).not.toContain('medical');
    expect(harms.querySelector('b')).toBeNull();
  });

  it('names who owes what where the data is not open', () => {
    const { abilities } = draw({ license, cardReading: cardSaying() });
    expect(abilities.textContent).toContain('the developer owes safe, secure and trustworthy outputs');
    expect(abilities.textContent).toContain('reports no safety evaluation');
  });
});
