// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BadgeRow, type BadgeRowProps } from '../../../../components/row/BadgeRow';
import { PROBLEMS } from '../../../../components/kit/problems';
import { message } from '../../../../utils/model/message';
import { dangerousSummary, FINDINGS, finding, loadRisk, NOW, summary } from '../reports';
import { find, mount, press, type } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const noop = () => {};
const row = (props: Partial<BadgeRowProps> = {}) => (
  <BadgeRow summary={summary()} problem={null} t={t} now={NOW} onLookAgain={noop} {...props} />
);
const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent.trim());
const badge = (root: ParentNode, index: number) =>
  find<HTMLButtonElement>(root, `.disclosure:nth-child(${index + 1}) > button`);

beforeEach(() => document.body.replaceChildren());

describe('the badge row', () => {
  it('says three verdicts and how much was looked at', () => {
    const { root } = mount(row());
    expect(texts(root, 'button.badge')).toEqual([
      'Openness T2+ open weights',
      'Load risk Data only',
      'Provenance Claimed only',
      `14 of ${summary().coverage.total} looked at`,
    ]);
    expect(find(root, '.basis').textContent).toBe('Checked with the hub');
    expect(root.querySelector('.warning')).toBeNull();
  });

  it('keeps the places of the badges before the first report, and says what is going on', () => {
    const { root, update } = mount(row({ summary: null }));
    expect(texts(root, '.badge')).toEqual(['Openness', 'Load risk', 'Provenance']);
    expect(find(root, 'section').getAttribute('aria-busy')).toBe('true');
    void update(row({ summary: null, problem: PROBLEMS.noAnswer }));
    expect(find(root, '.basis').textContent).toContain('reload the page');
    expect(find(root, 'section').getAttribute('aria-busy')).toBe('false');
  });

  it('tells what the verdicts rest on', () => {
    const { root, update } = mount(row({ summary: summary({ origin: 'cache' }) }));
    expect(find(root, '.basis').textContent).toBe('From cache, 3 min ago');
    void update(row({ summary: summary({ stage: 'page' }) }));
    expect(find(root, '.basis').textContent).toBe('From this page');
    void update(row({ summary: summary({ stage: 'page', final: false }) }));
    expect(find(root, '.basis').textContent).toContain('asking the hub');
    expect(root.querySelector('.line .link')).toBeNull();
    void update(row({ problem: PROBLEMS.rateLimited }));
    expect(find(root, '.basis').textContent).toContain('pause');
    expect(texts(root, 'button.badge')).toHaveLength(4);
  });

  it('warns in words of what is dangerous or contradicted', () => {
    const { root } = mount(row({ summary: dangerousSummary() }));
    expect(texts(root, '.warning > span')).toEqual([
      expect.stringMatching(/^Dangerous/),
      expect.stringMatching(/^Contradicted/),
    ]);
  });

  it('looks again when asked', () => {
    const onLookAgain = vi.fn();
    const { root } = mount(row({ onLookAgain }));
    void press(find(root, '.line .link'));
    expect(onLookAgain).toHaveBeenCalledOnce();
  });
});

