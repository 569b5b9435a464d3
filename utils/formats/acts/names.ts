import type { Graded } from './act';
import { isClassName } from './class-name';
import grades from './grades.json';

/** Modules that give the whole interpreter away when another module is asked for them. */
const KEYS = new Set(
  'os posix nt sys subprocess builtins __builtin__ __builtins__ importlib imp pickle cPickle marshal ctypes runpy pty shutil socket cloudpickle dill'.split(
    ' ',
  ),
);

/** What dill and cloudpickle call to rebuild functions and classes from bytecode and data. */
const BYTECODE: Readonly<Record<string, RegExp>> = {
  'dill._dill': /^_(?:create_(?!weakref|filehandle|stringi|stringo|ftype)\w+|load_type|make_\w+|setitems)$/,
  'cloudpickle.cloudpickle':
    /^_(?:make_\w+|builtin_type|function_setstate|class_setstate|fill_function|empty_cell_value|cell_set|gen_\w+|lookup_class_or_track)$/,
  'cloudpickle.cloudpickle_fast':
    /^_(?:make_\w+|builtin_type|function_setstate|class_setstate|fill_function|lookup_class_or_track)$/,
};

type Names = Readonly<Record<string, string>>;

/** Made by scripts/make-globals.ts: each a module's names in one text, or `*`. */
const ALLOWED: Names = grades.allowed;
const SKLEARN: Names = grades.sklearn;
const DENIED: Names = grades.denied;
const HELPERS: Names = grades.helpers;
const WEIGHTS_ONLY: Names = grades.weightsOnly;
/** By their names in Python 3 (_compat_pickle). */
const MODULES: Names = grades.python2.modules;
const NAMES: Names = grades.python2.names;
const WHOLE: ReadonlySet<string> = new Set(grades.deniedModules);

const has = (table: Names, module: string, name: string): boolean =>
  Object.hasOwn(table, module) && (table[module] ?? '').split(' ').includes(name);

/** Whether the module, or a package that it is in, is denied as a whole, or the name in it. */
function denied(module: string, name: string): boolean {
  if (WHOLE.has(module) || has(DENIED, module, name)) return true;
  for (let dot = module.lastIndexOf('.'); dot > 0; dot = module.lastIndexOf('.', dot - 1))
    if (WHOLE.has(module.slice(0, dot))) return true;
  return false;
}

const plain = (component: string) => component.replace(/^_+/, '');
const isKey = (component: string) => KEYS.has(component) || KEYS.has(plain(component));
const isDenied = (component: string) => WHOLE.has(component) || WHOLE.has(plain(component));
/** A package may call a module of its own `builtins` (`tpot.builtins`); the true one has no such classes. */
const isNamesake = (component: string, name: string) => plain(component) === 'builtins' && isClassName(name);
const isDunder = (component: string) => /^__\w+__$/.test(component);

/** Whether an attribute gives away more than what a class defines: Python's own names, modules, what lists deny. */
export const isInternalName = (attribute: string): boolean =>
  !/^\w+$/.test(attribute) ||
  isDunder(attribute) ||
  attribute.startsWith('__') ||
  attribute === 'mro' ||
  isKey(attribute);

/** A name with dots walks from attribute to attribute: `find_class` splits it since protocol 4. */
function gradeDotted(module: string, components: readonly string[]): Graded {
  const [first = '', ...rest] = components;
  const path = [module, ...components.slice(0, -1)].join('.');
  if (denied(path, components.at(-1) ?? '') || denied(module, first))
    return { grade: 'dangerous', reason: 'denied' };
  if (components.some((component) => isDunder(component))) return { grade: 'dangerous', reason: 'internal' };
  if (components.some((component) => isKey(component) || isDenied(component)) || /^_*[a-z]/.test(first))
    return { grade: 'dangerous', reason: 'reached' };
  return rest.length > 0
    ? { grade: 'unlisted', reason: 'unlisted' }
    : { grade: 'dangerous', reason: 'computed' };
}

