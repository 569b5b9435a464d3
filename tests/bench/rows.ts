import type { Row } from './contract';

interface Words {
  readonly unit?: string;
  /** Printed behind the figure: which one it is, how it was measured. */
  readonly note?: string;
}

/** A figure that must not exceed `limit`; one that is not a number misses. */
export function atMost(what: string, value: number, limit: number, words: Words = {}): Row {
  const budget = limit === 0 ? '0' : `≤ ${figure(limit, words)}`;
  return { what, budget, measured: measured(value, words), value, met: value <= limit };
}

/** Something that is either so or not. */
export function exactly(what: string, actual: string, wanted: string): Row {
  return { what, budget: wanted, measured: actual, value: null, met: actual === wanted };
}

/** A figure without a budget. */
export function shown(what: string, value: number, words: Words = {}): Row {
  return { what, budget: null, measured: measured(value, words), value, met: null };
}

/** The rest of a long complaint is on stderr. */
const WHY_LIMIT = 80;

/** A measure that broke is an aim missed. */
export function broken(error: unknown): Row {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ''] = message.split('\n');
  const why = first.length > WHY_LIMIT ? `${first.slice(0, WHY_LIMIT)}…` : first;
  return { what: 'could be measured', budget: 'yes', measured: `no: ${why}`, value: null, met: false };
}

const measured = (value: number, words: Words): string =>
  figure(value, words) + (words.note === undefined || words.note === '' ? '' : ` (${words.note})`);

function figure(value: number, { unit = '' }: Words): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const number = String(Number(value.toFixed(digits)));
  return unit === '' ? number : `${number} ${unit}`;
}
