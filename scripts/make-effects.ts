// Makes utils/formats/acts/effects.json from $PLIMSOLL_SHARED/data/effects: node scripts/run.mjs scripts/make-effects.ts
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EFFECTS, type Effect } from '../utils/formats/acts/act';
import { isClassName } from '../utils/formats/acts/class-name';
import { gradeListed, isTestModule } from '../utils/formats/acts/names';
import { writeJson } from './lib/write-json';

interface Row {
  readonly module: string;
  readonly name: string;
  readonly kind: 'function' | 'method' | 'class' | 'attribute';
  readonly act: string;
  readonly effects: readonly string[];
  readonly fixed?: readonly string[];
  readonly source: string;
}
interface Version {
  readonly lib: string;
  readonly version: string;
  readonly commit: string;
}
type Plain = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
type Foreign = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
/** A module's codes with their names; below it, the modules in it. */
interface Node {
  readonly codes: Map<string, Set<string>>;
  readonly inner: Map<string, Node>;
}
type Tree = string | { readonly [component: string]: Tree };

const shared = resolve(process.env['PLIMSOLL_SHARED'] ?? '../shared', 'data/effects');
const read = async <T>(name: string): Promise<T> =>
  // The files' shapes are stated above; a wrong one fails in the loops below.
  JSON.parse(await readFile(resolve(shared, name), 'utf8')) as T;

/** The letter of each act; what no opcode does by itself is left out. An object that got a state is dropped some time. */
const ACT_LETTERS: Readonly<Record<string, string>> = {
  call: 'c',
  build: 'c',
  attribute: 'c',
  new: 'n',
  'call()': 'u',
  setstate: 's',
  del: 's',
  append: 'a',
  extend: 'a',
  add: 'd',
  setitem: 'i',
  setattr: 't',
  getattr: 'g',
};
const SAME: Readonly<Record<string, Effect>> = { construct: 'import', template: 'exec' };
/** Effects of fixed things that are worth a word: what the file did not choose is suspicious at most. */
const GRAVE_FIXED: ReadonlySet<Effect> = new Set(['process', 'network', 'server', 'unpickle', 'native']);
/** Names too common to mean a foreign object wherever they stand. */
const COMMON = new Set('load loads call locate timeit architecture copy move remove replace open'.split(' '));

const worst = (effects: readonly string[]): Effect | undefined => {
  const known = new Set(effects.map((effect) => SAME[effect] ?? effect));
  return EFFECTS.find((effect) => known.has(effect));
};
const letter = (effect: Effect): string => String.fromCharCode(97 + EFFECTS.indexOf(effect));

/** `c` and the worst effect's letter; upper case when nothing in it is the file's choice. */
function codeOf({ act, effects, fixed = [] }: Row): string | null {
  const kind = ACT_LETTERS[act];
  if (kind === undefined) return null;
  const own = worst(effects);
  if (own !== undefined) return `${kind}${letter(own)}`;
  const other = worst(fixed);
  return other !== undefined && GRAVE_FIXED.has(other) ? `${kind}${letter(other).toUpperCase()}` : null;
}

const rows = await read<readonly Row[]>('effects.json');
const plain = await read<Plain>('plain.json');
const versions = await read<readonly Version[]>('versions.json');
const foreign = await read<Foreign>('reexports.json');
const aliases = await read<Readonly<Record<string, readonly string[]>>>('aliases.json');

const root: Node = { codes: new Map(), inner: new Map() };
function nodeOf(module: string): Node {
  let at = root;
  for (const part of module.split('.')) {
    const next = at.inner.get(part) ?? { codes: new Map(), inner: new Map() };
    at.inner.set(part, next);
    at = next;
  }
  return at;
}
const add = (module: string, code: string, name: string): void => {
  const { codes } = nodeOf(module);
  codes.set(code, (codes.get(code) ?? new Set()).add(name));
};

/** Whether a name says it all: what is denied by name alone needs no effect. */
const isGraded = ({ module, name }: { module: string; name: string }): boolean =>
  gradeListed(module, name)?.grade === 'dangerous' || isTestModule(module);

