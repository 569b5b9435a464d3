import { formatted } from './format-strings';
import { either, joined, list, mixed, number, text, textOf, textsOf, UNKNOWN, type Value } from './value';

type Texts = (text: string, args: readonly string[]) => string | readonly string[] | null;

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`;
const letters = (value: string): readonly string[] => [...value];
const stripped = (value: string, characters: string | undefined, ends: 'both' | 'left' | 'right'): string => {
  const set = characters === undefined ? null : new Set(characters);
  const goes = (each: string): boolean => (set ? set.has(each) : /\s/.test(each));
  const all = letters(value);
  let [from, to] = [0, all.length];
  if (ends !== 'right') while (from < to && goes(all[from] ?? '')) from += 1;
  if (ends !== 'left') while (to > from && goes(all[to - 1] ?? '')) to -= 1;
  return all.slice(from, to).join('');
};
const split = (value: string, [separator, most]: readonly string[]): readonly string[] | null => {
  if (most !== undefined || separator === '') return null;
  return separator === undefined ? value.trim().split(/\s+/) : value.split(separator);
};
function partition(value: string, [separator = '']: readonly string[]): readonly string[] {
  const at = value.indexOf(separator);
  return at === -1 ? [value, '', ''] : [value.slice(0, at), separator, value.slice(at + separator.length)];
}

/** Filters and methods of texts whose result follows from the texts alone. */
const TEXTS: ReadonlyMap<string, Texts> = new Map<string, Texts>([
  ['lower', (value) => value.toLowerCase()],
  ['casefold', (value) => value.toLowerCase()],
  ['upper', (value) => value.toUpperCase()],
  ['capitalize', capital],
  ['title', (value) => value.replace(/[\p{L}\p{N}_']+/gu, capital)],
  ['swapcase', (value) => letters(value).map((each) => (each === each.toLowerCase() ? each.toUpperCase() : each.toLowerCase())).join('')], // prettier-ignore
  ['reverse', (value) => letters(value).toReversed().join('')],
  ['trim', (value, [set]) => stripped(value, set, 'both')],
  ['strip', (value, [set]) => stripped(value, set, 'both')],
  ['lstrip', (value, [set]) => stripped(value, set, 'left')],
  ['rstrip', (value, [set]) => stripped(value, set, 'right')],
  ['removeprefix', (value, [part = '']) => (value.startsWith(part) ? value.slice(part.length) : value)],
  ['removesuffix', (value, [part = '']) => (part !== '' && value.endsWith(part) ? value.slice(0, -part.length) : value)], // prettier-ignore
  ['replace', (value, [from, to, most]) => (from === undefined || to === undefined || most !== undefined ? null : value.split(from).join(to))], // prettier-ignore
  ['string', (value) => value],
  ['safe', (value) => value],
  ['escape', (value) => value],
  ['e', (value) => value],
  ['forceescape', (value) => value],
  ['striptags', (value) => value.replace(/<[^>]*>/g, '').trim()],
  ['list', (value) => letters(value)],
  ['split', split],
  ['rsplit', split],
  ['partition', partition],
  ['splitlines', (value) => value.split(/\r?\n/)],
  ['first', (value) => letters(value)[0] ?? ''],
  ['last', (value) => letters(value).at(-1) ?? ''],
]);

/** What gives a number or a truth value. */
const NUMBERS: ReadonlySet<string> = new Set([
  'length', 'count', 'int', 'float', 'abs', 'round', 'wordcount', 'index', 'rindex', 'find', 'rfind',
  'startswith', 'endswith', 'isdigit', 'isalpha', 'isalnum', 'isupper', 'islower', 'isspace', 'bit_length',
]); // prettier-ignore

/** What gives its target’s items in an order that is known. */
const ITEMS: ReadonlyMap<string, (items: readonly Value[]) => readonly Value[]> = new Map([
  ['list', (items: readonly Value[]) => items],
  ['copy', (items: readonly Value[]) => items],
  ['reverse', (items: readonly Value[]) => items.toReversed()],
]);
const ONE_ITEM: ReadonlySet<string> = new Set(['first', 'last', 'random', 'min', 'max', 'pop', 'next']);

/** Every combination of the arguments’ texts; null when one of them is not known. */
function argumentTexts(args: readonly Value[]): readonly (readonly string[])[] | null {
  let all: readonly (readonly string[])[] = [[]];
  for (const arg of args) {
    const texts = textOf(arg);
    if (!texts || all.length * texts.length > COMBINATIONS) return null;
    all = all.flatMap((before) => texts.map((each) => [...before, each]));
  }
  return all;
}

const COMBINATIONS = 64;

function onTexts(
  apply: Texts,
  texts: readonly string[],
  target: Value,
  args: readonly Value[],
): Value | null {
  const given = argumentTexts(args);
  const results = given && texts.flatMap((each) => given.map((one) => apply(each, one)));
  if (!results || results.some((result) => result === null)) return null;
  if (results.every((result) => typeof result === 'string')) return textsOf(results, [target, ...args]);
  const lists = results.map((result) => (typeof result === 'string' || result === null ? [] : result));
  const from = mixed([target, ...args]);
  return either(lists.map((items) => list(items.map((each) => ({ ...text(each), hidden: from.hidden })))));
}

/** A dictionary’s pairs, keys or values by the method that gives them. */
function ofDictionary(name: string, { items, keys }: Value): Value | null {
  if (!items || !keys) return null;
  if (name === 'items' || name === 'dictsort')
    return list(keys.map((key, at) => list([key, items[at] ?? UNKNOWN])));
  if (name === 'keys' || name === 'list') return list(keys);
  if (name === 'values') return list(items);
  return name === 'get' || name === 'pop' || name === 'setdefault' ? either([UNKNOWN, ...items]) : null;
}

/** What makes other text of a text, or a text of anything, so that a name is no longer seen in it. */
const BUILDERS: ReadonlySet<string> = new Set([
  'join', 'format', 'format_map', 'reverse', 'replace', 'lower', 'upper', 'casefold', 'swapcase', 'title',
  'capitalize', 'striptags', 'tojson', 'pprint', 'urlencode', 'xmlattr', 'translate', 'batch', 'slice', 'sort',
  'select', 'reject', 'unique',
]); // prettier-ignore

/**
 * What a filter or method gives: `name` of `target` with `args`. `method` tells `" ".join(list)` from `list|join(" ")`.
 * Of what is not followed the pieces stay known, and that it was built.
 */
export function applied(name: string, target: Value, args: readonly Value[], method: boolean): Value {
  if (NUMBERS.has(name)) return number();
  const all = [target, ...args];
  if (name === 'default' || name === 'd') return either(all);
  if (name === 'join') {
    const [items, separator] = method ? [args[0], target] : [target, args[0] ?? text('', [])];
    const parts =
      items?.keys ??
      items?.items ??
      items?.texts
        ?.map((each) => list(letters(each).map((one) => text(one))))
        .flatMap((each) => each.items ?? []);
    if (!parts || !items) return mixed(all, true);
    const whole = joined(
      parts.flatMap((part, at) => (at === 0 ? [part] : [separator ?? text('', []), part])),
    );
    return { ...whole, pieces: mixed([whole, items]).pieces };
  }
  if (name === 'format') return formatted(target, args, method ? 'braces' : 'percent');
  const entries = ofDictionary(name, target);
  if (entries) return entries;
  const items = target.keys ?? target.items;
  if (items) return ofItems(name, items, args) ?? mixed(all, BUILDERS.has(name));
  const apply = TEXTS.get(name);
  const known = apply && target.texts && onTexts(apply, target.texts, target, args);
  // What is put in the place of something unknown is no name by itself: `role|replace("-", "_")`.
  if (!known && name === 'replace' && target.pieces.length === 0) return mixed([target], true);
  return known ?? mixed(all, BUILDERS.has(name));
}

function ofItems(name: string, items: readonly Value[], args: readonly Value[]): Value | null {
  const ordered = ITEMS.get(name);
  if (ordered) return list(ordered(items));
  if (ONE_ITEM.has(name)) {
    const exact = name === 'first' ? items[0] : name === 'last' ? items.at(-1) : undefined;
    return exact ?? either(items);
  }
  const filter = args[0]?.texts;
  if (name === 'map' && filter?.length === 1)
    return list(items.map((item) => applied(filter[0] ?? '', item, args.slice(1), false)));
  return name === 'sum' && args.length === 0 ? joined(items) : null;
}

/** Python’s `left % right`; a number unless the left side is a text. */
export function remainder(left: Value, right: Value): Value {
  if (left.texts) return formatted(left, right.items ?? [right], 'percent');
  return left.hidden || left.built ? mixed([left, right], true) : number();
}
