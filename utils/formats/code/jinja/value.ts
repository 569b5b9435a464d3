import { isEscapeWord } from './names';

/** What is known of an expression’s value, with nothing run. */
export interface Value {
  /** Every text that it may be; null when that is not known. */
  readonly texts: readonly string[] | null;
  /** Its text in order as far as known; null stands for what is not. */
  readonly shape: readonly (string | null)[];
  /** Constant texts that it is made from in any way. */
  readonly pieces: readonly string[];
  /** Items of a list or tuple, values of a dictionary; null when they are not known. */
  readonly items: readonly Value[] | null;
  /** Keys of a dictionary that stand with `items`; null for other values. */
  readonly keys: readonly Value[] | null;
  /** Whether it may be a name of Python’s internals: underscores are brought together, or the word between them is there. */
  readonly internal: boolean;
  /** Surely a number or a truth value: as a key it names no attribute. */
  readonly number: boolean;
  readonly count: number | null;
  /** Made from text in a way that hides it: joined, formatted, cut, turned round. */
  readonly built: boolean;
  /** From texts that come with the model or from a function’s own description: both may have any letters. */
  readonly hidden: boolean;
  /** How many names that are not known led to it, one behind another. */
  readonly reached: number;
  /** The function, class or other object of the engine or of the template that it is. */
  readonly object: string | null;
}

export const UNKNOWN: Value = {
  texts: null,
  shape: [null],
  pieces: [],
  items: null,
  keys: null,
  internal: false,
  number: false,
  count: null,
  built: false,
  hidden: false,
  reached: 0,
  object: null,
};

/** Texts kept of a value that may be several; one name has few. */
const TEXTS_KEPT = 64;
/** Characters of all texts that one value may be: names are short. */
export const TEXT_KEPT = 1024;
const PIECES_KEPT = 64;
/** Items kept of one list. */
export const ITEMS_KEPT = 256;

export const number = (count: number | null = null): Value => ({ ...UNKNOWN, number: true, count });

export const text = (value: string, pieces: readonly string[] = [value]): Value => ({
  ...UNKNOWN,
  texts: [value],
  shape: [value],
  pieces: pieces.map((piece) => piece.slice(0, TEXT_KEPT)),
  internal: isTelling(value),
});

export const list = (items: readonly Value[], keys: readonly Value[] | null = null): Value => ({
  ...mixed([...items, ...(keys ?? [])]),
  items: items.length > ITEMS_KEPT ? null : items,
  keys: items.length > ITEMS_KEPT ? null : keys,
});

export const object = (name: string): Value => ({ ...UNKNOWN, hidden: true, object: name });

/** Something made of all of these in a way that is not followed. */
export function mixed(parts: readonly Value[], built = false): Value {
  return {
    ...UNKNOWN,
    pieces: piecesOf(parts),
    internal: parts.some(({ internal }) => internal),
    built: built || parts.some((part) => part.built),
    hidden: parts.some(({ hidden }) => hidden),
    reached: Math.max(0, ...parts.map(({ reached }) => reached)),
  };
}

/** Pieces with an underscore are kept before others: they are what a name of Python’s internals needs. */
function piecesOf(parts: readonly Value[]): readonly string[] {
  const all = [...new Set(parts.flatMap(({ pieces }) => pieces))];
  if (all.length <= PIECES_KEPT) return all;
  return [...all.filter(isTelling), ...all.filter((piece) => !isTelling(piece))].slice(0, PIECES_KEPT);
}

const isTelling = (piece: string): boolean => piece === '_' || piece.includes('__');

/** A value of known texts, made from these parts; unknown when the texts are too many or too long. */
export function textsOf(texts: readonly string[], from: readonly Value[]): Value {
  if (texts.reduce((sum, { length }) => sum + length, 0) > TEXT_KEPT) return mixed(from, true);
  const known = [...new Set(texts)];
  if (known.length > TEXTS_KEPT) return mixed(from, true);
  return {
    ...mixed(from),
    texts: known,
    shape: known.length === 1 ? known : [null],
    internal: known.some(isTelling),
  };
}

/** One of these: what a choice, a loop or a name given several times may be. */
export function either(parts: readonly Value[]): Value {
  const [first, ...others] = parts;
  if (!first) return UNKNOWN;
  if (others.length === 0) return first;
  const whole = mixed(parts);
  const objects = new Set(parts.map((part) => part.object));
  const common = {
    number: parts.every((part) => part.number),
    object: objects.size === 1 ? first.object : null,
  };
  if (parts.every(({ texts }) => texts !== null))
    return {
      ...textsOf(
        parts.flatMap(({ texts }) => texts ?? []),
        parts,
      ),
      ...common,
    };
  // Of dictionaries the keys tell entries apart; of lists nothing tells which place is meant.
  if (parts.every(({ items, keys }) => items !== null && keys !== null)) {
    const entries = list(
      parts.flatMap(({ items }) => items ?? []),
      parts.flatMap(({ keys }) => keys ?? []),
    );
    return { ...entries, ...common };
  }
  return { ...whole, ...common };
}

/** Texts one behind another. */
export function joined(parts: readonly Value[]): Value {
  const [first] = parts;
  if (!first) return text('', []);
  let texts: readonly string[] | null = [''];
  for (const part of parts) {
    const all: readonly string[] | null = texts;
    const more = textOf(part);
    texts =
      all && more && all.length * more.length <= TEXTS_KEPT
        ? all.flatMap((a) => more.map((b) => a + b))
        : null;
  }
  if (texts) return textsOf(texts, parts);
  const shape: (string | null)[] = [];
  for (const part of parts) {
    const one = textOf(part);
    for (const piece of one?.length === 1 ? one : part.shape) {
      const last = shape.at(-1);
      if (typeof last === 'string' && piece !== null)
        shape.splice(-1, 1, `${last}${piece}`.slice(0, TEXT_KEPT));
      else if (piece !== '' && (last !== null || piece !== null)) shape.push(piece);
    }
  }
  const whole = mixed(parts);
  const inner = parts.some((part) => part.internal && textOf(part)?.length !== 1);
  return {
    ...whole,
    shape: shape.slice(0, PIECES_KEPT),
    internal: inner || isGathered(shape, whole.hidden) || fitsEscape(shape),
  };
}

type Shape = Value['shape'];

/** Whether underscores stand together, or at both ends, or beside text that may have more of them. */
const isGathered = (shape: Shape, hidden: boolean): boolean =>
  shape.some((part) => part?.includes('__')) ||
  (shape[0] === '_' && shape.at(-1) === '_') ||
  (hidden && shape.includes('_'));

/** Whether one of Python’s internals fits: what is not known may be the underscores, what is known is the word. */
const fitsEscape = (shape: Shape): boolean =>
  shape.some((part, at) => {
    const others = [...shape.slice(0, at), ...shape.slice(at + 1)];
    return (
      part !== null &&
      isEscapeWord(part) &&
      (part.startsWith('__') || shape.slice(0, at).includes(null)) &&
      (part.endsWith('__') || shape.slice(at + 1).includes(null)) &&
      others.every((other) => other === null || /^_+$/.test(other))
    );
  });

/** The text that a value becomes when it is joined to others. */
export const textOf = ({ texts, number: isNumber, count }: Value): readonly string[] | null =>
  texts ?? (isNumber && count !== null ? [String(count)] : null);

/** What is behind a name or key of a value: what is known of the whole stays true of the part. */
export const inside = (target: Value): Value => ({
  ...UNKNOWN,
  pieces: target.pieces,
  internal: target.internal,
  built: target.built,
  hidden: target.hidden,
  reached: target.reached,
});
