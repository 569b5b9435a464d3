// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { LicenseCard } from '../../../../components/license/LicenseCard';
import { ANSWER_SHAPES } from '../../../../components/license/LicenseTermItem';
import { LICENSE_QUESTIONS, type LicenseTerm } from '../../../../utils/licenses/terms';
import type { Facts } from '../../../../utils/facts/facts';
import { collected, notCollected } from '../../../../utils/model/slot';
import { NOW, PAGE } from '../reports';
import { find, mount } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const source = { kind: 'api', url: PAGE, path: '' } as const;
const HOSTILE = '<b onclick=x>\u202Eevil</b>';
const term = (part: Partial<LicenseTerm>): LicenseTerm => ({
  question: 'commercial',
  answer: 'yes',
  condition: null,
  source: '',
  ...part,
});
const license = (...ids: readonly string[]) =>
  collected({ ids, name: null, link: null, file: null }, source, NOW);
const facts = (part: Partial<Facts> = {}) => ({
  license: license('llama3.1'),
  licenseText: notCollected('not-on-this-page'),
  access: notCollected('not-on-this-page'),
  ...part,
});
const draw = (terms: readonly LicenseTerm[], part: Partial<Facts> = {}) =>
  mount(<LicenseCard facts={facts(part)} terms={terms} t={t} />).root;

describe('the licence card', () => {
  it('answers every question in words and shapes', () => {
    expect(new Set(Object.values(ANSWER_SHAPES)).size).toBe(4);
    const root = draw(LICENSE_QUESTIONS.map((question) => term({ question, answer: 'conditional' })));
    expect(root.querySelectorAll('.term')).toHaveLength(LICENSE_QUESTIONS.length);
    expect([...root.querySelectorAll('section')].map((block) => block.getAttribute('aria-label'))).toEqual([
      'What is allowed',
      'What is asked for',
      'Where it stops',
    ]);
    expect(find(root, '.term').textContent).toBe('Commercial use Under conditions');
  });

  it('tells the clause, and links where it stands when that is an https address', () => {
    const safe = 'https://example.org/license#2';
    const root = draw([
      term({ condition: 'below 700 million monthly users', source: safe }),
      term({ question: 'change', source: 'javascript:alert(1)' }),
      term({ question: 'redistribute', source: 'http://example.org' }),
    ]);
    const links = [...root.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual([safe]);
    expect(links[0]?.rel).toBe('noopener noreferrer');
    expect(links[0]?.getAttribute('aria-label')).toBe('view · Commercial use');
    expect(find(root, '.condition').textContent).toBe('below 700 million monthly users');
  });

  it('has one link when all terms stand in one place', () => {
    const url = 'https://example.org/license';
    const root = draw([term({ source: url }), term({ question: 'change', source: url })]);
    expect([...root.querySelectorAll('a')].map(({ href, textContent }) => [href, textContent])).toEqual([
      [url, 'Where the terms can be read'],
    ]);
  });

  it.each([
    [license(), 'No licence is declared here.'],
    [license(HOSTILE), 'Its terms are not in our table'],
    [notCollected('page-only-mode'), 'The licence was not looked at: page-only mode.'],
  ])('promises nothing of %#', (slot, words) => {
    const root = draw([], { license: slot });
    expect(root.textContent).toContain(words);
    expect(root.querySelector('.term, b')).toBeNull();
  });

  it('says that of several licences the strictest is told', () => {
    expect(draw([term({})], { license: license('mit', 'cc-by-nc-4.0') }).textContent).toContain(
      '2 licences are declared; these are the terms of the strictest.',
    );
  });

  it('quotes what the text changes and what the gate asks, as text', () => {
    const root = draw([], {
      licenseText: collected(
        {
          path: 'LICENSE',
          match: 'modified',
          id: 'mit',
          similarity: 0.9,
          changes: [HOSTILE, 'b', 'c', 'd'],
        } as const,
        source,
        NOW,
      ),
      access: collected(
        { gated: 'manual', private: false, disabled: false, terms: HOSTILE } as const,
        source,
        NOW,
      ),
    });
    expect(root.textContent).toContain('LICENSE is close to the text of mit, with changes:');
    expect(root.querySelectorAll('.license-text q')).toHaveLength(3);
    expect(find(root, '.license-gate q').textContent).toBe('<b onclick=x>⟨U+202E⟩evil</b>');
    expect(root.querySelector('b')).toBeNull();
  });
});
