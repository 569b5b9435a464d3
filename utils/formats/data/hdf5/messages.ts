import { Malformed } from '../../../bytes/window';
import type { Fields, H5File } from './file';
import { globalObject } from './heaps';

/** Values that are texts: a configuration, a version. */
const VALUE_LIMIT = 32_000_000;

/** Element type, as far as it matters here. */
export interface Datatype {
  readonly kind: 'integer' | 'text' | 'opaque' | 'other';
  readonly variable: boolean;
  /** Bytes of one element. */
  readonly size: number;
}

const KINDS: ReadonlyMap<number, Datatype['kind']> = new Map([
  [0, 'integer'],
  [3, 'text'],
  [5, 'opaque'],
]);

/** Datatype message (IV.A.2.d). */
export function datatype(fields: Fields): Datatype {
  const type = fields.number(1) & 0x0f;
  const bits = fields.number(3);
  const size = fields.number(4);
  if (type === 9) return { kind: (bits & 0x0f) === 1 ? 'text' : 'other', variable: true, size };
  return { kind: KINDS.get(type) ?? 'other', variable: false, size };
}

/** Dataspace message (IV.A.2.b): how many elements; 1 for a scalar. */
export function elements(fields: Fields): number {
  const version = fields.number(1);
  const rank = fields.number(1);
  fields.skip(version === 1 ? 6 : 2);
  let count = 1;
  for (let dimension = 0; dimension < rank; dimension += 1) count *= fields.length();
  return count;
}

export interface Attribute {
  readonly name: string;
  /** The value's bytes when it is one text, null otherwise. */
  readonly text: Uint8Array | null;
}

/** Attribute message, versions 1 to 3 (IV.A.2.m), with its value when that is a text. */
export async function attribute(file: H5File, fields: Fields): Promise<Attribute> {
  const version = fields.number(1);
  const flags = fields.number(1);
  const [nameSize, typeSize, spaceSize] = [fields.number(2), fields.number(2), fields.number(2)];
  if (version < 1 || version > 3) throw new Malformed(fields.start);
  if (version === 3) fields.skip(1);
  const padded = (size: number): number => (version === 1 ? Math.ceil(size / 8) * 8 : size);
  const name = fields.fields(padded(nameSize)).zeroEnded();
  const typed = fields.fields(padded(typeSize));
  const space = fields.fields(padded(spaceSize));
  // Shared types and spaces are references; texts never are.
  if (version > 1 && (flags & 3) !== 0) return { name, text: null };
  const type = datatype(typed);
  if (type.kind !== 'text' || elements(space) !== 1) return { name, text: null };
  if (!type.variable) return { name, text: fields.take(Math.min(type.size, fields.left, VALUE_LIMIT)) };
  const length = fields.number(4);
  const collection = fields.address();
  const index = fields.number(4);
  if (collection === null || index === 0) return { name, text: new Uint8Array() };
  const bytes = await globalObject(file, collection, index);
  return { name, text: bytes.subarray(0, Math.min(length, bytes.length)) };
}

/** Where a link leads: an object of this file, or an object of another file. */
export type Link =
  | { readonly kind: 'hard'; readonly name: string; readonly address: number }
  | { readonly kind: 'external'; readonly name: string; readonly file: string }
  | { readonly kind: 'soft' | 'other'; readonly name: string };

/** Link message (IV.A.2.g). Type 64 is external: a flag byte, a file name, an object's path. */
export function link(fields: Fields): Link {
  const flags = fields.skip(1).number(1);
  const type = flags & 8 ? fields.number(1) : 0;
  if (flags & 4) fields.skip(8);
  if (flags & 16) fields.skip(1);
  const name = new TextDecoder().decode(fields.take(fields.number(1 << (flags & 3))));
  if (type === 0) {
    const address = fields.address();
    return address === null ? { kind: 'other', name } : { kind: 'hard', name, address };
  }
  if (type === 64) return { kind: 'external', name, file: fields.skip(3).zeroEnded() };
  return { kind: type === 1 ? 'soft' : 'other', name };
}

/** Where a dataset's bytes are. */
export type Layout =
  | { readonly kind: 'contiguous'; readonly address: number | null; readonly size: number }
  | { readonly kind: 'virtual'; readonly collection: number | null; readonly index: number }
  | { readonly kind: 'compact' | 'chunked' };

/** Data layout message, versions 1 to 4 (IV.A.2.i). */
export function layout(fields: Fields): Layout {
  const version = fields.number(1);
  if (version < 3) {
    const kind = fields.skip(1).number(1);
    fields.skip(5);
    if (kind === 1) return { kind: 'contiguous', address: fields.address(), size: 0 };
    return { kind: kind === 0 ? 'compact' : 'chunked' };
  }
  const kind = fields.number(1);
  if (kind === 1) return { kind: 'contiguous', address: fields.address(), size: fields.length() };
  if (kind === 3) return { kind: 'virtual', collection: fields.address(), index: fields.number(4) };
  return { kind: kind === 0 ? 'compact' : 'chunked' };
}
