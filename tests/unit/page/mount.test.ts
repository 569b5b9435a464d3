// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { HOST, mount } from '../../../utils/page/mount';
import { fakeLater } from '../../fixtures/page-runtime';

const ISLAND = '[data-target="ModelHeader"]';
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
  const mounted = mount(document, { anchor, css: ':host { color: red }', later: time.later });
  if (mounted === null) throw new Error('nothing to stand after');
  return { ...mounted, ...time };
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

  it('is nowhere when there is no anchor', () => {
    document.body.innerHTML = '<main></main>';
    expect(mount(document, { anchor, css: '' })).toBeNull();
    expect(hosts()).toEqual([]);
  });

  it('leaves nothing behind', async () => {
    const before = document.body.innerHTML;
    const { remove, waiting } = place();
    remove();
    expect(document.body.innerHTML).toBe(before);
    document.querySelector('main')?.append('x');
    await observed();
    expect(waiting()).toEqual([]);
  });
});

describe('a page that drops the host', () => {
  it('gets it back once, after a while', async () => {
    const { host, run, waiting } = place();
    host.remove();
    document.querySelector('main')?.append('more');
    await observed();
    expect(hosts()).toEqual([]);
    expect(waiting()).toEqual([500]);
    run();
    expect(anchor()?.nextElementSibling).toBe(host);
    await observed();
    expect(waiting()).toEqual([]);
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

  it('does not get it back twenty times over', async () => {
    const { host, run, waiting } = place();
    let given = 0;
    for (let round = 0; round < 30; round += 1) {
      host.remove();
      await observed();
      if (waiting().length > 0) given += 1;
      run();
    }
    expect(given).toBe(20);
    expect(hosts()).toEqual([]);
  });

  it('costs nothing when it changes elsewhere', async () => {
    const { waiting } = place();
    document.querySelector('section')?.append('x');
    document.querySelector('h1')?.append('y');
    await observed();
    expect(waiting()).toEqual([]);
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
