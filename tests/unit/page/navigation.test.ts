// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageData } from '../../../utils/hubs/contract';
import { HOST } from '../../../utils/page/mount';
import { hubPage, island, MODEL_URL } from '../../fixtures/hub-page';
import { headerProps } from '../../fixtures/model';
import { summary } from '../../fixtures/page-runtime';
import { address, draw, endPage, show, startPage } from '../../fixtures/shown-page';

const observed = () => new Promise((resolve) => setTimeout(resolve, 0));
const hosts = () => document.querySelectorAll(HOST).length;
const modelPage = () => show(hubPage({ header: headerProps() }));

beforeEach(startPage);
afterEach(endPage);

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

  it('takes the row away in the call itself, drops late answers, tells the toolbar, and shows no verdict beside the header that is left', () => {
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
    expect(subjects(page)).toEqual([['/acme/anchor-7b', 'usual']]);
    expect(page.drawn.at(-1)?.problem).toBe('two-models');
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
    expect(page.drawn.at(-1)).toMatchObject({ summary: null, problem: 'two-models' });
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
