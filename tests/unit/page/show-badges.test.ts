// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { huggingfacePage } from '../../../utils/hubs/huggingface/page';
import type { PageData } from '../../../utils/hubs/contract';
import { HOST } from '../../../utils/page/mount';
import { showBadges, type BadgesState } from '../../../utils/page/show-badges';
import { followTheme } from '../../../utils/page/theme';
import { hubPage, island, MODEL_URL } from '../../fixtures/hub-page';
import { headerProps } from '../../fixtures/model';
import { fakePageRuntime, summary } from '../../fixtures/page-runtime';

const observed = () => new Promise((resolve) => setTimeout(resolve, 0));
const root = document.documentElement;
const hosts = () => document.querySelectorAll(HOST).length;

/** Ends what a page of the test before listens to. */
const ends: (() => void)[] = [];
const atOnce = (act: () => void): void => act();

function draw(html: string): void {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  document.body.innerHTML = body.innerHTML;
  document.body.className = body.className;
}

function show(html: string, later: (act: () => void) => void = atOnce) {
  draw(html);
  const listen = vi.spyOn(document.defaultView ?? window, 'addEventListener');
  const page = fakePageRuntime();
  const drawn: (BadgesState | null)[] = [];
  let lookAgain: () => void = () => undefined;
  showBadges({
    document,
    page: huggingfacePage,
    runtime: page.runtime,
    css: '',
    later,
    draw(_container, state, onLookAgain) {
      drawn.push(state);
      lookAgain = onLookAgain;
    },
  });
  for (const [type, listener] of listen.mock.calls)
    ends.push(() => (document.defaultView ?? window).removeEventListener(type, listener));
  listen.mockRestore();
  return { ...page, drawn, lookAgain: () => lookAgain() };
}
const address = (url: string): void =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url); // of this environment
const modelPage = () => show(hubPage({ header: headerProps() }));
const pageShow = (persisted: boolean) =>
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

beforeEach(() => {
  address(MODEL_URL);
  root.removeAttribute('data-plimsoll');
  root.className = '';
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  document.body.innerHTML = '';
});

it('a page that shows no model has nobody watching or asking', () => {
  const observe = vi.spyOn(MutationObserver.prototype, 'observe');
  const { ports, messages, drawn } = show(hubPage({ kind: 'DatasetPage' }));
  expect(observe).not.toHaveBeenCalled();
  expect(ports).toEqual([]);
  expect(messages).toEqual([]);
  expect(drawn).toEqual([]);
  expect(hosts()).toBe(0);
});

it('the same spies see a model page', () => {
  const observe = vi.spyOn(MutationObserver.prototype, 'observe');
  const { ports } = modelPage();
  expect(observe).toHaveBeenCalled();
  expect(ports).toHaveLength(1);
});

describe('a model page', () => {
  it('draws a stand-in only when the answer takes its time', () => {
    let wake: (() => void) | undefined;
    const slow = show(hubPage({ header: headerProps() }), (act) => (wake = act));
    expect(slow.drawn).toEqual([]);
    wake?.();
    expect(slow.drawn).toMatchObject([{ summary: null, problem: null, theme: 'light' }]);
    const quick = show(hubPage({ header: headerProps() }), (act) => (wake = act));
    quick.last()?.say(summary(false));
    wake?.();
    expect(quick.drawn).toHaveLength(1);
    expect(quick.drawn[0]?.summary).not.toBeNull();
  });

  it('asks with its own data and draws what comes', () => {
    const { asked, last, drawn } = modelPage();
    expect(asked()).toMatchObject([{ type: 'assess', again: false, page: { kind: 'model' } }]);
    expect(drawn.at(-1)).toMatchObject({ summary: null, problem: null, theme: 'light' });
    last()?.say(summary(false));
    expect(drawn.at(-1)?.summary).not.toBeNull();
    expect(hosts()).toBe(1);
  });

  it('keeps the last summary beside a problem, and drops the problem with the next', () => {
    const { last, drawn, lookAgain, asked } = modelPage();
    last()?.say(summary(true));
    lookAgain();
    expect(asked().at(-1)?.again).toBe(true);
    last()?.say({ type: 'problem', problem: 'internal' });
    expect(drawn.at(-1)).toMatchObject({ problem: 'internal', summary: { final: true } });
    lookAgain();
    last()?.say(summary(true));
    expect(drawn.at(-1)?.problem).toBeNull();
  });

  it('says that the extension was updated, and stays', () => {
    const { state, lookAgain, drawn } = modelPage();
    state.id = undefined;
    lookAgain();
    expect(drawn.at(-1)?.problem).toBe('updated');
    expect(hosts()).toBe(1);
  });

  it('tells the background what it shows, and asks anew when told to', () => {
    const { onMessage, asked } = modelPage();
    const answers: (PageData | null)[] = [];
    for (const message of [{ type: 'describe' }, { type: 'refresh' }, { type: 'other' }, null, 'x']) {
      onMessage.emit(message, {}, (answer) => answers.push(answer));
    }
    expect(answers).toHaveLength(1);
    expect(answers[0]?.pieces).toHaveProperty('ModelHeader');
    expect(asked()).toHaveLength(2);
  });

  it('asks again when it comes back from the back-forward cache, and only then', () => {
    const { asked } = modelPage();
    pageShow(false);
    expect(asked()).toHaveLength(1);
    pageShow(true);
    expect(asked()).toHaveLength(2);
  });

  it('follows the page’s theme', async () => {
    const { drawn } = modelPage();
    root.className = 'dark';
    await observed();
    expect(drawn.at(-1)?.theme).toBe('dark');
    root.className = '';
    await observed();
    expect(drawn.at(-1)?.theme).toBe('light');
  });
});

