import type { Argument } from '../acts/act';
import { classOf } from './class-of';
import { Blob, Call, Dictionary, Global, Real, rootOf, Sequence, type Value } from './values';

/** Shapes have few dimensions, and nothing that decides lies deeper than a list in a tuple. */
const ITEMS = 16;
const DEPTH = 2;

const isRange = ({ module, name }: { module: string; name: string }): boolean =>
  /^x?range$/.test(name) && /^(?:builtins|__builtin__)$/.test(module);

/** How many numbers `range(start, stop, step)` gives; 0 where they are no constants. */
function rangeCount(args: Value): number {
  const numbers = (args instanceof Sequence ? args.items : []).map((item) =>
    typeof item === 'number' || typeof item === 'bigint' ? Number(item) : Number.NaN,
  );
  const [first = 0, stop, step = 1] = numbers;
  const count = stop === undefined ? first : (stop - first) / step;
  return Number.isNaN(count) ? 0 : Math.max(0, count);
}

function callOf(value: Call): Argument {
  const { callee, args } = value;
  if (callee instanceof Global && isRange(callee.record)) return { is: 'range', count: rangeCount(args) };
  const root = classOf(value) ?? rootOf(value);
  return { is: 'object', made: root && { module: root.record.module, name: root.record.name } };
}

function argumentOf(value: Value, depth: number): Argument {
  if (typeof value === 'string') return { is: 'text', text: value };
  if (typeof value === 'number' || typeof value === 'bigint') return { is: 'number', value };
  if (value === null || typeof value === 'boolean' || value instanceof Real) return { is: 'plain' };
  if (value instanceof Global) return { is: 'name', module: value.record.module, name: value.record.name };
  if (value instanceof Call) return callOf(value);
  if (value instanceof Sequence) {
    const items = depth < DEPTH ? value.items.slice(0, ITEMS) : [];
    return { is: 'list', items: items.map((item) => argumentOf(item, depth + 1)), count: value.count };
  }
  if (value instanceof Dictionary) return { is: 'dictionary' };
  if (value instanceof Blob) return { is: value.type === 'str' ? 'computed' : 'bytes' };
  return { is: 'computed' };
}

/** The arguments of a call, as an act is graded by; one of unknown kind where the tuple is none. */
export const argumentsOf = (args: Value): readonly Argument[] =>
  args instanceof Sequence
    ? args.items.slice(0, ITEMS).map((item) => argumentOf(item, 0))
    : [{ is: 'computed' }];
