import { bytesOf, concat, le } from '../fixtures/zip';
import type { Island } from '../hub/content/islands';

/** A member that is held, or one of `size` bytes that are not. */
export type Member =
  { readonly name: string; readonly data: Uint8Array } | { readonly name: string; readonly size: number };

export interface Layout {
  readonly size: number;
  readonly islands: readonly Island[];
  /** Where members that are not held have their bytes. */
  readonly storages: readonly (readonly [from: number, to: number])[];
}

const ALIGNMENT = 64;
const FLAGS = 0x808;
const WIDE = 0xffff_ffff;

/**
 * A zip64 archive as torch writes it (facts/SERIALIZATION §3): all stored, no sizes in local headers, data at multiples
 * of 64 bytes through an extra field "FB", the zip64 end record always.
 */
export function layOut(members: readonly Member[]): Layout {
  const islands: Island[] = [];
  const storages: [number, number][] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const member of members) {
    const name = bytesOf(member.name);
    const bare = at + 30 + name.length + 4;
    const padding = (ALIGNMENT - (bare % ALIGNMENT)) % ALIGNMENT;
    const data = bare + padding;
    const size = 'data' in member ? member.data.length : member.size;
    islands.push({ at, bytes: localHeader(name, padding) });
    if ('data' in member) islands.push({ at: data, bytes: member.data });
    else storages.push([data, data + size]);
    records.push(record(name, size, at));
    const descriptor = le([4, 0x0807_4b50], [4, 0], [4, size], [4, size]);
    islands.push({ at: data + size, bytes: descriptor });
    at = data + size + descriptor.length;
  }
  const directory = concat(...records);
  const bytes = concat(directory, endRecords(members.length, directory.length, at));
  return { size: at + bytes.length, islands: [...islands, { at, bytes }], storages };
}

const localHeader = (name: Uint8Array, padding: number): Uint8Array =>
  concat(
    le([4, 0x0403_4b50], [2, 0], [2, FLAGS], [2, 0], [4, 0], [4, 0], [4, 0], [4, 0]),
    le([2, name.length], [2, 4 + padding]),
    name,
    bytesOf('FB'),
    le([2, padding]),
    new Uint8Array(padding).fill(0x5a),
  );

/** Offsets past 4 GB stand in the zip64 extra field. */
function record(name: Uint8Array, size: number, at: number): Uint8Array {
  const extra = at >= WIDE ? le([2, 1], [2, 8], [8, at]) : new Uint8Array();
  return concat(
    le([4, 0x0201_4b50], [2, 0], [2, 0], [2, FLAGS], [2, 0], [4, 0], [4, 0], [4, size], [4, size]),
    le([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, Math.min(at, WIDE)]),
    name,
    extra,
  );
}

const endRecords = (count: number, length: number, start: number): Uint8Array =>
  concat(
    le([4, 0x0606_4b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
    le([8, length], [8, start]),
    le([4, 0x0706_4b50], [4, 0], [8, start + length], [4, 1]),
    le([4, 0x0605_4b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, WIDE], [2, 0]),
  );
