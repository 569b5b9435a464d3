// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { OptionsView } from '../../../../components/options/OptionsView';
import type { OptionsModel } from '../../../../components/options/options-model';
import { find, mount, press } from '../render';
import { catalogue, translator } from '../translate';

const model: OptionsModel = {
  network: { value: 'hub-api', managed: false },
  reading: { value: 'automatic', managed: false },
  hubs: { list: [{ id: 'huggingface', name: 'Hugging Face', enabled: true }], managed: false },
  cache: { reports: 1, visits: 0, bytes: 2048 },
  version: '0.1.0',
  ruleset: '1',
};

function show(part: Partial<OptionsModel> = {}) {
  const events = { onNetwork: vi.fn(), onReading: vi.fn(), onHub: vi.fn(), onClearCache: vi.fn() };
  const { root } = mount(
    <OptionsView model={{ ...model, ...part }} t={translator(catalogue('en'))} {...events} />,
  );
  return { root, ...events };
}

describe('the options', () => {
  it('offer three ways to ask the hub', () => {
    const { root, onNetwork } = show();
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[name=network]')];
    expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
      ['hub-api', true],
      ['page-only', false],
      ['off', false],
    ]);
    void press(find(root, 'input[value=page-only]'));
    expect(onNetwork).toHaveBeenCalledWith('page-only');
  });

  it('offer two ways to read files', () => {
    const { root, onReading } = show();
    void press(find(root, 'input[value=click]'));
    expect(onReading).toHaveBeenCalledWith('click');
  });

  it('switch a hub off', () => {
    const { root, onHub } = show();
    void press(find(root, 'input[value=huggingface]'));
    expect(onHub).toHaveBeenCalledWith('huggingface', false);
  });

  it('clear what is kept only after a second press', () => {
    const { root, onClearCache } = show();
    expect(root.textContent).toContain('1 report is kept on this device (2.05 kB).');
    void press(find(root, '.button'));
    expect(onClearCache).not.toHaveBeenCalled();
    void press(find(root, '.button.danger'));
    expect(onClearCache).toHaveBeenCalledOnce();
    expect(root.querySelector('.danger')).toBeNull();
  });

  it('tell of remembered looks, which can be cleared without any report', () => {
    const { root } = show({ cache: { reports: 0, visits: 2, bytes: 10 } });
    expect(root.textContent).toContain('How 2 models looked at your last visit is remembered too');
    expect(find<HTMLButtonElement>(root, '.button').disabled).toBe(false);
  });

  it('have nothing to clear while nothing is kept', () => {
    const { root } = show({ cache: { reports: 0, visits: 0, bytes: 0 } });
    expect(find<HTMLButtonElement>(root, '.button').disabled).toBe(true);
  });

  it('say when the organisation has set something, and cannot be changed then', () => {
    const { root } = show({ network: { value: 'page-only', managed: true } });
    expect(root.querySelectorAll('.managed')).toHaveLength(1);
    expect([...root.querySelectorAll('fieldset')].map((set) => set.disabled)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