describe('switched off', () => {
  it('takes the host away, gives the room back and follows nothing more', async () => {
    const { last, drawn, asked, onMessage } = modelPage();
    last()?.say({ type: 'off' });
    expect(hosts()).toBe(0);
    expect(root.dataset.plimsoll).toBe('off');
    expect(drawn.at(-1)).toBeNull();
    const count = drawn.length;
    root.className = 'dark';
    document.querySelector('main')?.append('x');
    pageShow(true);
    onMessage.emit({ type: 'refresh' }, {}, () => undefined);
    await observed();
    expect(drawn).toHaveLength(count);
    expect(asked()).toHaveLength(1);
    expect(hosts()).toBe(0);
  });
});

describe('a move without a load', () => {
  const OTHER = 'https://huggingface.co/zenith/sail-1b';
  const other = headerProps({ id: 'zenith/sail-1b' });
  const subjects = ({ asked }: ReturnType<typeof show>) =>
    asked().map(({ page: { url, source } }) => [new URL(url).pathname, source]);
  /** As the Navigation API tells it, or as a browser without it does. */
  const move = (url: string): void => {
    address(url);
    window.dispatchEvent(new Event('popstate'));
  };

  it('takes the row away in the call itself, drops late answers, tells the toolbar, and asks anew', () => {
    const page = modelPage();
    const first = page.last();
    first?.say(summary(false));
    move(OTHER);
    const drawn = page.drawn.indexOf(null);
    expect(drawn).toBeGreaterThan(0);
    expect(first?.state.closed).toBe(true);
    expect(page.messages).toEqual([{ type: 'left' }]);
    first?.say(summary(true));
    expect(page.drawn.slice(drawn).every((state) => (state?.summary ?? null) === null)).toBe(true);
    expect(subjects(page)).toEqual([
      ['/acme/anchor-7b', 'usual'],
      ['/zenith/sail-1b', 'another-model'],
    ]);
    expect(hosts()).toBe(1);
    // The header that is still there is another model's.
    expect(document.querySelector(HOST)?.hasAttribute('data-above')).toBe(true);
  });

  it('reads the page again once its header is drawn anew', async () => {
    const page = modelPage();
    move(OTHER);
    draw(hubPage({ header: other }));
    await observed();
    expect(subjects(page).at(-1)).toEqual(['/zenith/sail-1b', 'usual']);
    expect(document.querySelector('[data-target="ModelHeader"]')?.nextElementSibling?.localName).toBe(HOST);
  });

  it('of the header alone, before or without the address: no row beside it', async () => {
    const page = modelPage();
    page.last()?.say(summary(true));
    document.querySelector('[data-target="ModelHeader"]')?.setAttribute('data-props', JSON.stringify(other));
    await observed();
    expect(subjects(page).at(-1)).toEqual(['/acme/anchor-7b', 'another-model']);
    expect(document.querySelector(HOST)?.hasAttribute('data-above')).toBe(true);
  });

  it.each([
    'https://huggingface.co/models',
    'https://huggingface.co/datasets/a/b',
    'https://huggingface.co/zenith',
  ])('to %s leaves nothing, and back it comes', async (url) => {
    const page = modelPage();
    move(url);
    expect(hosts()).toBe(0);
    expect(page.ports).toHaveLength(1);
    move(MODEL_URL);
    await observed();
    expect(hosts()).toBe(1);
    expect(subjects(page).at(-1)).toEqual(['/acme/anchor-7b', 'usual']);
  });

  it('from a page without a model waits for what is drawn', async () => {
    address('https://huggingface.co/models');
    const page = show('<body class="HomePage"><main></main></body>', () => undefined);
    move(OTHER);
    expect(page.ports).toEqual([]);
    const main = document.querySelector('main');
    if (main) main.innerHTML = island('ModelHeader', other, '<header><h1></h1></header>');
    await observed();
    expect(subjects(page)).toEqual([['/zenith/sail-1b', 'usual']]);
  });

  it('to another query or fragment changes nothing', () => {
    const page = modelPage();
    move(`${MODEL_URL}?hardware=x#files`);
    expect(page.ports).toHaveLength(1);
    expect(page.messages).toEqual([]);
  });

  it('after an update of the extension is quiet', () => {
    const page = modelPage();
    page.state.id = undefined;
    expect(() => move(OTHER)).not.toThrow();
    expect(page.drawn.at(-1)?.problem).toBe('updated');
  });
});

it('a page whose address alone names a model: the row goes when the hub has none, the popup is told', () => {
  const { last, onMessage, messages } = show('<body class="ModelPage"><main></main></body>');
  expect(hosts()).toBe(1);
  const [coverage] = [summary(true)].map((answer) => (answer.type === 'summary' ? answer.summary : null));
  const rows = coverage?.coverage.rows.map((row) =>
    row.fact === 'files' ? { ...row, state: 'failed', reason: 'not-visible', from: 'api' } : row,
  );
  last()?.say({ type: 'summary', summary: { ...coverage, coverage: { ...coverage?.coverage, rows } } });
  expect(hosts()).toBe(0);
  expect(messages).toEqual([{ type: 'left' }]);
  const answers: (PageData | null)[] = [];
  onMessage.emit({ type: 'describe' }, {}, (answer) => answers.push(answer));
  expect(answers).toMatchObject([{ source: 'address', url: MODEL_URL }]);
});

it('a theme is told at once and no more after the end', async () => {
  const seen: string[] = [];
  const end = followTheme(document, huggingfacePage.isDark, (theme) => seen.push(theme));
  expect(seen).toEqual(['light']);
  end();
  root.className = 'dark';
  await observed();
  expect(seen).toEqual(['light']);
});
