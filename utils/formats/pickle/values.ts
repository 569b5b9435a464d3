import type { GlobalGrade } from '../core/contract';
import type { Act, Effect, GradeReason } from '../acts/act';
import type { Rebuilt } from '../acts/builders';

/** Items of a container that are kept; `count` has them all. Code objects have 18 arguments, states of wrappers 6 keys. */
export const ITEM_LIMIT = 64;

/** Longer strings are known by their place only. */
export const TEXT_LIMIT = 4096;

/** One imported name with what was seen of it; all GLOBALs of the same pair share one. */
export interface ImportRecord {
  readonly module: string;
  readonly name: string;
  readonly offset: number;
  /** The grade of the look-up, until something is done with it; then the worst of what is. */
  grade: GlobalGrade;
  reason: GradeReason;
  /** What the worst act reaches, where that decided. */
  effect: Effect | undefined;
  readonly acts: Set<Act>;
  /** What a call of it does with names among its arguments. */
  readonly rebuilt: readonly Rebuilt[];
  /** Whether numbers among the arguments of a call may say how much memory it takes. */
  readonly sized: boolean;
  call: string | null;
  called: boolean;
  /** Whether some call of it, by its arguments, was one that the grade cannot excuse. */
  tainted: boolean;
}

/** A float: kept for what calls are shown with. */
export class Real {
  get weight(): number {
    return 1;
  }
  get depth(): number {
    return 0;
  }
  constructor(readonly value: number) {}
}

/** Bytes, or a long string, by their place in the stream; `text` when short and decoded from a text opcode. */
export class Blob {
  get weight(): number {
    return 1;
  }
  get depth(): number {
    return 0;
  }
  constructor(
    /** `view`: read-only, of a bytearray. */
    readonly type: 'bytes' | 'bytearray' | 'view' | 'str',
    readonly offset: number,
    readonly length: number,
    /** The first bytes, at most 64. */
    readonly head: Uint8Array,
    /** An 8-bit text that is no ASCII and short enough to be a name, byte for character. */
    readonly text: string | null = null,
  ) {}
}

/** A module's attribute, as GLOBAL, INST and STACK_GLOBAL name it. */
export class Global {
  get weight(): number {
    return 1;
  }
  get depth(): number {
    return 0;
  }
  constructor(readonly record: ImportRecord) {}
}

/** The result of a call, or an instance; BUILD writes `state`. */
export class Call {
  state: Value | undefined = undefined;
  readonly weight: number;
  readonly depth: number;
  readonly callee: Value;
  readonly args: Value;
  constructor(
    callee: Value,
    args: Value,
    readonly made: 'call' | 'instance',
  ) {
    this.callee = shallow(callee);
    this.args = shallow(args);
    this.weight = weightOf(args) + 1;
    this.depth = 1 + Math.max(depthOf(this.args), depthOf(this.callee));
  }
}

/** A tuple, list or set. */
export abstract class Sequence {
  abstract readonly type: 'tuple' | 'list' | 'set' | 'frozenset';
  abstract readonly count: number;
  abstract readonly weight: number;
  abstract readonly depth: number;
  /** The first `ITEM_LIMIT` items. */
  abstract readonly items: readonly Value[];
  /** Adds what lies in `values` from an index on. */
  abstract extend(values: readonly Value[], from: number): void;
}

/** A sequence that holds its items itself. */
export class OpenSequence extends Sequence {
  count: number;
  weight = 1;
  depth = 1;
  items: Value[];
  constructor(
    readonly type: Sequence['type'],
    items: Value[] = [],
  ) {
    super();
    this.items = items;
    this.count = items.length;
    for (let at = 0; at < items.length; at += 1) this.weight += weightOf(items[at] ?? null);
  }

  /** The first items are copied as one block: it is exactly as long. */
  extend(values: readonly Value[], from: number): void {
    const { length } = values;
    if (this.count === 0 && length - from > 1)
      this.items = values.slice(from, Math.min(length, from + ITEM_LIMIT));
    else
      for (let at = from; at < length && this.items.length < ITEM_LIMIT; at += 1)
        this.items.push(values[at] ?? null);
    for (let at = from; at < length; at += 1) {
      const item = values[at] ?? null;
      this.weight += weightOf(item);
      if (depthOf(item) >= this.depth) this.depth = depthOf(item) + 1;
    }
    if (this.depth > KEPT_DEPTH) this.#flatten();
    this.count += length - from;
  }

  #flatten(): void {
    this.items = this.items.map(shallow);
    this.depth = 1 + Math.max(0, ...this.items.map(depthOf));
  }

  /** `sequence[index] = item`, for an index that it has; negative ones count from the end. */
  set(index: number, item: Value): void {
    const at = index < 0 ? this.count + index : index;
    if (at < this.items.length) this.items[at] = item;
    this.weight += weightOf(item);
  }

  add(item: Value): void {
    if (this.count < ITEM_LIMIT) this.items.push(item);
    this.count += 1;
    this.weight += weightOf(item);
  }
}

/** Values in values that are kept: a chain of millions, one in the other, would cost more than the file. */
const KEPT_DEPTH = 500;

