import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';

/** Draws into a closed shadow root, as on a hub's page; `update` draws again. */
export function mount(view: ComponentChild) {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  const update = (next: ComponentChild) => act(() => render(next, root));
  void update(view);
  return { host, root, update };
}

/** The one element that fits; a test fails here when there is none. */
export function find<Kind extends Element = HTMLElement>(root: ParentNode, selector: string): Kind {
  const found = root.querySelector<Kind>(selector);
  if (found === null) throw new Error(`nothing fits ${selector}`);
  return found;
}

/** Presses and clicks as a pointer does. */
export const press = (element: HTMLElement) =>
  act(() => {
    element.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    element.click();
  });

/** Presses a key where the focus is. */
export const type = (element: Element, key: string) =>
  act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  });
