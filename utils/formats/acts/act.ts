import type { GlobalGrade } from '../core/contract';

/**
 * What a load does with a name that it found. `built`: `__new__` alone (NEWOBJ, `copyreg`); `called`: `f(…)` or `Class(…)`;
 * `used`: the built instance is called; `state`: `__setstate__`, or attributes written; the rest are the methods that
 * APPENDS, ADDITEMS, SETITEMS, a state with slots and a resolver call (facts/SERIALIZATION §1).
 */
export type Act =
  'looked-up' | 'built' | 'called' | 'used' | 'state' | 'append' | 'add' | 'setitem' | 'setattr' | 'getattr';

/** What code does that a name leads to, the worst first; `construct`s and templates count as what they make. */
export const EFFECTS = [
  'exec',
  'unpickle',
  'process',
  'import',
  'native',
  'server',
  'network',
  'write',
  'read',
  'thread',
  'env',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** One argument, or the state, as far as it decides: its kind, and its value where that is short. */
export type Argument =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly value: number | bigint }
  | { readonly is: 'name'; readonly module: string; readonly name: string }
  /** An instance, or a call's result, and the name that made it. */
  | { readonly is: 'object'; readonly made: { readonly module: string; readonly name: string } | null }
  | { readonly is: 'list'; readonly items: readonly Argument[]; readonly count: number }
  /** Numbers that are counted, not kept: `range(n)`. */
  | { readonly is: 'range'; readonly count: number }
  /** None, a truth value, a fraction. */
  | { readonly is: 'plain' }
  | { readonly is: 'bytes' | 'dictionary' | 'computed' };

/** One name and one thing done with it; without `args` they are not known. */
export interface ActSeen {
  readonly module: string;
  readonly name: string;
  readonly act: Act;
  readonly args?: readonly Argument[];
}

/** Why a name has its grade; the tail of the message key `pickle_import_…`, or `effect`: of `pickle_reach_…`. */
export type GradeReason =
  | 'allowed'
  | 'framework'
  | 'own'
  | 'denied'
  | 'reached'
  | 'internal'
  | 'computed'
  | 'helper'
  | 'bytecode'
  | 'binder'
  | 'resolver'
  | 'nested'
  | 'rebuild'
  | 'passes'
  | 'effect'
  | 'unlisted';

export interface Graded {
  readonly grade: GlobalGrade;
  readonly reason: GradeReason;
  /** The worst that the act reaches, where the table of effects decided. */
  readonly effect?: Effect | undefined;
}