/** How deep values lie in a value. */
export const depthOf = (value: Value): number =>
  typeof value === 'object' && value !== null ? value.depth : 0;

/** A value, or nothing known where it would be nested too deeply to be kept. */
const shallow = (value: Value): Value => (depthOf(value) >= KEPT_DEPTH ? UNKNOWN : value);

/** What a value would have of parts were each reference to it a copy: bombs are heavy, memory is not used. */
export const weightOf = (value: Value): number =>
  typeof value === 'object' && value !== null ? value.weight : 1;

/** A dict, its first `ITEM_LIMIT` pairs kept; `special` is the first key that changes how an object behaves. */
export class Dictionary {
  /** Keys and values by turns: one array, because data files have many small dicts. */
  pairs: Value[] = [];
  count = 0;
  weight = 1;
  depth = 1;
  special: string | null = null;
  /** Values of keys that stand in the place of a list's or set's method, once an instance has them. */
  handlers: readonly Value[] = NO_VALUES;

  get keys(): readonly Value[] {
    return this.pairs.filter((_, at) => at % 2 === 0);
  }

  get values(): readonly Value[] {
    return this.pairs.filter((_, at) => at % 2 === 1);
  }

  /** Adds what lies in `values` from an index on, an even number. The first are copied as one block: it is exactly as long. */
  extend(values: readonly Value[], from: number): void {
    const { length } = values;
    if (this.count === 0) this.pairs = values.slice(from, Math.min(length, from + 2 * ITEM_LIMIT));
    for (let at = from; at < length; at += 2) this.add(values[at] ?? null, values[at + 1] ?? null);
  }

  add(key: Value, value: Value): void {
    // A block has them already.
    if (this.count < ITEM_LIMIT && this.pairs.length <= 2 * this.count) this.pairs.push(key, value);
    this.count += 1;
    this.weight += weightOf(key) + weightOf(value);
    if (depthOf(value) >= this.depth) this.depth = depthOf(value) + 1;
    if (this.depth > KEPT_DEPTH) {
      this.pairs = this.pairs.map(shallow);
      this.depth = 1 + Math.max(0, ...this.pairs.map(depthOf));
    }
    if (typeof key !== 'string') return;
    if (key.startsWith('__') && this.special === null && SPECIAL_KEYS.has(key)) this.special = key;
    else if (HANDLER_KEYS.has(key)) this.handlers = [...this.handlers.slice(0, ITEM_LIMIT), value];
  }
}

/** Something that is no constant: what it stands for, in words of the stream. */
export class Opaque {
  get weight(): number {
    return 1;
  }
  get depth(): number {
    return 0;
  }
  constructor(readonly what: 'int' | 'buffer' | 'persistent' | 'unknown') {}
}

export type Value =
  number | bigint | string | boolean | null | Real | Blob | Global | Call | Sequence | Dictionary | Opaque;

export const UNKNOWN = new Opaque('unknown');
export const BIG = new Opaque('int');

/** Keys that make an instance call something when BUILD writes them (facts/SERIALIZATION §1, BUILD). */
const SPECIAL_KEYS = new Set([
  '__setstate__',
  '__new__',
  '__class__',
  '__call__',
  '__getattr__',
  '__getattribute__',
  '__reduce__',
  '__reduce_ex__',
  '__del__',
  '__code__',
]);

/** Methods that APPENDS and ADDITEMS look up on an instance before its class. */
const HANDLER_KEYS = new Set(['append', 'extend', 'add']);
const NO_VALUES: readonly Value[] = [];

/** The value of a constant key; undefined when absent or not kept. The last of equal keys counts. */
export function lookup(dictionary: Dictionary, key: string): Value | undefined {
  return dictionary.values[dictionary.keys.lastIndexOf(key)];
}

/** The global that a chain of calls starts with: of `getattr(os, 'x')(y)`, getattr. */
export function rootOf(value: Value): Global | null {
  let at = value;
  for (let steps = 0; steps < ITEM_LIMIT; steps += 1) {
    if (at instanceof Global) return at;
    if (!(at instanceof Call)) return null;
    at = at.callee;
  }
  return null;
}

/** Nodes that a walk over a value looks at: containers share items, so their tree can be endless. */
const WALK_LIMIT = 1024;

/**
 * Visits a value and what is inside it, until the visitor says true or the work is spent; `throughCalls`: also what the
 * calls in it were made with.
 */
export function someInside(value: Value, matches: (inner: Value) => boolean, throughCalls = true): boolean {
  const open: Value[] = [value];
  const seen = new Set<Value>();
  for (let steps = 0; steps < WALK_LIMIT; steps += 1) {
    const at = open.pop();
    if (at === undefined) return false;
    if (matches(at)) return true;
    if (typeof at !== 'object' || at === null || seen.has(at)) continue;
    seen.add(at);
    if (at instanceof Sequence) open.push(...at.items);
    else if (at instanceof Dictionary) open.push(...at.values, ...at.keys);
    else if (throughCalls && at instanceof Call) open.push(at.args, at.callee);
  }
  return false;
}
