// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ExportMenu } from '../../../../components/panel/ExportMenu';
import { EXPORT_MENU, EXPORTS } from '../../../../utils/export';
import texts from '../../../../assets/locales/en/export.json';
import { find, mount, press, type } from '../render';
import { translator } from '../translate';

const t = translator(texts);

function menu() {
  const onExport = vi.fn();
  const { host, root } = mount(
    <ExportMenu label={EXPORT_MENU} exports={EXPORTS} t={t} onExport={onExport} />,
  );
  const button = find(root, 'button');
  const items = () => [...root.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const focused = () => items().findIndex((item) => item === root.activeElement);
  return { onExport, host, root, button, items, focused };
}

describe('the menu of exports', () => {
  it('is closed at first, and opens on a press with the first item in focus', async () => {
    const { root, button, items, focused } = menu();
    expect(button.textContent).toBe('Export');
    expect(button.getAttribute('aria-haspopup')).toBe('menu');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(items()).toEqual([]);
    await press(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(button.getAttribute('aria-controls')).toBe(find(root, '[role=menu]').id);
    expect(items().map(({ textContent }) => textContent)).toEqual(EXPORTS.map(({ label }) => t(label)));
    expect(focused()).toBe(0);
  });

  it('moves with the arrows round the ends, with Home and End', async () => {
    const { button, items, focused } = menu();
    await press(button);
    const last = EXPORTS.length - 1;
    for (const [key, place] of [
      ['ArrowDown', 1],
      ['ArrowUp', 0],
      ['ArrowUp', last],
      ['ArrowDown', 0],
      ['End', last],
      ['Home', 0],
      ['x', 0],
    ] as const) {
      const at = items()[focused()];
      if (at) await type(at, key);
      expect([key, focused()]).toEqual([key, place]);
      expect(items().map(({ tabIndex }) => tabIndex)).toEqual(
        EXPORTS.map((_, index) => (index === place ? 0 : -1)),
      );
    }
  });

  it.each([
    ['ArrowDown', 0],
    ['ArrowUp', EXPORTS.length - 1],
  ])('opens from the button with %s at item %d', async (key, place) => {
    const { button, focused } = menu();
    await type(button, key);
    expect(focused()).toBe(place);
  });

  it('tells which export was chosen, closes, and gives the focus back', async () => {
    const { root, onExport, button, items } = menu();
    await press(button);
    const [, , third] = items();
    if (third) await press(third);
    expect(onExport.mock.calls).toEqual([[EXPORTS[2]?.id]]);
    expect(items()).toEqual([]);
    expect(root.activeElement).toBe(button);
  });

  it('closes on Escape with the focus back, and on a press elsewhere', async () => {
    const { root, button, items, onExport } = menu();
    await press(button);
    const [first] = items();
    if (first) await type(first, 'Escape');
    expect(items()).toEqual([]);
    expect(root.activeElement).toBe(button);
    await press(button);
    await act(() => void document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })));
    expect(items()).toEqual([]);
    expect(onExport).not.toHaveBeenCalled();
  });

  it('does not open without exports', async () => {
    const { root } = mount(<ExportMenu label={EXPORT_MENU} exports={[]} t={t} onExport={() => {}} />);
    await press(find(root, 'button'));
    expect(root.querySelector('[role=menu]')).toBeNull();
  });
});
