// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { huggingfacePage } from '../../../utils/hubs/huggingface/page';
import type { PageData } from '../../../utils/hubs/contract';
import { HOST } from '../../../utils/page/mount';
import { followTheme } from '../../../utils/page/theme';
import { hubPage } from '../../fixtures/hub-page';
import { headerProps } from '../../fixtures/model';
import { summary } from '../../fixtures/page-runtime';
import { endPage, show, startPage } from '../../fixtures/shown-page';

const observed = () => new Promise((resolve) => setTimeout(resolve, 0));
const root = document.documentElement;
const hosts = () => document.querySelectorAll(HOST).length;

const modelPage = () => show(hubPage({ header: headerProps() }));
const pageShow = (persisted: boolean) =>
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

beforeEach(startPage);
afterEach(endPage);

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

it('a theme is told at once and no more after the end', async () => {
  const seen: string[] = [];
  const end = followTheme(document, huggingfacePage.isDark, (theme) => seen.push(theme));
  expect(seen).toEqual(['light']);
  end();
  root.className = 'dark';
  await observed();
  expect(seen).toEqual(['light']);
});
