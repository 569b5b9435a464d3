// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OpennessSection, type OpennessSectionProps } from '../../../../components/openness/OpennessSection';
import type { PanelReport } from '../../../../components/kit/panel-model';
import { VerdictBody } from '../../../../components/kit/VerdictBody';
import { message } from '../../../../utils/model/message';
import { factsWith, type Values } from '../../rules/facts';
import { finding, openness, summary } from '../reports';
import { find, mount, press } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const CARD = {
  size: 1,
  whole: true,
  frontMatter: 'none',
  prose: 0,
  bases: [],
  sections: [],
  statements: [],
  links: [{ url: 'https://github.com/acme/train', kind: 'code', id: null, line: 1, context: '' }],
} as const;
const LICENSE = { ids: ['mit'], name: null, link: null, file: null };
const BASE = {
  id: 'acme/base',
  child: 'moonshotai/Kimi-K2-Thinking',
  relation: 'finetune',
  depth: 1,
  state: 'gone',
  facts: null,
} as const;

beforeEach(() => document.body.replaceChildren());

function draw(
  values: Values | null,
  props: Partial<OpennessSectionProps> = {},
  part: Partial<PanelReport> = {},
) {
  const report: PanelReport = { ...summary(), facts: values && factsWith(values), ...part };
  const view = () => <OpennessSection report={report} t={t} {...props} />;
  const { root, update } = mount(view());
  const open = () => {
    for (const section of root.querySelectorAll<HTMLDetailsElement>('details.section')) {
      section.open = true;
      section.dispatchEvent(new Event('toggle'));
    }
    void update(view());
  };
  open();
  open();
  return root;
}
const titles = (root: ParentNode) =>
  [...root.querySelectorAll('.openness summary')].map(({ textContent }) => textContent);

describe('the openness section', () => {
  it('has a part for each question', () => {
    const root = draw({ license: LICENSE, chain: [BASE] });
    expect(titles(root)).toEqual([
      'Components 0 of 17 shown',
      'Terms open',
      'Chain of base models 1',
      'Frameworks MOF, OSAID, EU',
      'Independent judgements none listed',
    ]);
    expect(
      root.querySelectorAll('.ladder, .component-grid, .license-card, .chain, .frameworks'),
    ).toHaveLength(5);
    expect(find(root, 'summary').textContent).toBe('Openness T2+');
  });

  it.each([
    [{}, 'Terms not looked at', 'The base models were not looked up: not on this page.'],
    [{ license: LICENSE, chain: [] }, 'Chain of base models none named', 'does not show that there is none'],
  ])('says what it does not know: %j', (values, title, words) => {
    const root = draw(values);
    expect(titles(root)).toContain(title);
    expect(find(root, '.openness').textContent).toContain(words);
  });

  it('has no facts of its own to show when it was given none', () => {
    expect(titles(draw(null))).toHaveLength(3);
  });

  it('says that it is still looking while the report is not final', () => {
    expect(find(draw({}, {}, { final: false }), '[role=status]').textContent).toContain('Still looking');
    expect(draw({}).querySelector('[role=status]')).toBeNull();
  });

  it('offers to ask another host, says which and what it would see, and asks on a click alone', () => {
    const onLookUpCode = vi.fn();
    const root = draw({ cardReading: CARD }, { onLookUpCode });
    const offer = find(root, '.look-up');
    expect(offer.textContent).toContain('acme/train');
    expect(offer.textContent).toContain('That would contact api.github.com. It would see your IP address');
    expect(onLookUpCode).not.toHaveBeenCalled();
    void press(find(offer, 'button'));
    expect(onLookUpCode).toHaveBeenCalledOnce();
  });

  it.each([
    [{ cardReading: CARD, codeRepositories: [] }, true],
    [{}, true],
    [{ cardReading: CARD }, false],
  ] as const)('offers nothing for %j', (values, wired) => {
    const root = draw(values, wired ? { onLookUpCode: () => {} } : {});
    expect(root.querySelector('.look-up')).toBeNull();
  });
});

describe('the openness popover', () => {
  it('gives three reasons, the strongest first, and says that there are more', () => {
    const levels = ['note', 'good', 'caution', 'note', 'serious'] as const;
    const findings = levels.map((level, index) => finding({ level, message: message(`reason ${index}`) }));
    const verdict = openness({ deciding: [0, 1, 2, 3, 4] });
    const { root } = mount(<VerdictBody verdict={verdict} report={summary({ findings })} t={t} />);
    expect(
      [...root.querySelectorAll('.finding > p:first-child')].map(({ textContent }) => textContent),
    ).toEqual(['declared reason 4', 'declared reason 2', 'declared reason 1']);
    expect(root.textContent).toContain('And 2 more');
  });
});