describe('a popover', () => {
  it('opens from its badge, right after it, one at a time', () => {
    const { root } = mount(row());
    expect(badge(root, 0).getAttribute('aria-expanded')).toBe('false');
    void press(badge(root, 0));
    const opened = find(root, '[role=dialog]');
    expect(badge(root, 0).getAttribute('aria-expanded')).toBe('true');
    expect(badge(root, 0).getAttribute('aria-controls')).toBe(opened.id);
    expect(badge(root, 0).nextElementSibling).toBe(opened);
    expect(opened.tabIndex).toBe(0);
    void press(badge(root, 1));
    expect(texts(root, '[role=dialog] .verdict .word')).toEqual(['Data only']);
    void press(badge(root, 1));
    expect(root.querySelector('[role=dialog]')).toBeNull();
  });

  it('closes on Escape, wherever the focus is, and gives it back to the badge', () => {
    const { root } = mount(row());
    void press(badge(root, 2));
    find(root, '[role=dialog]').focus();
    void type(find(root, '[role=dialog]'), 'Escape');
    expect(root.querySelector('[role=dialog]')).toBeNull();
    expect(root.activeElement).toBe(badge(root, 2));
    void press(badge(root, 2));
    void type(document.body, 'Escape');
    expect(root.querySelector('[role=dialog]')).toBeNull();
  });

  it('closes by its button, and gives the focus back', () => {
    const { root } = mount(row());
    void press(badge(root, 3));
    void press(find(root, '.close'));
    expect(root.querySelector('[role=dialog]')).toBeNull();
    expect(root.activeElement).toBe(badge(root, 3));
  });

  it('closes on a press outside, in the page or in the row, and not on one inside', () => {
    const { root } = mount(row());
    const outside = document.createElement('p');
    document.body.append(outside);
    void press(badge(root, 0));
    void press(find(root, '[role=dialog] .reason'));
    expect(root.querySelector('[role=dialog]')).not.toBeNull();
    void press(outside);
    expect(root.querySelector('[role=dialog]')).toBeNull();
    void press(badge(root, 0));
    void press(find(root, '.basis'));
    expect(root.querySelector('[role=dialog]')).toBeNull();
  });

  it('leaves no listener behind on the page', () => {
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    const { root, update } = mount(row());
    void press(badge(root, 0));
    void type(document.body, 'Escape');
    expect(heard).not.toHaveBeenCalled();
    void press(badge(root, 0));
    void update(null);
    void type(document.body, 'Escape');
    expect(heard).toHaveBeenCalledOnce();
    document.body.removeEventListener('keydown', heard);
  });

  it('explains openness by its interval', () => {
    const { root } = mount(row());
    void press(badge(root, 0));
    const notes = texts(root, '.notes li').join(' ');
    expect(notes).toContain('At least T2 is proven; up to T4');
  });

  it('shows findings with grounds, evidence and what would change them; a sentence only once', () => {
    const { root } = mount(row());
    void press(badge(root, 1));
    const dialog = find(root, '[role=dialog]');
    expect(dialog.textContent.split('A default load reads 62').length - 1).toBe(1);
    expect(texts(dialog, '.chip')).toEqual(['observed']);
    expect(find(dialog, '.evidence').textContent).toContain('model-00001-of-000062.safetensors');
    expect(find(dialog, '.change').textContent).toContain('A file of another format');
    expect(find(dialog, 'footer').textContent).toContain('6126819');
  });

  it('tells what was not looked at, and why', () => {
    const { root } = mount(row());
    void press(badge(root, 3));
    expect(texts(root, '.coverage dd')[0]).toBe('not on this page');
    expect(root.querySelectorAll('.coverage dt')).toHaveLength(summary().coverage.total - 14);
    expect(root.textContent).not.toContain('loading fetches from there');
  });

  it('names the repositories that a load fetches from and nobody checked', () => {
    const coverage = { ...summary().coverage, elsewhere: ['acme/base'] };
    const { root } = mount(row({ summary: summary({ coverage }) }));
    void press(badge(root, 3));
    expect(root.textContent).toContain('Not checked, although loading fetches from there: acme/base.');
  });
});

describe('hostile text', () => {
  const evil = '<img src=x onerror=alert(1)>\u202Egnp.bin';
  const hostile = (url: string) =>
    summary({
      verdicts: { loadRisk: loadRisk({ reason: message('Holds $1', evil), deciding: [3] }) },
      findings: [
        ...FINDINGS,
        finding({
          axis: 'load-risk',
          evidence: [{ source: { kind: 'page', url, path: evil }, file: evil, seen: evil }],
        }),
      ],
    });

  it('stays text, with nothing in it hidden', () => {
    const { root } = mount(row({ summary: hostile('https://huggingface.co/x') }));
    void press(badge(root, 1));
    expect(root.querySelector('img')).toBeNull();
    expect(find(root, '[role=dialog] .evidence bdi').textContent).toContain('<img');
    expect(root.textContent).not.toContain('\u202E');
    expect(root.textContent).toContain('U+202E');
  });

  it.each([
    ['https://huggingface.co/x', 1],
    ['http://huggingface.co/x', 0],
    ['javascript:alert(1)', 0],
    ['https://huggingface.co.example/x', 0],
    ['https://elsewhere.example/x', 0],
    ['not a url', 0],
  ])('links to %s %i times', (url, links) => {
    const { root } = mount(row({ summary: hostile(url) }));
    void press(badge(root, 1));
    expect(root.querySelectorAll('[role=dialog] a')).toHaveLength(links);
  });
});
