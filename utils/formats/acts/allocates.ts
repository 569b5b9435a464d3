import type { Argument } from './act';
import { isQuiet } from './effects';

/** A gigabyte of zeros takes a few bytes of a pickle, and no pickler writes it so: arrays bring their bytes along. */
export const ALLOCATION_LIMIT = 2 ** 30;
/** Twice the numbers of the largest layer that is published (a vocabulary of 2**18 by a width of 2**14). */
const LAYER_LIMIT = 2 ** 33;
/** Bytes of a reference, and of the number that it mostly leads to. */
const ITEM_BYTES = 8;
const BITS = 8;

/** Callables that take memory by a number or a shape among their arguments. */
const BY_SIZE =
  /^(?:bytes|bytearray|zeros|empty|ones|full|identity|eye|tri|arange|linspace|repeat|tile|ndarray|recarray|chararray|matrix|masked_all|_reconstruct|_mareconstruct|Tensor|\w*Storage)$/;
/** Callables that walk through what they are given, to its end. */
const BY_WALK =
  /^(?:bytes|bytearray|list|tuple|set|frozenset|dict|sorted|sum|min|max|any|all|deque|Counter|OrderedDict|array)$/;
const POWER = /^(?:pow|lshift|__pow__)$/;
const PRODUCT = /^(?:i?mul|repeat|__mul__)$/;

const numberOf = (arg: Argument | undefined): number =>
  arg?.is === 'number' ? Math.abs(Number(arg.value)) : 0;

const product = (items: readonly Argument[]): number => items.reduce((all, item) => all * numberOf(item), 1);

/** How many items a list of this argument has. */
const lengthOf = (arg: Argument | undefined): number =>
  arg?.is === 'list' || arg?.is === 'range' ? arg.count : arg?.is === 'text' ? arg.text.length : 0;

/**
 * Bytes that a call is known to take, from its numbers alone; 0 where they do not say. What is walked through counts as
 * memory: a loader that is busy for a billion steps is as lost as one without memory.
 */
export function bytesTaken(module: string, name: string, args: readonly Argument[]): number {
  const [first, second] = args;
  if (POWER.test(name)) return (Math.log2(numberOf(first) + 1) * numberOf(second)) / BITS;
  if (PRODUCT.test(name))
    return Math.max(lengthOf(first) * numberOf(second), lengthOf(second) * numberOf(first)) * ITEM_BYTES;
  if (BY_WALK.test(name)) {
    const walked = Math.max(0, ...args.map((arg) => (arg.is === 'range' ? arg.count : 0)));
    if (walked > 0) return walked * ITEM_BYTES;
  }
  if (BY_SIZE.test(name))
    return Math.max(
      0,
      ...args.map((arg) => (arg.is === 'list' && arg.count > 0 ? product(arg.items) : numberOf(arg))),
    );
  return 0;
}

/** Whether numbers among the arguments of a call of this name may say how much memory it takes. */
export const mayAllocate = (module: string, name: string): boolean =>
  [BY_SIZE, BY_WALK, POWER, PRODUCT].some((pattern) => pattern.test(name)) || isQuiet(module, name);

/** Whether a call takes more memory than a loader has to spare for it. */
export function allocates(module: string, name: string, args: readonly Argument[]): boolean {
  if (bytesTaken(module, name, args) > ALLOCATION_LIMIT) return true;
  if (!isQuiet(module, name)) return false;
  const [most = 0, next = 1] = args.map(numberOf).toSorted((a, b) => b - a);
  return most * Math.max(next, 1) > LAYER_LIMIT;
}
