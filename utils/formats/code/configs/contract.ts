import type { ByteFinding } from '../../core/contract';
import type { Json } from '../../encodings/json-text';
import type { NameAct } from './name-grade';

/** A mapping of a configuration, as the walk comes to it. */
export interface Place {
  readonly fields: ReadonlyMap<string, Json>;
  /** The key under which it stands; lists hand theirs on, and the whole configuration has none. */
  readonly key: string;
  /** The whole configuration: settings refer to each other, and its keys tell whose it is. */
  readonly root: Json;
}

/** Where a family puts what a load does with a configuration. */
export interface Tell {
  /** Path inside the containers so far. */
  readonly member: string | null;
  /** Work is counted: a configuration may have a million entries. */
  readonly tick: (work?: number) => void;
  /** `what` names the rule; its text is `formats_code_config_<what>`. */
  readonly add: (what: string, verdict: ByteFinding['verdict'], ...params: readonly string[]) => void;
  /** A finding of another reader. */
  readonly keep: (found: ByteFinding) => void;
  /**
   * A name that the load imports for `act`: dangerous when it reaches what no configuration needs, suspicious when it is
   * of no usual library. `reaching` is for keys that other libraries use for other things: then only the first is told.
   */
  readonly name: (dotted: string, act: NameAct, tells?: 'all' | 'reaching') => void;
  /** A text that the load evaluates as Python, under `key`. */
  readonly expression: (key: string, text: string) => void;
  /** A file that the load opens besides, by its path as written. One outside of the folder is told, unless that is `usual`. */
  readonly opens: (path: string, outside?: 'told' | 'usual') => void;
  /** Another repository, or an address, that the load fetches from. */
  readonly names: (repository: string) => void;
  /** Bytes that the load unpickles, and what to call them. */
  readonly pickle: (label: string, bytes: Uint8Array) => void;
}

/** What a load does with the value of one key. */
export type KeyRule = (value: Json, place: Place, tell: Tell) => void;

/** One library's configurations, or those of a family that works alike. */
export interface Family {
  /** Rules by key, wherever the key stands. */
  readonly keys?: Readonly<Record<string, KeyRule>>;
  /** Looks at every text, with the key under which it stands. */
  readonly texts?: (key: string, text: string, root: Json, tell: Tell) => void;
  /** Looks at the whole, for files that are known by their shape. */
  readonly whole?: (root: Json, tell: Tell) => void;
}
