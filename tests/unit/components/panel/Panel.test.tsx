// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel, type PanelProps } from '../../../../components/panel/Panel';
import type { PanelModel } from '../../../../components/kit/panel-model';
import { PROBLEMS } from '../../../../components/kit/problems';
import { emptyFacts } from '../../../../utils/facts/empty-facts';
import type { Facts } from '../../../../utils/facts/facts';
import { collected, notCollected } from '../../../../utils/model/slot';
import type { FileRow } from '../../../../components/kit/file-row';
import { dangerousSummary, NOW, PAGE, summary } from '../reports';
import { find, mount, press } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const noop = () => {};
const source = { kind: 'page', url: PAGE, path: '' } as const;
const facts: Facts = {
  ...emptyFacts(summary().subject, 'page-only-mode'),
  license: collected({ ids: ['other'], name: 'modified-mit', link: null, file: 'LICENSE' }, source, NOW),
  publisher: collected(
    { name: 'moonshotai', displayName: 'Moonshot AI', kind: 'organisation', followers: 1 },
    source,
    NOW,
  ),
  baseModels: notCollected('not-on-this-page'),
  codeRepositories: notCollected('left-to-a-click'),
  changesSinceVisit: notCollected('first-visit'),
};
const file: FileRow = {
  path: 'a.bin',
  format: 'pickle',
  size: 10,
  sha256: null,
  risky: true,
  loaded: true,
  worthReading: true,
  readable: true,
  scan: null,
  inspected: null,
};
const model = (part: Partial<PanelModel> = {}): PanelModel => ({
  subject: summary().subject,
  report: { ...summary(), facts },
  files: [file],
  filesComplete: true,
  busy: false,
  reading: null,
  problem: null,
  note: null,
  recent: [],
  ...part,
});
const panel = (part: Partial<PanelModel> = {}, props: Partial<PanelProps> = {}) => (
  <Panel
    {...{ model: model(part), t, now: NOW, onLookAgain: noop, onCopy: noop, onRead: noop, onStop: noop }}
    {...props}
  />
);

beforeEach(() => document.body.replaceChildren());

describe('the panel', () => {
  it('shows the model, its verdicts and whose it is', () => {
    const { root } = mount(panel());
    expect(find(root, 'h1').textContent).toBe('moonshotai/Kimi-K2-Thinking');
    expect([...root.querySelectorAll('.card summary .word')].map((word) => word.textContent)).toEqual([
      'T2+ open weights',
      'Data only',
      'Claimed only',
    ]);
    const about = find(root, '.facts').textContent;
    expect(about).toContain('other, modified-mit');
    expect(about).toContain('Moonshot AI');
    expect(about).toContain('not on this page');
  });

  it('warns first', () => {
    const report = { ...dangerousSummary(), facts: null };
    const { root } = mount(panel({ subject: report.subject, report }));
    expect(find(root, '.warning').textContent).toContain('pytorch_model.bin imports os.system');
    expect(root.querySelector('.facts')).toBeNull();
  });

  it('draws a closed section only when it is opened', () => {
    const { root, update } = mount(panel());
    expect(root.querySelector('.file')).toBeNull();
    for (const section of root.querySelectorAll<HTMLDetailsElement>('.section')) {
      section.open = true;
      section.dispatchEvent(new Event('toggle'));
    }
    void update(panel());
    expect(root.querySelectorAll('.file')).toHaveLength(1);
    expect(root.querySelectorAll('.group h3')).toHaveLength(3);
  });

  it('says that it is looking, and cannot be asked twice', () => {
    const { root } = mount(panel({ report: null, files: null, busy: true }));
    expect(find<HTMLButtonElement>(root, '.subject button').disabled).toBe(true);
    expect(find(root, 'main').getAttribute('aria-busy')).toBe('true');
    expect(root.querySelector('.card')).toBeNull();
  });

  it('tells a problem in words and keeps the report', () => {
    const onLookAgain = vi.fn();
    const { root } = mount(panel({ problem: PROBLEMS.rateLimited }, { onLookAgain }));
    expect(find(root, '.problem').textContent).toContain('asks for a pause');
    expect(root.querySelectorAll('.card')).toHaveLength(3);
    void press(find(root, '.subject button'));
    expect(onLookAgain).toHaveBeenCalledOnce();
  });

  it.each([model().subject, null])('offers access to a hub that it may not see (subject %#)', (subject) => {
    const onAllow = vi.fn();
    const { root } = mount(panel({ subject }, { access: { hub: 'Hugging Face', onAllow } }));
    expect(find(root, '.access').textContent).toContain('Plimsoll has no access to Hugging Face');
    press(find(root, '.access button'));
    expect(onAllow).toHaveBeenCalledTimes(1);
    expect(mount(panel({ subject })).root.querySelector('.access')).toBeNull();
  });

  it('lists the models seen last when the tab has none', () => {
    const recent = [{ subject: summary().subject, marks: [3, 5, null], seenAt: NOW, url: PAGE }] as const;
    const { root } = mount(panel({ subject: null, report: null, recent }));
    expect(find(root, 'h1').textContent).toBe('No model in this tab');
    expect(find<HTMLAnchorElement>(root, '.recent a').href).toBe(PAGE);
    expect([...root.querySelectorAll('[role=img]')].map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'Openness: place 3 of 5',
      'Load risk: place 5 of 5',
      'Provenance: unknown',
    ]);
  });
});
