// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { HOST, mount } from '../../../utils/page/mount';
import { fakeLater } from '../../fixtures/page-runtime';

const ISLAND = '[data-target="ModelHeader"]';
/** After so many ms a host that stayed is let be. */
const SETTLED = 10_000;
const anchor = () => document.querySelector(ISLAND);
const hosts = () => [...document.querySelectorAll(HOST)];
const onlyHost = () => (hosts().length === 1 ? hosts()[0] : null);
/** Mutation observers report after the script that changed the page. */
const observed = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  document.body.innerHTML =
    '<main><!--[--><div data-target="ModelHeader"><!--[0--><header><h1>x</h1></header><!--]--></div><!--]--><section></section></main>';
});

const comments = (): string[] => {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 8) found.push(`${node.parentNode?.nodeName}: ${node.nodeValue}`);
    for (const child of node.childNodes) walk(child);
  };
  walk(document.body);
  return found;
};

function place() {
  const time = fakeLater();
  const changes = { count: 0 };
  const onChange = () => void (changes.count += 1);
  return {
    ...mount(document, { anchor, css: ':host { color: red }', onChange, later: time.later }),
    ...time,
    changes,
  };
}

describe('the host', () => {
  it('stands right after the island, outside of it, in a root closed to the page', () => {
    const { host, root } = place();
    expect(anchor()?.nextElementSibling).toBe(host);
    expect(host.closest('[data-target]')).toBeNull();
    expect(host.shadowRoot).toBeNull();
    expect(root.mode).toBe('closed');
    expect(root.querySelector('style')?.textContent).toContain('red');
  });

  it('moves and removes no comment: hydration walks them', () => {
    const before = comments();
    const inside = anchor()?.innerHTML;
    const { remove } = place();
    expect(comments()).toEqual(before);
    expect(anchor()?.innerHTML).toBe(inside);
    remove();
    expect(comments()).toEqual(before);
  });

  it.each([
    ['main', '<main><p></p></main>', 'main'],
    ['the body, where a framework looks after main', '<div data-target="App"><main></main></div>', 'body'],
    ['the body, where there is no main', '<p></p>', 'body'],
  ])('stands above all in %s when there is no header', (_where, html, parent) => {
    document.body.innerHTML = html;
    const { host } = place();
    expect(host).toBe(document.querySelector(parent)?.firstElementChild);
    expect(host.hasAttribute('data-above')).toBe(true);
  });

  it('leaves nothing behind', async () => {
    const before = document.body.innerHTML;
    const { remove, waiting } = place();
    remove();
    expect(document.body.innerHTML).toBe(before);
    document.querySelector('main')?.append('x');
    await observed();
    expect(waiting()).toEqual([SETTLED]);
  });
});

describe('a page that drops the host', () => {
  it('gets it back once, after a while', async () => {
    const { host, run, waiting } = place();
    host.remove();
    document.querySelector('main')?.append('more');
    await observed();
    expect(hosts()).toEqual([]);
    expect(waiting()).toEqual([SETTLED, 500]);
    run();
    expect(anchor()?.nextElementSibling).toBe(host);
    await observed();
    expect(waiting()).toEqual([SETTLED]);
  });

  it('gets it back after its new island', async () => {
    const { host, run } = place();
    const main = document.querySelector('main');
    if (main) main.innerHTML = '<div></div><div data-target="ModelHeader"></div>';
    await observed();
    run();
    expect(anchor()?.nextElementSibling).toBe(host);
  });

  it('gets it back when all of it was replaced', async () => {
    const { host, run } = place();
    document.body.innerHTML = '<main><div data-target="ModelHeader"></div></main>';
    await observed();
    run();
    expect(anchor()?.nextElementSibling).toBe(host);
  });

  it('gets it back later and later while it goes on, and soon again once it left one alone', async () => {
    const { host, run, waiting } = place();
    const drop = async (): Promise<number | undefined> => {
      run((ms) => ms !== SETTLED);
      host.remove();
      await observed();
      return waiting().find((ms) => ms !== SETTLED);
    };
    const waits: (number | undefined)[] = [];
    for (let round = 0; round < 30; round += 1) waits.push(await drop());
    expect(waits.slice(0, 8)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(waits.at(-1)).toBe(30_000);
    run((ms) => ms !== SETTLED);
    expect(onlyHost()).toBe(host);
    run();
    expect(await drop()).toBe(500);
  });

  it('costs nothing when it changes elsewhere', async () => {
    const { waiting, changes } = place();
    await observed();
    const before = changes.count;
    document.querySelector('section')?.append('x');
    document.querySelector('h1')?.classList.add('y');
    await observed();
    expect(waiting()).toEqual([SETTLED]);
    expect(changes.count).toBe(before);
  });

  it('tells when its header may have become another’s', async () => {
    const { changes } = place();
    const header = anchor();
    const act = async (change: () => void) => {
      const before = changes.count;
      change();
      await observed();
      return changes.count - before;
    };
    await observed();
    expect(await act(() => header?.querySelector('h1')?.replaceChildren('y'))).toBe(1);
    expect(await act(() => header?.setAttribute('data-props', '{}'))).toBe(1);
    expect(await act(() => document.querySelector('main')?.append('z'))).toBe(1);
    expect(await act(() => header?.replaceWith(header.cloneNode(true)))).toBeGreaterThan(0);
    await observed();
    expect(await act(() => anchor()?.setAttribute('data-props', '[]'))).toBe(1);
    expect(await act(() => anchor()?.remove())).toBeGreaterThan(0);
  });

  it('does not get back what was removed meanwhile', async () => {
    const { host, run, remove } = place();
    host.remove();
    await observed();
    remove();
    run();
    expect(hosts()).toEqual([]);
  });
});

describe('two instances of the extension', () => {
  it('the older one’s host gives way, and does not come back', async () => {
    const old = place();
    const young = place();
    expect(onlyHost()).toBe(young.host);
    for (let round = 0; round < 3; round += 1) {
      await observed();
      old.run();
      expect(onlyHost()).toBe(young.host);
      await observed();
      young.run();
    }
    expect(young.waiting()).toEqual([]);
  });

  it('the older one’s host gives way although its script is dead and it stands elsewhere', () => {
    document.body.prepend(document.createElement(HOST));
    document.querySelector('section')?.append(document.createElement(HOST));
    const { host } = place();
    expect(document.querySelector(`body > ${HOST}`)).toBeNull();
    // What a card draws is its author's.
    expect(hosts()).toEqual([host, document.querySelector(`section > ${HOST}`)]);
  });

  it('another extension’s element beside the header is left where it is', async () => {
    const other = document.createElement('other-extension');
    anchor()?.after(other);
    const { host, run } = place();
    expect(anchor()?.nextElementSibling).toBe(host);
    expect(host.nextElementSibling).toBe(other);
    anchor()?.after(other);
    await observed();
    run();
    expect(onlyHost()).toBe(host);
    expect(other.isConnected).toBe(true);
    anchor()?.querySelector('header')?.prepend(document.createElement('other-badge'));
    await observed();
    run();
    expect(onlyHost()).toBe(host);
  });
});
