// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { ComponentGrid } from '../../../../components/openness/ComponentGrid';
import { STATE_SHAPES } from '../../../../components/kit/StateGlyph';
import { COMPONENT_STATES, type ComponentId, type ComponentState } from '../../../../utils/model/component';
import { message } from '../../../../utils/model/message';
import { componentsOf } from '../../../../utils/rules/components';
import { finding } from '../reports';
import { find, mount, press, type } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const HOSTILE = '<img>\u202Egnp';
const says = (id: ComponentId, state: ComponentState, license: string | null = null) =>
  finding({ message: message(`about ${id}`), component: { id, state, grade: 'C', license } });
const findings = [
  finding({}),
  says('architecture', 'present', HOSTILE),
  says('final-parameters', 'absent'),
  says('model-card', 'not-found'),
];
const grid = <ComponentGrid entries={componentsOf(findings)} findings={findings} origins={new Set()} t={t} />;

beforeEach(() => document.body.replaceChildren());

const cells = (root: ParentNode) => [...root.querySelectorAll<HTMLButtonElement>('.component')];
const focused = (root: ShadowRoot) => root.activeElement;

describe('the component grid', () => {
  it('has 17 buttons in four named groups, each with its state in words', () => {
    const { root } = mount(grid);
    expect(
      [...root.querySelectorAll('[role=group]')].map((group) => group.getAttribute('aria-label')),
    ).toEqual(['Class III, open model', 'Class II, open tooling', 'Class I, open science', 'Optional']);
    const texts = cells(root).map((cell) => cell.textContent);
    expect(texts).toHaveLength(17);
    expect(texts.slice(0, 4)).toEqual([
      'Architecture code Shown · <img>⟨U+202E⟩gnp',
      'Final weights Withheld',
      'Model card Not found here',
      'Data card Not looked at',
    ]);
    expect(root.querySelector('img')).toBeNull();
    expect(find(root, '[role=toolbar]').getAttribute('aria-label')).toBe('Components of openness');
  });

  it('tells the states apart by shape', () => {
    const shapes = COMPONENT_STATES.map((state) => JSON.stringify(STATE_SHAPES[state]));
    expect(new Set(shapes).size).toBe(COMPONENT_STATES.length);
    const { root } = mount(grid);
    expect(root.querySelectorAll('.legend li')).toHaveLength(COMPONENT_STATES.length);
  });

  it('takes the Tab key once, and the arrows move the focus', () => {
    const { root } = mount(grid);
    const all = cells(root);
    const stops = () => all.filter((cell) => cell.tabIndex === 0);
    expect(stops()).toEqual([all[0]]);
    all[0]?.focus();
    void type(find(root, '.component'), 'ArrowRight');
    expect(focused(root)).toBe(all[1]);
    expect(stops()).toEqual([all[1]]);
    for (const [key, cell] of [
      ['End', 16],
      ['ArrowUp', 15],
      ['Home', 0],
      ['ArrowLeft', 0],
    ] as const) {
      const at = focused(root);
      if (at) void type(at, key);
      expect(focused(root)).toBe(all[cell]);
    }
  });

  it('opens the evidence of a component, and Escape closes it and gives the focus back', () => {
    const { root } = mount(grid);
    const [first, second] = cells(root);
    if (!first || !second) throw new Error('no cells');
    void press(first);
    const evidence = find(root, '.component-evidence');
    expect(first.getAttribute('aria-expanded')).toBe('true');
    expect(first.getAttribute('aria-controls')).toBe(evidence.id);
    expect(evidence.getAttribute('aria-label')).toBe('What is known of: Architecture code');
    expect(evidence.textContent).toContain('about architecture');
    expect(evidence.textContent).not.toContain('about final-parameters');
    first.focus();
    void type(first, 'ArrowRight');
    expect(focused(root)).toBe(second);
    void type(second, 'Escape');
    expect(root.querySelector('.component-evidence')).toBeNull();
    expect(focused(root)).toBe(first);
    expect(first.getAttribute('aria-expanded')).toBe('false');
  });

  it('never says that what was not seen does not exist', () => {
    const { root } = mount(grid);
    const all = cells(root);
    if (all[2]) void press(all[2]);
    expect(find(root, '.component-evidence').textContent).toContain('It may well be elsewhere.');
    if (all[3]) void press(all[3]);
    expect(find(root, '.component-evidence').textContent).toContain('nothing is known of it');
    void press(find(root, '.component-evidence .link'));
    expect(root.querySelector('.component-evidence')).toBeNull();
  });
});
