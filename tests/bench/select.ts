import type { Measure } from './contract';

export type Selection =
  | { readonly ok: true; readonly measures: readonly Measure[] }
  | { readonly ok: false; readonly usage: string };

/** The measures of these names in their own order; all of them when none is named. */
export function select(names: readonly string[], measures: readonly Measure[]): Selection {
  const unknown = names.filter((name) => !measures.some((measure) => measure.name === name));
  if (unknown.length > 0) {
    const known = measures.map(({ name }) => name).join(', ');
    const usage = `no measure is called ${unknown.join(', ')}\nusage: npm run bench [-- NAME…]\nnames: ${known}`;
    return { ok: false, usage };
  }
  return {
    ok: true,
    measures: names.length === 0 ? measures : measures.filter(({ name }) => names.includes(name)),
  };
}