const foreignOf = new Map<string, string>();
for (const [object, libraries] of Object.entries(foreign)) {
  if (!object.includes('.')) continue;
  for (const handed of Object.values(libraries).flat()) {
    const name = handed.split(':')[1] ?? object.slice(object.lastIndexOf('.') + 1);
    if (!COMMON.has(name) && rows.some((row) => row.kind === 'attribute' && row.name === name))
      foreignOf.set(name, foreignOf.get(name) ?? object);
  }
}

const reached = new Set<string>();
const codesOf = new Map<string, Set<string>>();
const restless = new Map<string, Set<string>>();
const note = (module: string, name: string) =>
  restless.set(module, (restless.get(module) ?? new Set()).add(name));
for (const row of rows) {
  const { module, name, kind, act } = row;
  if (kind === 'attribute' || (kind === 'class' && (act === 'build' || act === 'new'))) note(module, name);
  const code = codeOf(row);
  // An ordinary function that is called is suspicious anyway, and so is a class that is not known to be quiet.
  if (code === null || /^c(?:[A-Z]|[jk]$)/.test(code)) continue;
  const path = `${module}:${name}`;
  codesOf.set(path, (codesOf.get(path) ?? new Set()).add(code));
  if (isGraded(row) || (kind === 'attribute' && foreignOf.has(name))) continue;
  add(module, code, name);
  reached.add(name);
}
// Handed out under the name that it has, an object is known by it; under another name, or one that lists alone know, not.
for (const [path, handed] of Object.entries(aliases))
  for (const other of handed) {
    const [module = '', name = path.slice(path.indexOf(':') + 1)] = other.split(':');
    if (reached.has(name) && !other.includes(':')) continue;
    if (isGraded({ module, name })) continue;
    for (const code of codesOf.get(path) ?? []) add(module, code, name);
    note(module, name);
  }

const quiet = new Map<string, Set<string>>();
for (const modules of Object.values(plain))
  for (const [module, kinds] of Object.entries(modules))
    for (const [kind, names] of Object.entries(kinds))
      for (const word of names.split(' ')) {
        const name = word.slice(0, word.indexOf(':'));
        if (kind === 'state') note(module, name);
        else quiet.set(module, (quiet.get(module) ?? new Set()).add(name));
      }
for (const [module, names] of quiet) {
  if (isTestModule(module)) continue;
  const loud = restless.get(module);
  if (loud === undefined) add(module, '*', '');
  // In a quiet module all names written as classes' are quiet but those that mean something else elsewhere.
  for (const name of names)
    if (loud === undefined ? reached.has(name) || foreignOf.has(name) || !isClassName(name) : !loud.has(name))
      add(module, 'q', name);
}

/** Modules of which nothing but their quietness is known stand in the text of their package, `@` for its name in theirs. */
function treeOf(own: string, { codes, inner }: Node): Tree {
  const isLeaf = ({ codes: its, inner: deeper }: Node) => deeper.size === 0 && its.size === 1 && its.has('*');
  const leaves = [...inner].filter(([, node]) => isLeaf(node)).map(([part]) => part.replace(own, '@'));
  const text = [...codes]
    .map(([code, names]) => (code === '*' ? '*' : `${code}=${[...names].toSorted().join(' ')}`))
    .concat(leaves.length > 0 && own !== '' ? [`*=${leaves.toSorted().join(' ')}`] : [])
    .toSorted()
    .join(';');
  const below = [...inner]
    .filter(([, node]) => own === '' || !isLeaf(node))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([part, node]) => [part, treeOf(part, node)] as const);
  if (below.length === 0) return text;
  return Object.fromEntries(text === '' ? below : [['', text], ...below]);
}

const sources = new Map<string, string[]>();
for (const { lib, version, commit } of versions)
  sources.set(lib, [...(sources.get(lib) ?? []), version || commit.slice(0, 10)]);
const ofLibraries = rows.flatMap(({ module, source }) => (source.startsWith('python@') ? [] : [module]));
const tops = (modules: Iterable<string>) => [...modules].map((module) => module.split('.')[0] ?? module);
await writeJson(resolve(import.meta.dirname, '../utils/formats/acts/effects.json'), {
  sources: Object.fromEntries([...sources].map(([lib, list]) => [lib, [...new Set(list)].join(' ')])),
  libraries: [...new Set(tops([...quiet.keys(), ...ofLibraries]))].toSorted().join(' '),
  foreign: Object.fromEntries([...foreignOf].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  modules: treeOf('', root),
});
