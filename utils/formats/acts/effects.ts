import { EFFECTS, type Act, type Effect } from './act';
import { isClassName } from './class-name';
import table from './effects.json';

/** What one act reaches at worst, and whether the file chooses what with. */
export interface Reach {
  readonly effect: Effect;
  readonly chosen: boolean;
}

/** A package: its own text under ``, the modules in it by their names. */
type Tree = string | { readonly [component: string]: Tree };
const MODULES: Tree = table.modules;
const LIBRARIES: ReadonlySet<string> = new Set(table.libraries.split(' '));
const FOREIGN: Readonly<Record<string, string>> = table.foreign;

/** First letters of codes, by act: `__new__` runs when a class is called, too (scripts/make-effects.ts). */
const LETTERS: Readonly<Record<Act, string>> = {
  'looked-up': 'c',
  called: 'cn',
  built: 'n',
  used: 'u',
  state: 's',
  append: 'a',
  add: 'd',
  setitem: 'i',
  setattr: 't',
  getattr: 'g',
};

/** Codes by name; `q` marks a class known to be quiet, the name `*` all classes of a module. */
type Names = ReadonlyMap<string, readonly string[]>;
const NONE: Names = new Map();

const textOf = (tree: Tree | undefined): string =>
  typeof tree === 'string' ? tree : (tree?.[''] ?? '').toString();

const groupsOf = (text: string): readonly (readonly [code: string, names: readonly string[]])[] =>
  text.split(';').map((group) => {
    const [code = '', names = ''] = group.split('=');
    return [code, names.split(' ')];
  });

function namesOf(text: string): Names {
  const names = new Map<string, string[]>();
  for (const [code, list] of groupsOf(text)) {
    if (code === '*' && list[0] === '') names.set('*', ['q']);
    else if (code !== '*') for (const name of list) names.set(name, [...(names.get(name) ?? []), code]);
  }
  return names;
}

/** Quiet modules without a text of their own stand in their package's, `@` for its name in theirs. */
const isLeaf = (text: string, own: string, part: string): boolean =>
  groupsOf(text).some(([code, names]) => code === '*' && names.includes(part.replace(own, '@')));

const known = new Map<string, Names>();

/** What the table has of a module; empty for one that it does not know. */
function moduleNames(module: string): Names {
  const seen = known.get(module);
  if (seen !== undefined) return seen;
  let at: Tree = MODULES;
  let own = '';
  for (const part of module.split('.')) {
    const next: Tree | undefined = typeof at === 'string' || !Object.hasOwn(at, part) ? undefined : at[part];
    if (next === undefined) {
      const leaf = own !== '' && module.endsWith(`${own}.${part}`) && isLeaf(textOf(at), own, part);
      // Only modules of the table are kept: a file may ask for any.
      if (leaf) known.set(module, new Map([['*', ['q']]]));
      return known.get(module) ?? NONE;
    }
    at = next;
    own = part;
  }
  const names = namesOf(textOf(at));
  known.set(module, names);
  return names;
}

function reachOf(codes: readonly string[] | undefined, act: Act): Reach | null {
  const found = (codes ?? []).flatMap((code) => {
    const [kind = '', letter = ''] = code;
    const effect = EFFECTS[letter.toLowerCase().charCodeAt(0) - 97];
    return code.length === 2 && LETTERS[act].includes(kind) && effect !== undefined
      ? [{ effect, chosen: letter !== letter.toUpperCase() }]
      : [];
  });
  return found.toSorted((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect))[0] ?? null;
}

let everywhere: Map<string, readonly string[]> | undefined;

/** Codes by name, whatever the module: libraries hand out each other's names under their own modules. */
function codesAnywhere(): ReadonlyMap<string, readonly string[]> {
  if (everywhere !== undefined) return everywhere;
  everywhere = new Map();
  const open: Tree[] = [MODULES];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at !== 'string') open.push(...Object.values(at));
    else
      for (const [name, codes] of namesOf(at))
        everywhere.set(name, [...(everywhere.get(name) ?? []), ...codes]);
  }
  return everywhere;
}

const hasOwn = (module: string, name: string): boolean => moduleNames(module).has(name);

/** Whether the sources of the module's library were read for the table. */
export const isLibrary = (module: string): boolean => LIBRARIES.has(module.split('.', 1)[0] ?? module);

/** Whether the table was made from this module's source. */
export const isReadModule = (module: string): boolean => moduleNames(module).size > 0;

/** Whether calling the class reaches nothing. */
export const isQuiet = (module: string, name: string): boolean =>
  (moduleNames(module).get(name)?.includes('q') ?? false) ||
  (moduleNames(module).has('*') && isClassName(name) && !hasOwn(module, name));

/** Whether the module's source defines a class of this name; modules with quiet classes alone are not known by name. */
export const isKnownClass = (module: string, name: string): boolean =>
  hasOwn(module, name) || (moduleNames(module).has('*') && isClassName(name));

/** The path of the foreign object that a library's module hands out under this name; null when the name is its own. */
export const foreignPath = (module: string, name: string): string | null =>
  isLibrary(module) && Object.hasOwn(FOREIGN, name) && !hasOwn(module, name) ? (FOREIGN[name] ?? null) : null;

/** What an act on one name reaches by the sources of its library; null when nothing is known that speaks against it. */
export const reach = (module: string, name: string, act: Act): Reach | null =>
  reachOf(moduleNames(module).get(name), act);

/** The same for a name that the module does not define, as a re-export of the one that does. */
export const reachElsewhere = (module: string, name: string, act: Act): Reach | null =>
  isLibrary(module) && !hasOwn(module, name) ? reachOf(codesAnywhere().get(name), act) : null;

/** The same for what a whole package hands out of its own `core` (`xgboost.DMatrix`): the one name, not its namesakes. */
export const reachInCore = (module: string, name: string, act: Act): Reach | null =>
  hasOwn(module, name) ? null : reach(`${module}.core`, name, act);