/** Modules of a library's tests run what a test needs, and can be imported like others. */
export const isTestModule = (module: string): boolean =>
  /(?:^|\.)_?(?:tests?|testing|test_utils|conftest|test_\w+|\w+_tests?)(?:\.|$)/.test(module);

/**
 * What the lists of names say of one pair, by exact pair, module and dotted path; null where they say nothing. `?` stands
 * for what is no constant (facts/SERIALIZATION §7).
 */
export function gradeListed(module: string, name: string): Graded | null {
  if (has(ALLOWED, module, name) || has(SKLEARN, module, name))
    return { grade: 'allowed', reason: 'allowed' };
  if (name === '?' || module === '?') return { grade: 'dangerous', reason: 'computed' };
  if (Object.hasOwn(BYTECODE, module) && BYTECODE[module]?.test(name))
    return { grade: 'unlisted', reason: 'bytecode' };
  if (module === 'functools' && /^partial(?:method)?$/.test(name))
    return { grade: 'unlisted', reason: 'binder' };
  if (module === 'torch.storage' && name === '_load_from_bytes')
    return { grade: 'unlisted', reason: 'nested' };
  if (module === 'torch._tensor' && name === '_rebuild_from_type_v2')
    return { grade: 'unlisted', reason: 'rebuild' };
  if (WHOLE.has(module) || has(DENIED, module, name)) return { grade: 'dangerous', reason: 'denied' };
  if (name.includes('.')) return gradeDotted(module, name.split('.'));
  if (/^(?:__builtin__|builtins)$/.test(module))
    // dill names the namespace of the running program so; NAMES knows every exception class.
    return /^[A-Z]\w*(?:Error|Warning|Exception|Exit|Interrupt|Iteration)$/.test(name)
      ? { grade: 'allowed', reason: 'allowed' }
      : {
          grade: name === '__main__' ? 'unlisted' : 'dangerous',
          reason: name === '__main__' ? 'unlisted' : 'denied',
        };
  if (denied(module, name)) return { grade: 'dangerous', reason: 'denied' };
  if (isDunder(name) || name === 'mro') return { grade: 'dangerous', reason: 'internal' };
  if (
    isKey(name) ||
    module.split('.').some((component) => KEYS.has(component) && !isNamesake(component, name))
  )
    return { grade: 'dangerous', reason: 'reached' };
  if (has(HELPERS, module, name) || has(HELPERS, module, '*')) return { grade: 'unlisted', reason: 'helper' };
  return null;
}

/** The Python 3 name of a Python 2 global, as `fix_imports` of pickle finds it; the same pair where there is none. */
export function modernName(module: string, name: string): readonly [module: string, name: string] {
  const pair = Object.hasOwn(NAMES, `${module} ${name}`) ? NAMES[`${module} ${name}`] : undefined;
  if (pair !== undefined) {
    const space = pair.indexOf(' ');
    return [pair.slice(0, space), pair.slice(space + 1)];
  }
  return [(Object.hasOwn(MODULES, module) ? MODULES[module] : undefined) ?? module, name];
}

/** Whether `torch.load(weights_only=True)` of torch `WEIGHTS_ONLY_TORCH` takes this global by default. */
export function weightsOnlyGlobal(module: string, name: string): boolean {
  const [newModule, newName] = modernName(module, name);
  return has(WEIGHTS_ONLY, module, name) || has(WEIGHTS_ONLY, newModule, newName);
}

/** Names in a code object's constants and names that mean more than computing. */
const TELLING = new Set(
  (
    'os system popen subprocess Popen check_output check_call exec eval execfile compile __import__ import_module importlib socket urllib ' +
    'urlopen requests urlretrieve builtins __builtins__ __globals__ __subclasses__ getattr ctypes shutil rmtree pty spawn marshal pickle ' +
    'b64decode base64 open'
  ).split(' '),
);

/** Whether a string out of embedded bytecode names a process, the network, a file or a resolver. */
export const isDecisive = (name: string): boolean =>
  TELLING.has(name) || name.split('.').some((part) => KEYS.has(part));
