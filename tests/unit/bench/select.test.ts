import { describe, expect, it, vi } from 'vitest';
import type { Measure } from '../../bench/contract';
import { MEASURES } from '../../bench/index';
import { runBench } from '../../bench/run';
import { select } from '../../bench/select';

const measures: Measure[] = ['sizes', 'network', 'rules'].map((name) => ({ name, run: () => [] }));
const namesOf = (names: readonly string[]) => {
  const selection = select(names, measures);
  return selection.ok ? selection.measures.map(({ name }) => name) : selection.usage;
};

describe('measures by name', () => {
  it('are all of them when none is named', () => {
    expect(namesOf([])).toEqual(['sizes', 'network', 'rules']);
  });

  it('run in their own order, each once', () => {
    expect(namesOf(['rules', 'sizes', 'rules'])).toEqual(['sizes', 'rules']);
  });

  it('must be known: otherwise the usage lists them', () => {
    expect(namesOf(['sizes', 'size', 'speed'])).toMatch(/size, speed[^]*usage:[^]*sizes, network, rules/);
  });

  it('have names that differ', () => {
    const names = MEASURES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

it('an unknown name is a usage error: 2, and nothing is measured', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await runBench(['no-such-measure'])).toBe(2);
  expect(complaint).toHaveBeenCalledTimes(1);
  expect(String(complaint.mock.calls[0]?.[0])).toContain('sizes');
});
