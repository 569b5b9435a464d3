// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { TermsCard } from '../../../../components/license/TermsCard';
import { TERM_SHAPES, termShape } from '../../../../components/license/TermItem';
import { TERM_ANSWERS, TERM_QUESTIONS } from '../../../../utils/licenses/questions';
import { message } from '../../../../utils/model/message';
import type { Finding } from '../../../../utils/model/finding';
import { notCollected } from '../../../../utils/model/slot';
import { cardSaying } from '../../rules/card';
import { base } from '../../rules/chain';
import { factsWith, type Values } from '../../rules/facts';
import { find, mount } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const HOSTILE = '<b onclick=x>\u202Eevil</b>';
const license = (...ids: readonly string[]) => ({ ids, name: null, link: null, file: null });
const draw = (values: Values, findings: readonly Finding[] = []) =>
  mount(<TermsCard facts={factsWith(values)} findings={findings} t={t} />).root;
const sentences = (root: ParentNode) =>
  [...root.querySelectorAll('.term .answer')].map(({ textContent }) => textContent);

describe('the card of terms', () => {
  it('tells every term as a sentence with its direction, in three blocks', () => {
    const root = draw({ license: license('apache-2.0') });
    expect(sentences(root)).toHaveLength(TERM_QUESTIONS.length);
    expect(sentences(root)).toContain('May be sold');
    expect(sentences(root)).toContain('Must give credit');
    expect(sentences(root)).toContain('No limit on users or revenue');
    expect([...root.querySelectorAll('section')].map((block) => block.getAttribute('aria-label'))).toEqual([
      'What is allowed',
      'What is asked for',
      'Where it stops',
    ]);
  });

  it('says it in shapes too: a duty is none of the marks for what is allowed', () => {
    expect(new Set(Object.values(TERM_SHAPES)).size).toBe(Object.keys(TERM_SHAPES).length);
    const shapes = TERM_QUESTIONS.flatMap((question) =>
      TERM_ANSWERS.map((answer) => termShape({ question, answer, condition: null, source: '', from: null })),
    );
    expect(new Set(shapes)).toEqual(new Set(Object.keys(TERM_SHAPES)));
  });

  it('links the licence once where all terms are its own', () => {
    const root = draw({ license: license('gemma') });
    expect([...root.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual([
      'Where the terms can be read',
    ]);
    expect(root.querySelector('.owner')).toBeNull();
  });

  it('names whose term it is where a base binds too', () => {
    const root = draw({
      license: license('apache-2.0'),
      chain: [base('meta/llama', ['llama3.1'])],
    });
    expect(sentences(root)).toContain('May be sold, with conditions');
    expect(root.textContent).toContain('From the base model meta/llama: Llama 3.1 Community License');
    expect(root.textContent).toContain('Apache License 2.0, declared by the author');
    expect(find(root, '.license-name').textContent).toContain('meta/llama');
    expect(root.querySelectorAll('.owner').length).toBeLessThan(TERM_QUESTIONS.length);
    for (const owner of root.querySelectorAll('.owner'))
      expect(owner.textContent).not.toContain('meta/llama');
    for (const { rel, href } of root.querySelectorAll('a')) {
      expect(rel).toBe('noopener noreferrer');
      expect(href).toMatch(/^https:/);
    }
  });

  it('shows the author’s own words as text', () => {
    const root = draw({
      license: license('mit'),
      cardReading: cardSaying(['restriction', 'given', HOSTILE, ['noncommercial']]),
    });
    expect(sentences(root)).toContain('May not be sold');
    expect(root.textContent).toContain('From the model card');
    expect(root.textContent).toContain('<b onclick=x>⟨U+202E⟩evil</b>');
    expect(root.querySelector('b')).toBeNull();
  });

  it('has conflicts first', () => {
    const conflict = (level: Finding['level'], key: string): Finding => ({
      rule: 'openness/license-conflicts',
      axis: 'openness',
      level,
      grounding: 'declared',
      message: message(key),
      evidence: [],
      change: null,
      weight: null,
    });
    const root = draw({ license: license('mit') }, [conflict('note', 'quiet'), conflict('serious', 'loud')]);
    expect(
      [...(root.querySelector('.license-card')?.firstElementChild?.children ?? [])].map(
        (each) => each.textContent,
      ),
    ).toEqual(['loud']);
  });

  it('promises nothing where no licence is named', () => {
    expect(sentences(draw({ license: license() }))).toContain('May not be sold');
    expect(sentences(draw({ license: license(HOSTILE) }))).toContain('Selling: not known');
    const facts = { ...factsWith({}), license: notCollected('page-only-mode') };
    const { root } = mount(<TermsCard facts={facts} findings={[]} t={t} />);
    expect(root.textContent).toContain('page-only mode');
    expect(root.querySelector('.term')).toBeNull();
  });
});
