import type { State } from './state';
import { Blob, Call, Dictionary, Global, Opaque, OpenSequence, Real, Sequence, type Value } from './values';

/** Tuples in tuples: what is deeper counts as hashable. */
const HASH_DEPTH = 16;

/** Whether only running the program would tell what a value is: a name, what a call gave, what the loader gives. */
const isOpen = (value: Value): boolean =>
  value instanceof Global || value instanceof Call || (value instanceof Opaque && value.what !== 'int');

/** Whether Python may call it: a constant is never called. */
export const mayBeCalled = isOpen;

/** Whether `f(*value)` may be called: whatever can be walked through. The C version takes tuples only. */
export const maySpread = (value: Value): boolean =>
  isOpen(value) ||
  typeof value === 'string' ||
  value instanceof Blob ||
  value instanceof Sequence ||
  value instanceof Dictionary;

/** Whether `f(**value)` may be called. */
export const mayName = (value: Value): boolean =>
  isOpen(value) ||
  (value instanceof Dictionary && value.keys.every((key) => typeof key === 'string' || isOpen(key)));

/** Whether a value may be a key, or a set's item: lists, dicts, sets and bytearrays are not, nor tuples with one. */
function mayBeKey(value: Value, depth = 0): boolean {
  if (value instanceof Dictionary) return false;
  if (value instanceof Blob) return value.type === 'bytes' || value.type === 'str';
  if (!(value instanceof Sequence) || depth > HASH_DEPTH) return true;
  if (value.type === 'tuple') return value.items.every((item) => mayBeKey(item, depth + 1));
  return value.type === 'frozenset';
}

/** Whether `memoryview(value)` may be made. */
export const mayBeBuffer = (value: Value): boolean =>
  isOpen(value) || (value instanceof Blob && value.type !== 'str');

const mayBeEmpty = (value: Value): boolean =>
  isOpen(value) ||
  value === null ||
  value === false ||
  value === 0 ||
  value === 0n ||
  value === '' ||
  (value instanceof Real && value.value === 0) ||
  (value instanceof Blob && value.length === 0) ||
  ((value instanceof Sequence || value instanceof Dictionary) && value.count === 0);

/** Whether BUILD may give a state to a value: a constant takes an empty one only, for the Python version does nothing then. */
export function mayBuild(target: Value, state: Value): boolean {
  if (isOpen(target) || mayBeEmpty(state)) return true;
  return (
    state instanceof Sequence && state.type === 'tuple' && state.count === 2 && state.items.every(mayBeEmpty)
  );
}

const isByte = (value: Value): boolean =>
  isOpen(value) || typeof value === 'boolean' || (typeof value === 'number' && value >= 0 && value < 256);

/** Whether APPEND or APPENDS may add to a constant that is no list: a bytearray takes bytes. */
const mayAppend = (target: Value, items: readonly Value[]): boolean =>
  isOpen(target) || (target instanceof Blob && target.type === 'bytearray' && items.every(isByte));

/** Whether `target[key] = value` may be done on what is no dict: a place that a list or bytearray has. */
function maySet(target: Value, key: Value, value: Value): boolean {
  if (isOpen(target)) return true;
  const length =
    target instanceof Sequence && target.type === 'list'
      ? target.count
      : target instanceof Blob && target.type === 'bytearray' && isByte(value)
        ? target.length
        : 0;
  const index = typeof key === 'boolean' ? Number(key) : key;
  return isOpen(key) ? length > 0 : typeof index === 'number' && index >= -length && index < length;
}

/** Python stops at a key, or an item of a set, that has no hash. */
export function checkKeys(state: State, from: number, step: 1 | 2): void {
  const { stack } = state;
  for (let at = from; at < stack.length; at += step) {
    const key = stack[at];
    if (typeof key === 'object' && key !== null && !mayBeKey(key)) return state.halt('operand');
  }
}

/** APPEND, APPENDS and ADDITEMS on what is no list: what lies in `stack` from an index on goes into the value below. */
export function addTo(state: State, target: Value, from: number, toSet: boolean): void {
  const { stack } = state;
  // Without items the C version does nothing; the Python version calls `extend` of whatever it is.
  if (stack.length === from && (toSet || !mayBeCalled(target))) return;
  if (toSet && target instanceof Sequence && target.type === 'set') {
    checkKeys(state, from, 1);
    target.extend(stack, from);
  } else if (toSet ? mayBeCalled(target) : mayAppend(target, stack.slice(from)))
    state.recorder.mutate(target, state.position, false);
  else state.halt('operand');
}

/** SETITEM and SETITEMS on what is no dict. */
export function setIn(state: State, target: Value, from: number): void {
  const { stack } = state;
  if (stack.length - from > 1) state.recorder.mutate(target, state.position, true);
  for (let at = from; at + 1 < stack.length; at += 2) {
    const key = stack[at] ?? null;
    const value = stack[at + 1] ?? null;
    if (!maySet(target, key, value)) return state.halt('operand');
    if (target instanceof OpenSequence && typeof key === 'number') target.set(key, value);
  }
}
