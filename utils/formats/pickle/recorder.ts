import { IMPORT_LIMIT } from '../core/limits';
import type { ByteFinding } from '../core/contract';
import { gradeGlobal, isDecisive, weightsOnlyGlobal } from './grade';
import { renderConstant } from './render';
import {
  Blob,
  Call,
  Dictionary,
  Global,
  rootOf,
  Sequence,
  someInside,
  type ImportRecord,
  type Value,
} from './values';

/** What a pickle lies in: it decides what a persistent id and `__torch__` mean. */
export type Container = 'none' | 'torch' | 'torchscript' | 'joblib' | 'numpy' | 'legacy';

/** A constant that a loader takes, or that looks like a pickle and is loaded by nothing seen. */
export interface Stage {
  readonly loader: Global | null;
  readonly value: Value;
  readonly offset: number;
}

/** Loose constants looked at in one file; each costs a read. */
const LOOSE_LIMIT = 64;
/** Second stages: a state dict that plain pickle wrote has one for each tensor. */
const STAGE_LIMIT = 10_000;

/** Functions whose argument is a program or another pickle, by the last part of their names. */
const LOADER =
  /^(?:loads?|_loads?|_load_from_bytes|_legacy_load|decompress|b64decode|decodebytes|urlsafe_b64decode|Unpickler)$/;
const LOADER_MODULE =
  /(?:^|\.)_?(?:c?Pickle|pickle|cloudpickle\w*|dill|_dill|joblib|numpy_pickle|marshal|torch|serialization|storage)$/;

/** Bytes of an element by the storage's class. */
const ELEMENT_BYTES = new Map<string, number>(
  Object.entries({
    1: 'Char Byte Bool QInt8 QUInt8',
    2: 'Half BFloat16 Short',
    4: 'Float Int QInt32',
    8: 'Double Long ComplexFloat',
    16: 'ComplexDouble',
  }).flatMap(([size, names]) => names.split(' ').map((name) => [`${name}Storage`, Number(size)] as const)),
);

/** Events that findings are made of; `what` is the tail of the finding's id and of its message key. */
export interface Event {
  readonly what:
    | 'frame'
    | 'frame_long'
    | 'build_global'
    | 'special_attribute'
    | 'mutate_global'
    | 'mutate_tensor'
    | 'computed_call'
    | 'extension'
    | 'persistent'
    | 'expansion'
    | 'protocol';
  readonly verdict: ByteFinding['verdict'];
  readonly offset: number;
  readonly detail: string;
}

/** Collects what the machine sees: imports with their calls, events, second stages. One for all streams of a file. */
export class Recorder {
  readonly imports = new Map<string, ImportRecord>();
  readonly events = new Map<string, Event>();
  readonly stages: Stage[] = [];
  readonly storageKeys = new Set<string>();
  /** Bytes of each storage, by key, where its class and count tell. */
  readonly storageSizes = new Map<string, number>();
  readonly #globals = new Map<string, Global>();
  /** Imports that no default load reaches: after PROTO 6, or behind garbage. */
  readonly unreachable = new Set<ImportRecord>();
  #loose = 0;
  readonly #staged = new Map<Global | null, Set<Value>>();
  reachable = true;
  weightsOnly = true;
  overflow = false;

  constructor(readonly container: Container) {}

  /** Notes an event, the first of its kind only: one is enough to say. */
  event(what: Event['what'], verdict: Event['verdict'], offset: number, detail = ''): void {
    const known = this.events.get(what);
    if (known && (known.verdict === 'dangerous' || known.verdict === verdict)) return;
    this.events.set(what, {
      what,
      verdict: verdict === 'dangerous' && !this.reachable ? 'suspicious' : verdict,
      offset,
      detail,
    });
  }

