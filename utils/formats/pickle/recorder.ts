import type { Act } from '../acts/act';
import { allocates } from '../acts/allocates';
import type { Rebuilt } from '../acts/builders';
import { isClassName } from '../acts/class-name';
import { gradeAct } from '../acts/grade-act';
import { isDecisive } from '../acts/names';
import { isDistributionState } from './argument-parser';
import { argumentsOf } from './arguments';
import { classOf } from './class-of';
import { Noted } from './noted';
import { isSettled, recordAct } from './record-act';
import { renderConstant } from './render';
import {
  Blob,
  Call,
  Dictionary,
  Global,
  OpenSequence,
  rootOf,
  Sequence,
  someInside,
  UNKNOWN,
  type ImportRecord,
  type Value,
} from './values';

export type { Container, Stage } from './noted';

/** Functions whose argument is a program or another pickle, by the last part of their names. */
const LOADER =
  /^(?:loads?|_loads?|_load_from_bytes|_legacy_load|decompress|b64decode|decodebytes|urlsafe_b64decode|Unpickler)$/;
const LOADER_MODULE =
  /(?:^|\.)_?(?:c?Pickle|pickle|cloudpickle\w*|dill|_dill|joblib|numpy_pickle|marshal|torch|serialization|storage)$/;

/** Whether something may be bound to arguments: whoever calls the result calls this. */
const isBindable = ({ record: { module, name, grade, reason } }: Global): boolean =>
  grade !== 'dangerous' &&
  reason !== 'binder' &&
  gradeAct({ module, name, act: 'called' }).grade !== 'dangerous';

/** Whether a resolved attribute is named as a class in a class is: pickles before protocol 4 find those so. */
function isInnerClass(callee: Value): boolean {
  const name = callee instanceof Call && callee.args instanceof Sequence ? callee.args.items[1] : null;
  return typeof name === 'string' && isClassName(name);
}

/** Collects what the machine sees: imports with what is done with them, events, second stages. One for all streams of a file. */
export class Recorder extends Noted {
  /** What a state put in the place of methods that APPENDS and ADDITEMS call, by the instance. */
  readonly #handlers = new Map<Call, readonly Value[]>();

