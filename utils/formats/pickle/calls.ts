import { isArrayWrapper, sideFile } from './arrays';
import { mayBeCalled, mayBuild, mayName, maySpread } from './operands';
import type { Outcome, State } from './state';
import { Blob, Call, Dictionary, Global, Opaque, OpenSequence, Sequence, type Value } from './values';

/** What a persistent id gives: nothing tells them apart. */
const PERSISTENT = new Opaque('persistent');

/** A value as a name; null when it is no text. 8-bit texts that are no ASCII are blobs. */
function nameOf(value: Value): string | null {
  if (typeof value === 'string') return value;
  return value instanceof Blob ? value.text : null;
}

/** STACK_GLOBAL: the two values on top, whatever put them there. */
export function stackGlobal(state: State): Outcome | null {
  const name = state.pop();
  const module = state.pop();
  if (name === undefined || module === undefined) return state.fail('stack');
  const names = [nameOf(module), nameOf(name)] as const;
  // A name that is no text is told as `?`, whether or not anything comes of it.
  if (names.includes(null)) state.halt('name');
  state.stack.push(state.recorder.global(names[0] ?? '?', names[1] ?? '?', state.position));
  return null;
}

/** REDUCE, NEWOBJ and NEWOBJ_EX: `count` values on top, the callee lowest. */
export function call(state: State, made: Call['made'], count: 2 | 3): Outcome | null {
  const keywords = count === 3 ? state.pop() : null;
  const args = state.pop();
  const callee = state.pop();
  if (args === undefined || callee === undefined || keywords === undefined) return state.fail('stack');
  const spreads = maySpread(args) && (keywords === null || mayName(keywords));
  if (!mayBeCalled(callee) || !spreads) state.halt('operand');
  let all = args;
  if (keywords instanceof Dictionary && keywords.count > 0) {
    const both = new OpenSequence('tuple');
    for (const item of args instanceof Sequence ? args.items : [args]) both.add(item);
    both.add(keywords);
    all = both;
  }
  state.stack.push(state.recorder.call(callee, all, made, state.position));
  return null;
}

/** OBJ: class and arguments above a mark. INST names its class in two lines. */
export function markedCall(state: State, callee: Global | null): Outcome | null {
  const from = state.unmark();
  if (from < 0) return state.fail('mark');
  const { stack } = state;
  const target = callee ?? stack[from];
  if (target === undefined) return state.fail('stack');
  if (!mayBeCalled(target)) state.halt('operand');
  const args = new OpenSequence('tuple');
  for (let at = callee ? from : from + 1; at < stack.length; at += 1) args.add(stack[at] ?? null);
  stack.length = from;
  stack.push(state.recorder.instantiate(target, args, state.position));
  return null;
}

/** BUILD: a state for the value below it. */
export function build(state: State): Outcome | null {
  const value = state.pop();
  const target = state.stack.at(-1);
  if (value === undefined || target === undefined || state.stack.length <= state.floor)
    return state.fail('stack');
  if (!mayBuild(target, value)) state.halt('operand');
  state.recorder.build(target, value, state.position);
  const file = target instanceof Call ? sideFile(target, value) : null;
  if (file !== null) state.recorder.opensFile(file, state.position);
  if (target instanceof Call && isArrayWrapper(target)) state.array = target;
  return null;
}

/** Persistent ids: torch's are tuples of 'storage', a class, a key, a place and a count. */
export function persistent(state: State, id: Value): void {
  const { recorder } = state;
  const inTorch =
    recorder.container === 'torch' || recorder.container === 'torchscript' || recorder.container === 'legacy';
  const [type, storage, key, , count] = id instanceof Sequence ? id.items : [];
  if (inTorch && (type === 'storage' || type === 'module') && storage instanceof Global) {
    if (typeof key === 'string' || typeof key === 'number') recorder.storage(String(key), storage, count);
  } else recorder.event('persistent', 'suspicious', state.position);
  if (!(typeof id === 'number' || type === 'storage')) recorder.weightsOnly = false;
  // A class with its source beside it stands for the class (torch/serialization.py, _legacy_load).
  const isClass = recorder.container === 'legacy' && type === 'module' && storage instanceof Global;
  state.stack.push(isClass ? storage : PERSISTENT);
}
