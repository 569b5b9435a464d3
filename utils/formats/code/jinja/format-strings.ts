import { joined, mixed, text, UNKNOWN, type Value } from './value';

const LAST_CODE_POINT = 0x10ffff;

/** A character by its code: of an unknown one only a name that is put together makes use. */
function character({ count }: Value): Value {
  const isKnown = count !== null && Number.isInteger(count) && count >= 0 && count <= LAST_CODE_POINT;
  return isKnown ? text(String.fromCodePoint(count)) : { ...UNKNOWN, internal: true };
}

/** What stands in a format string: text, or the place of an argument with its conversion. */
type Segment = string | { readonly place: number; readonly kind: string };

function percentSegments(format: string): readonly Segment[] {
  let place = 0;
  return format.split(/(%%|%[-+ #0]{0,3}\d{0,3}[a-z])/).map((part) => {
    if (part === '%%') return '%';
    return part.startsWith('%') && part.length > 1 ? { place: place++, kind: part.at(-1) ?? '' } : part;
  });
}

function braceSegments(format: string): readonly Segment[] {
  let next = 0;
  return format.split(/(\{\{|\}\}|\{[^{}]*\})/).map((part) => {
    if (part === '{{' || part === '}}') return part.slice(1);
    const [whole, place = '', kind = ''] = /^\{(\d*)(?::(\w*))?\}$/.exec(part) ?? [];
    if (whole !== undefined) return { place: place === '' ? next++ : Number(place), kind };
    return part.startsWith('{') && part.endsWith('}') ? { place: -1, kind: '' } : part;
  });
}

/** The text of `%` and `|format`, or of `str.format`, as far as format and arguments are known. */
export function formatted(format: Value, args: readonly Value[], style: 'percent' | 'braces'): Value {
  const [only, another] = format.texts ?? [];
  if (only === undefined || another !== undefined) return mixed([format, ...args], true);
  const segments = style === 'percent' ? percentSegments(only) : braceSegments(only);
  const parts = segments.map((segment) => {
    if (typeof segment === 'string') return text(segment);
    const argument = args[segment.place] ?? UNKNOWN;
    return segment.kind === 'c' ? character(argument) : argument;
  });
  const whole = joined(parts);
  return { ...whole, built: whole.texts === null, hidden: whole.hidden || args.some(({ hidden }) => hidden) };
}