  /** An imported global; the same pair is the same object. */
  global(module: string, name: string, offset: number): Global {
    const key = `${module}\n${name}`;
    const known = this.#globals.get(key);
    if (known) {
      if (this.reachable) this.unreachable.delete(known.record);
      return known;
    }
    const inArchive = this.container === 'torchscript' && /^__torch__(?:\.|$)/.test(module);
    const graded = inArchive ? ({ grade: 'allowed', reason: 'allowed' } as const) : gradeGlobal(module, name);
    const record = { module, name, offset, ...graded, call: null, called: false, tainted: false };
    const global = new Global(record);
    if (!weightsOnlyGlobal(module, name)) this.weightsOnly = false;
    if (this.imports.size >= IMPORT_LIMIT && record.grade !== 'dangerous') this.overflow = true;
    else {
      this.imports.set(key, record);
      this.#globals.set(key, global);
      if (!this.reachable) this.unreachable.add(record);
    }
    return global;
  }

  /** A call, as REDUCE, INST, OBJ, NEWOBJ and NEWOBJ_EX make one. */
  call(callee: Value, args: Value, made: Call['made'], offset: number): Call {
    const call = new Call(callee, args, made);
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
    if (record.reason === 'allowed') return;
    const first = args instanceof Sequence ? args.items[0] : undefined;
    if (record.reason === 'bytecode')
      this.#judge(record, !someInside(args, (inner) => typeof inner === 'string' && isDecisive(inner)));
    if (record.reason === 'binder')
      this.#judge(
        record,
        first instanceof Global && first.record.grade !== 'dangerous' && first.record.reason !== 'binder',
      );
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

  /** What is called with these arguments is dangerous, whatever it is with others. */
  taint(record: ImportRecord): void {
    record.tainted = true;
    record.grade = 'dangerous';
  }

  /** The callee is the result of another call, or nothing known. */
  #computed(callee: Value, args: Value, offset: number): void {
    if (callee instanceof Sequence || callee instanceof Dictionary || callee instanceof Blob) return;
    const root = rootOf(callee);
    if (root?.record.reason === 'bytecode')
      this.#judge(root.record, !someInside(args, (inner) => typeof inner === 'string' && isDecisive(inner)));
    else if (root === null) this.event('computed_call', 'dangerous', offset, renderConstant(args));
    else if (root.record.grade !== 'dangerous')
      this.event('computed_call', 'suspicious', offset, renderConstant(callee));
  }

  /** BUILD: `__setstate__` of the object, else its attributes. */
  build(target: Value, state: Value, offset: number): void {
    if (target instanceof Global) this.event('build_global', 'dangerous', offset, renderConstant(target));
    const parts = state instanceof Sequence ? state.items : [state];
    for (const part of parts)
      if (part instanceof Dictionary && part.special !== null)
        this.event(
          'special_attribute',
          part.special === '__class__' ? 'suspicious' : 'dangerous',
          offset,
          part.special,
        );
    if (!(target instanceof Call)) return;
    target.state = state;
    const { callee } = target;
    if (callee instanceof Global && callee.record.reason === 'bytecode')
      this.#judge(
        callee.record,
        !someInside(state, (inner) => typeof inner === 'string' && isDecisive(inner)),
      );
  }

  /** A storage that a persistent id names: each key counts once. */
  storage(key: string, { record }: Global, count: Value | undefined): void {
    if (this.storageKeys.has(key)) return;
    this.storageKeys.add(key);
    const size = ELEMENT_BYTES.get(record.name);
    if (size !== undefined && typeof count === 'number') this.storageSizes.set(key, size * count);
  }

  /** Bytes of all storages; null when the size of one is not known. */
  get storageBytes(): number | null {
    if (this.storageSizes.size < this.storageKeys.size) return null;
    return [...this.storageSizes.values()].reduce((sum, bytes) => sum + bytes, 0);
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
  }

  /** Keeps a constant to be looked at once the stream is read. */
  stage(loader: Global | null, value: Value, offset: number): void {
    // The same constant from the memo is the same stage: copies cost nothing and tell nothing.
    const seen = this.#staged.get(loader) ?? new Set();
    if (seen.has(value)) return;
    this.#staged.set(loader, seen.add(value));
    if (loader === null) this.#loose += 1;
    if (loader === null ? this.#loose <= LOOSE_LIMIT : this.stages.length < STAGE_LIMIT)
      this.stages.push({ loader, value, offset });
    else if (loader) this.taint(loader.record);
  }
}
