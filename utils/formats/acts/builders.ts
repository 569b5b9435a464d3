import type { Act } from './act';

/** Which argument of a rebuilding function the load does something with, and what. */
export interface Rebuilt {
  readonly at: number;
  readonly act: Act;
}

const NEW: Rebuilt = { at: 0, act: 'built' };
const BASE: readonly Rebuilt[] = [NEW, { at: 1, act: 'called' }];

/**
 * Functions that pickles call to build an instance of the class in their arguments, as the classes' `__reduce__` write
 * them; `_reconstructor` also runs `__init__` of the base that it is given (CPython's copyreg.py, numpy/_core/multiarray,
 * pandas/core/indexes, torch/_utils.py).
 */
const BUILDERS: Readonly<Record<string, readonly Rebuilt[]>> = {
  'copyreg.__newobj__': [NEW],
  'copyreg.__newobj_ex__': [NEW],
  'copyreg._reconstructor': BASE,
  'copy_reg.__newobj__': [NEW],
  'copy_reg.__newobj_ex__': [NEW],
  'copy_reg._reconstructor': BASE,
  'numpy.core.multiarray._reconstruct': [NEW],
  'numpy._core.multiarray._reconstruct': [NEW],
  'numpy.ma.core._mareconstruct': [NEW, { at: 1, act: 'built' }],
  'pandas.core.indexes.base._new_Index': [NEW],
  'pandas.core.indexes.datetimes._new_DatetimeIndex': [NEW],
  'torch._tensor._rebuild_from_type_v2': [
    { at: 1, act: 'built' },
    { at: 1, act: 'state' },
  ],
  'torch._utils._rebuild_wrapper_subclass': [NEW],
};

/** What a call of this name does with names among its arguments; none for one that is no rebuilding function. */
export function rebuilt(module: string, name: string): readonly Rebuilt[] {
  const path = `${module}.${name}`;
  if (Object.hasOwn(BUILDERS, path)) return BUILDERS[path] ?? [];
  return /^__pyx_unpickle_\w+$|^newObj\d*$/.test(name) ? [NEW, { at: 0, act: 'state' }] : [];
}
