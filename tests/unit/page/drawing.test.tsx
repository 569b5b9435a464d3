// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { message } from '../../../utils/model/message';
import type * as Drawing from '../../../utils/page/drawing';
import { dangerousSummary, FINDINGS, loadRisk, NOW, summary } from '../components/reports';
import { catalogue, translator } from '../components/translate';

const t = translator(catalogue('en'));

/** The views with one of the two that draw. */
async function viewsWith(engine: 'preact' | 'drawing') {
  vi.resetModules();
  for (const name of ['preact', 'preact/jsx-runtime', 'preact/jsx-dev-runtime']) {
    vi.doUnmock(name);
    if (engine === 'drawing') vi.doMock(name, () => ({ ...drawing, jsxDEV: drawing.jsx }));
  }
  const drawing = await vi.importActual<typeof Drawing>('../../../utils/page/drawing');
  const { render } = await import('preact');
  expect(Object.is(render, drawing.render)).toBe(engine === 'drawing');
  const jsx = await import('preact/jsx-runtime');
  const { BadgeRow } = await import('../../../components/row/BadgeRow');
  const { ErrorBoundary } = await import('../../../components/kit/ErrorBoundary');
  return {
    rehearse: drawing.rehearse,
    render,
    h: jsx.jsx,
    Component: (await import('preact')).Component,
    BadgeRow,
    ErrorBoundary,
  };
}
type Views = Awaited<ReturnType<typeof viewsWith>>;

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** What stands in the page after each step. */
async function watched(engine: 'preact' | 'drawing', play: (stage: Stage) => Promise<void>) {
  const views = await viewsWith(engine);
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  const shots: string[] = [];
  const shoot = async (): Promise<void> => {
    await settled();
    const { activeElement: active } = document;
    shots.push(`${container.innerHTML}\n${active?.localName} ${active?.className}`);
  };
  const draw = (child: ComponentChild) => {
    views.render(child, container);
    return shoot();
  };
  const click = (at: number) => {
    [...container.querySelectorAll('button')].at(at)?.click();
    return shoot();
  };
  await play({ ...views, container, draw, click, shoot });
  views.render(null, container);
  await shoot();
  return shots;
}
interface Stage extends Views {
  readonly container: HTMLElement;
  readonly draw: (child: ComponentChild) => Promise<void>;
  readonly click: (at: number) => Promise<void>;
  readonly shoot: () => Promise<void>;
}

const SUMMARIES = [
  null,
  summary({ stage: 'page', final: false }),
  summary(),
  dangerousSummary(),
  summary({ origin: 'cache' }),
  summary({
    findings: FINDINGS.map((one) => ({ ...one, change: message('load_risk_default_load_change_list') })),
    verdicts: {
      ...summary().verdicts,
      loadRisk: loadRisk({ level: 'runs-code', deciding: [0, 1, 2, 3, 4, 5] }),
    },
  }),
];

describe('a row of badges is drawn as preact draws it', () => {
  const row = ({ h, BadgeRow }: Stage, given: object): ComponentChild =>
    h(BadgeRow, { summary: null, problem: null, t, now: NOW, onLookAgain: () => undefined, ...given });
  const plays: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
    'state after state': async (stage) => {
      for (const each of [...SUMMARIES, ...SUMMARIES.toReversed()]) {
        await stage.draw(row(stage, { summary: each }));
        await stage.draw(row(stage, { summary: each, problem: message('problem_offline') }));
        await stage.draw(row(stage, { summary: each, note: message('page_moved', 'Hub'), ended: true }));
        await stage.draw(row(stage, { summary: each, all: true }));
      }
    },
    'opened, changed while open, closed': async (stage) => {
      await stage.draw(row(stage, { summary: summary() }));
      for (const at of [0, 1, 2, 3, 3, 0]) {
        await stage.click(at);
        await stage.draw(row(stage, { summary: dangerousSummary() }));
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await stage.shoot();
        await stage.draw(row(stage, { summary: summary() }));
      }
      await stage.click(1);
      document.body.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
      await stage.shoot();
    },
    'focus stays while others come and go': async (stage) => {
      await stage.draw(row(stage, { summary: summary() }));
      stage.container.querySelectorAll('button').item(2).focus();
      await stage.draw(row(stage, { summary: dangerousSummary() }));
      await stage.draw(row(stage, { summary: summary(), problem: message('problem_offline') }));
    },
  };
  it.each(Object.entries(plays))('%s', async (_name, play) => {
    const [expected, drawn] = [await watched('preact', play), await watched('drawing', play)];
    expect(expected.length).toBeGreaterThan(3);
    expect(drawn).toEqual(expected);
  });
});

