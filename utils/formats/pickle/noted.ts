import type { Act } from '../acts/act';
import { mayAllocate } from '../acts/allocates';
import { rebuilt } from '../acts/builders';
import { gradeGlobal, isResolver } from '../acts/grade-act';
import { weightsOnlyGlobal } from '../acts/names';
import { leavesFolder } from '../core/containers';
import type { ByteFinding } from '../core/contract';
import type { SideFile } from './arrays';
import { Global, type ImportRecord, type Value } from './values';

/** What a pickle lies in: it decides what a persistent id and `__torch__` mean. */
export type Container = 'none' | 'torch' | 'torchscript' | 'joblib' | 'numpy' | 'legacy';

/** A constant that a loader takes, or that looks like a pickle and is loaded by nothing seen. */
export interface Stage {
  readonly loader: Global | null;
  readonly value: Value;
  readonly offset: number;
}

/** Imports followed in one file; real ones have some hundred. What is bad by its name is kept beyond. */
const FOLLOWED_LIMIT = 10_000;

/** Loose constants looked at in one file; each costs a read. */
const LOOSE_LIMIT = 64;
/** Second stages: a state dict that plain pickle wrote has one for each tensor. */
const STAGE_LIMIT = 10_000;

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
    | 'allocates'
    | 'expansion'
    | 'side_file'
    | 'side_file_leaves'
    | 'side_data'
    | 'protocol';
  readonly verdict: ByteFinding['verdict'];
  readonly offset: number;
  readonly detail: string;
}

/** An import of which nothing but its name is known. */
const unseen = (module: string, name: string) => ({
  module,
  name,
  effect: undefined,
  acts: new Set<Act>(),
  rebuilt: rebuilt(module, name),
  sized: mayAllocate(module, name),
  call: null,
  called: false,
  tainted: false,
});

/** What was noted of a file: imports, events, second stages, storages. */
export class Noted {
  readonly imports = new Map<string, ImportRecord>();
  readonly events = new Map<string, Event>();
  readonly stages: Stage[] = [];
  readonly storageKeys = new Set<string>();
  /** Paths of other files that loading opens. */
  readonly opens = new Set<string>();
  /** Bytes of each storage, by key, where its class and count tell. */
  readonly storageSizes = new Map<string, number>();
  readonly #globals = new Map<string, Global>();
  /** Imports that no default load reaches: after PROTO 6, or behind garbage. */
  readonly unreachable = new Set<ImportRecord>();
  /** Imports that are less than they look when they are called with plain words, and nothing else is done with them. */
  protected readonly resolvers = new Set<ImportRecord>();
  #loose = 0;
  readonly #staged = new Map<Global | null, Set<Value>>();
  reachable = true;
  weightsOnly = true;
  overflow = false;

  constructor(readonly container: Container) {}

  /** Another file that loading opens. */
  opensFile({ path, unpickled }: SideFile, offset: number): void {
    this.opens.add(path);
    if (leavesFolder(path)) this.event('side_file_leaves', 'suspicious', offset, path);
    else if (unpickled || path === '?') this.event('side_file', 'suspicious', offset, path);
    else this.event('side_data', 'note', offset, path);
  }

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
    const graded = this.isArchived(module)
      ? ({ grade: 'allowed', reason: 'allowed' } as const)
      : gradeGlobal(module, name);
    const record: ImportRecord = { ...unseen(module, name), offset, ...graded };
    const global = new Global(record);
    if (isResolver(module, name)) this.resolvers.add(record);
    if (!weightsOnlyGlobal(module, name)) this.weightsOnly = false;
    if (this.imports.size >= FOLLOWED_LIMIT && record.grade !== 'dangerous') this.overflow = true;
    else {
      this.imports.set(key, record);
      this.#globals.set(key, global);
      if (!this.reachable) this.unreachable.add(record);
    }
    return global;
  }

  /** TorchScript names its own code so: the archive's, which is read apart. */
  protected isArchived(module: string): boolean {
    return this.container === 'torchscript' && /^__torch__(?:\.|$)/.test(module);
  }

  /** What is called with these arguments is dangerous, whatever it is with others. */
  taint(record: ImportRecord): void {
    record.tainted = true;
    record.grade = 'dangerous';
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