  /** A resolver that is handed on may be called with anything. */
  #given(value: Value): void {
    if (this.resolvers.size === 0) return;
    const isResolver = (inner: Value) => inner instanceof Global && this.resolvers.has(inner.record);
    if (someInside(value, isResolver, false)) for (const record of this.resolvers) this.taint(record);
  }

  /** Notes an act on an import, with its arguments. */
  #act({ record }: Global, act: Act, args: Value): void {
    if (isSettled(record, act) || this.isArchived(record.module)) return;
    recordAct(record, act, argumentsOf(args));
  }

  /** What a rebuilding function does with a name among its arguments. */
  #rebuilt(call: Call, { at, act }: Rebuilt): void {
    const { args } = call;
    const items = args instanceof Sequence ? args.items : [];
    const target = items[at];
    if (!(target instanceof Global)) return;
    target.record.called = true;
    target.record.call ??= renderConstant(call);
    this.#act(target, act, new OpenSequence('tuple', items.slice(at + 1)));
  }

  /** INST and OBJ: a class without arguments is built as NEWOBJ does, everything else is called. */
  instantiate(callee: Value, args: Sequence, offset: number): Call {
    const isBuilt = args.count === 0 && callee instanceof Global && isClassName(callee.record.name);
    return this.call(callee, args, isBuilt ? 'instance' : 'call', offset);
  }

  /** A call, as REDUCE, NEWOBJ and NEWOBJ_EX make one. */
  call(callee: Value, args: Value, made: Call['made'], offset: number): Call {
    const call = new Call(callee, args, made);
    this.#given(args);
    if (callee instanceof Global) this.#called(callee, args, call, offset);
    else this.weightsOnly = false;
    if (callee instanceof Global) return call;
    if (typeof callee === 'object' && callee !== null) this.#computed(callee, args, offset);
    return call;
  }

  #called(callee: Global, args: Value, call: Call, offset: number): void {
    const { record } = callee;
    record.called = true;
    record.call ??= renderConstant(call);
    this.#act(callee, call.made === 'instance' ? 'built' : 'called', args);
    for (const each of record.rebuilt) this.#rebuilt(call, each);
    if (call.made === 'call' && record.sized && allocates(record.module, record.name, argumentsOf(args)))
      this.event('allocates', 'suspicious', offset, renderConstant(call));
    if (record.reason === 'allowed') return;
    const first = args instanceof Sequence ? args.items[0] : undefined;
    if (record.reason === 'bytecode')
      this.#judge(record, !someInside(args, (inner) => typeof inner === 'string' && isDecisive(inner)));
    if (record.reason === 'binder') this.#judge(record, first instanceof Global && isBindable(first));
    if (record.reason === 'rebuild')
      this.#judge(
        record,
        first instanceof Global &&
          first.record.grade === 'allowed' &&
          first.record.name.startsWith('_rebuild'),
        true,
      );
    if (LOADER.test(record.name) && LOADER_MODULE.test(record.module) && first !== undefined)
      this.stage(callee, first, offset);
    else if (record.reason === 'nested') this.taint(record);
  }

  #judge(record: ImportRecord, fine: boolean, excused = false): void {
    if (!fine) this.taint(record);
    else if (excused && !record.tainted) record.grade = 'allowed';
  }

  /** The callee is the result of another call, or nothing known. */
  #computed(callee: Value, args: Value, offset: number): void {
    if (callee instanceof Sequence || callee instanceof Dictionary || callee instanceof Blob) return;
    const root = rootOf(callee);
    if (root === null) return this.event('computed_call', 'dangerous', offset, renderConstant(args));
    if (root.record.reason === 'bytecode')
      return this.#judge(
        root.record,
        !someInside(args, (inner) => typeof inner === 'string' && isDecisive(inner)),
      );
    if (root.record.reason === 'resolver') this.#judge(root.record, isInnerClass(callee));
    else if (callee instanceof Call) this.#act(classOf(callee) ?? root, 'used', args);
    if (root.record.grade !== 'dangerous')
      this.event('computed_call', 'suspicious', offset, renderConstant(callee));
  }

  /** BUILD: `__setstate__` of the object, else its attributes. */
  build(target: Value, state: Value, offset: number): void {
    if (target instanceof Global) this.event('build_global', 'dangerous', offset, renderConstant(target));
    this.#given(state);
    const parts = state instanceof Sequence ? state.items : [state];
    for (const part of parts) {
      if (!(part instanceof Dictionary)) continue;
      if (part.special !== null)
        this.event(
          'special_attribute',
          part.special === '__class__' ? 'suspicious' : 'dangerous',
          offset,
          part.special,
        );
      if (target instanceof Call && part.handlers.length > 0)
        this.#handlers.set(target, [...(this.#handlers.get(target) ?? []), ...part.handlers]);
    }
    if (!(target instanceof Call)) return;
    target.state = state;
    this.#stated(target, state);
    const { callee } = target;
    if (callee instanceof Global && callee.record.reason === 'bytecode')
      this.#judge(
        callee.record,
        !someInside(state, (inner) => typeof inner === 'string' && isDecisive(inner)),
      );
  }

  /** The class of an instance gets a state; one with slots is written attribute by attribute. */
  #stated(target: Call, state: Value): void {
    const made = classOf(target);
    if (made === null) return;
    if (!made.record.module.startsWith('scipy.stats') || !isDistributionState(state))
      this.#act(made, 'state', state);
    if (state instanceof Sequence && state.count === 2) this.#act(made, 'setattr', state);
  }

  /** APPEND(S), SETITEM(S) and ADDITEMS on what is no container of this stream. */
  mutate(target: Value, offset: number, pairs: boolean): void {
    const root = rootOf(target)?.record;
    // Since torch 2.10 items go into dict, OrderedDict and Counter only (CVE-2026-24747).
    if (!pairs || root?.module !== 'collections') this.weightsOnly = false;
    // Writing items through a tensor reaches memory that its storage may not have (CVE-2026-24747).
    if (target instanceof Call && root?.module === 'torch._utils')
      this.event('mutate_tensor', 'suspicious', offset, renderConstant(target));
    if (target instanceof Global) this.event('mutate_global', 'dangerous', offset, renderConstant(target));
    if (!(target instanceof Call)) return;
    const made = classOf(target);
    for (const act of pairs ? (['setitem'] as const) : (['append', 'add'] as const))
      if (made !== null) this.#act(made, act, null);
    if (!pairs) for (const handler of this.#handlers.get(target) ?? []) this.#handled(handler, offset);
  }

  /** APPENDS and ADDITEMS call what the state put in the place of `extend`, `append` or `add`. */
  #handled(handler: Value, offset: number): void {
    if (!(handler instanceof Global))
      return this.event('computed_call', 'dangerous', offset, renderConstant(handler));
    const call = new Call(handler, new OpenSequence('tuple', [UNKNOWN]), 'call');
    this.#called(handler, call.args, call, offset);
  }
}