describe('a view that fails', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => vi.restoreAllMocks());

  const play = async ({ h, draw, click, Component, ErrorBoundary }: Stage): Promise<void> => {
    class Breaks extends Component<{ readonly at: number }, { readonly clicks: number }> {
      override state = { clicks: 0 };
      override render() {
        if (this.state.clicks >= this.props.at) throw new Error('broken');
        return h('button', {
          onClick: () => this.setState(({ clicks }) => ({ clicks: clicks + 1 })),
          children: 'b',
        });
      }
    }
    const kept = (at: number) =>
      h(ErrorBoundary, {
        fallback: h('p', { children: 'failed' }),
        children: [h('i', {}), h(Breaks, { at })],
      });
    await draw(h('div', { children: [kept(1), kept(0), h('b', { children: 'beside' })] }));
    await click(0);
    await draw(h('div', { children: [kept(1)] }));
  };
  it('shows what stands in for it, at once or after a click, and nothing half drawn', async () => {
    const [expected, drawn] = [await watched('preact', play), await watched('drawing', play)];
    expect(drawn).toEqual(expected);
    expect(expected[0]).toContain('<button>b</button><p>failed</p><b>beside</b>');
    expect(expected[1]).toContain('<div><p>failed</p><p>failed</p><b>beside</b></div>');
  });
});

it('keeps keyed children with their elements, in any order', async () => {
  const orders = ['abc', 'cab', 'xbc', '', 'cxa', 'a'];
  const play = async ({ h, draw, container, shoot }: Stage): Promise<void> => {
    for (const order of orders) {
      await draw(h('ul', { children: [...order].map((key) => h('li', { children: key }, key)) }));
      container.querySelectorAll('li').forEach((item) => (item.dataset['since'] ??= order));
      await shoot();
    }
  };
  expect(await watched('drawing', play)).toEqual(await watched('preact', play));
});

it('asks in a rehearsal for every text of the drawing, and draws nothing', async () => {
  const { h, BadgeRow, ErrorBoundary, render, rehearse } = await viewsWith('drawing');
  const askedFor = (act: (child: ComponentChild) => void): readonly string[] => {
    const asked = new Set<string>();
    const telling = (text: Parameters<typeof t>[0]) => (asked.add(JSON.stringify(text)), t(text));
    const given = { summary: dangerousSummary(), problem: null, t: telling, now: NOW, all: true };
    const row = h(BadgeRow, { ...given, onLookAgain: () => undefined });
    act(h(ErrorBoundary, { fallback: null, children: row }));
    return [...asked].toSorted();
  };
  const container = document.createElement('div');
  const drawn = askedFor((child) => render(child, container));
  document.body.replaceChildren();
  expect(askedFor(rehearse)).toEqual(drawn);
  expect(drawn.length).toBeGreaterThan(20);
  expect(document.body.childNodes).toHaveLength(0);
});

it('draws nothing that was not made by it: a message cannot bring an element', async () => {
  const { h, render } = await viewsWith('drawing');
  const container = document.createElement('div');
  const hostile = { type: 'script', props: { children: 'x' }, key: undefined };
  render(h('p', { children: [hostile, 'text', 7, null, false, undefined] } as never), container);
  expect(container.innerHTML).toBe('<p>text7</p>');
});
