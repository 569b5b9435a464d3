// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { FrameworkList } from '../../../../components/openness/FrameworkList';
import type { CheckState } from '../../../../utils/rules/frameworks/osaid';
import { NOTHING, readings } from '../../rules/frameworks/readings';
import { mount } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const draw = (components: typeof NOTHING, rightsOpen: boolean | null, summary: CheckState) =>
  mount(<FrameworkList {...{ components, rightsOpen, summary, t }} />).root;
const part = (root: ParentNode, name: string) =>
  [...root.querySelectorAll('section')].find((section) => section.textContent.startsWith(name))?.textContent;

describe('the frameworks', () => {
  it('read everything that is there', () => {
    const root = draw(readings(), true, 'met');
    expect(part(root, 'Model Openness')).toContain('Class I by what was seen.');
    expect(part(root, 'Model Openness')).toContain('Class III: 6 of 6');
    expect(root.querySelectorAll('.check')).toHaveLength(3 + 8 + 5);
    expect(root.querySelectorAll('.check-met')).toHaveLength(3 + 8 + 5);
  });

  it('certify nothing of what was not looked at', () => {
    const root = draw(NOTHING, null, 'not-looked-at');
    expect(root.querySelectorAll('.check-met, .check-contradicted')).toHaveLength(0);
    expect(part(root, 'Model Openness')).toContain(
      'No class is shown; nothing that was seen rules out class I.',
    );
    expect(part(root, 'Open Source AI')).toContain('not a certificate');
    expect(part(root, 'EU AI Act')).toContain('not a legal judgement');
  });

  it('name the first that is missing and why', () => {
    const given = { 'data-card': { state: 'partial' }, datasets: { state: 'absent' } } as const;
    const mof = part(draw(readings(given), true, 'met'), 'Model Openness');
    expect(mof).toContain('No class is shown; nothing that was seen rules out class II.');
    expect(mof).toContain('first missing: Data card, shown in part');
    expect(mof).toContain('first missing: Datasets, withheld by the author');
  });

  it.each([
    [
      { 'final-parameters': { license: 'cc-by-nc-4.0' } },
      'No class: something that class III asks for is withheld, not found or not open.',
    ],
    [
      { 'training-code': { state: 'partial' } },
      'Class III is shown; nothing that was seen rules out class I.',
    ],
  ] as const)('of %j say the interval', (given, words) => {
    expect(part(draw(readings(given), true, 'met'), 'Model Openness')).toContain(words);
  });
});
