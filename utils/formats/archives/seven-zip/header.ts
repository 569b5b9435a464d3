import { Malformed } from '../../../bytes/window';
import { LimitError, MEMBER_LIMIT } from '../../core/limits';
import type { Fields } from './fields';

export interface Coder {
  readonly id: string;
  readonly properties: Uint8Array;
}

/** How one stream of several members is packed. */
export interface Folder {
  /** The only coder, or the one before the x86 filter; null for everything else. */
  readonly coder: Coder | null;
  readonly x86: boolean;
  /** Streams that come from the archive. */
  readonly packedStreams: number;
  /** Unpacked bytes of the last coder. */
  size: number;
  /** Unpacked bytes of each member. */
  members: number[];
  /** Has a checksum of its own. */
  summed: boolean;
}

export interface Streams {
  /** Where the packed streams start, after the signature header, and their lengths. */
  readonly packedStart: number;
  readonly packedSizes: readonly number[];
  readonly folders: readonly Folder[];
}

/** Property ids of 7zFormat.txt. */
export const ID = {
  end: 0,
  header: 1,
  archiveProperties: 2,
  additional: 3,
  mainStreams: 4,
  files: 5,
  packInfo: 6,
  folders: 7,
  substreams: 8,
  size: 9,
  sums: 10,
  folder: 11,
  folderSizes: 12,
  memberCounts: 13,
  emptyStreams: 14,
  names: 17,
  encodedHeader: 23,
} as const;

const X86 = '03030103';
/** What the 7z format allows; more is refused by its own readers. */
const CODER_LIMIT = 32;

/** A count of things; `LimitError` for more than `most`. */
export function counted(fields: Fields, most = MEMBER_LIMIT): number {
  const count = fields.number();
  if (count > most) throw new LimitError('members');
  return count;
}

/** Packed streams, folders and the members in them (StreamsInfo). */
export function streamsInfo(fields: Fields): Streams {
  let packedStart = 0;
  let packedSizes: number[] = [];
  let folders: Folder[] = [];
  for (;;) {
    const id = fields.byte();
    if (id === ID.end) return { packedStart, packedSizes, folders };
    if (id === ID.packInfo) {
      packedStart = fields.number();
      packedSizes = packInfo(fields);
    } else if (id === ID.folders) folders = folderInfo(fields);
    else if (id === ID.substreams) substreams(fields, folders);
    else throw new Malformed(fields.at);
  }
}

function packInfo(fields: Fields): number[] {
  const count = counted(fields);
  let sizes: number[] = [];
  for (;;) {
    const id = fields.byte();
    if (id === ID.end) return sizes;
    if (id === ID.size) sizes = fields.list(count, () => fields.number());
    else if (id === ID.sums) fields.sums(count);
    else throw new Malformed(fields.at);
  }
}

function folderInfo(fields: Fields): Folder[] {
  fields.expect(ID.folder);
  const count = counted(fields);
  fields.expect(0);
  const shapes = fields.list(count, () => folder(fields));
  fields.expect(ID.folderSizes);
  for (const { folder: each, outputs, last } of shapes) {
    const sizes = fields.list(outputs, () => fields.number());
    each.size = sizes[last] ?? 0;
    each.members = [each.size];
  }
  for (let id = fields.byte(); id !== ID.end; id = fields.byte()) {
    if (id !== ID.sums) throw new Malformed(fields.at);
    for (const [index, summed] of fields.sums(count).entries()) {
      const shape = shapes[index];
      if (shape) shape.folder.summed = summed;
    }
  }
  return shapes.map((shape) => shape.folder);
}

function folder(fields: Fields): {
  readonly folder: Folder;
  readonly outputs: number;
  readonly last: number;
} {
  const coders = counted(fields, CODER_LIMIT);
  let inputs = 0;
  let outputs = 0;
  const simple: Coder[] = [];
  for (let index = 0; index < coders; index += 1) {
    const flags = fields.byte();
    const id = [...fields.bytes(flags & 15)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    inputs += flags & 16 ? counted(fields, CODER_LIMIT) : 1;
    outputs += flags & 16 ? counted(fields, CODER_LIMIT) : 1;
    const properties = flags & 32 ? fields.bytes(fields.number()) : new Uint8Array();
    if (inputs === index + 1 && outputs === index + 1) simple.push({ id, properties });
  }
  if (outputs === 0 || inputs < outputs - 1) throw new Malformed(fields.at);
  const bound = new Set<number>();
  let into = 0;
  for (let pair = 0; pair < outputs - 1; pair += 1) {
    into = fields.number();
    bound.add(fields.number());
  }
  const packedStreams = inputs - (outputs - 1);
  if (packedStreams > 1) fields.list(packedStreams, () => fields.number());
  let last = 0;
  while (bound.has(last)) last += 1;
  const x86 = coders === 2 && simple.length === 2 && into === last && simple[last]?.id === X86;
  const coder =
    (simple.length === coders && (x86 ? simple[1 - last] : coders === 1 ? simple[0] : null)) || null;
  return { folder: { coder, x86, packedStreams, size: 0, members: [], summed: false }, outputs, last };
}

/** How the folders' bytes are divided among members; the last one of each has what is left. */
function substreams(fields: Fields, folders: readonly Folder[]): void {
  let counts = folders.map(() => 1);
  let id = fields.byte();
  if (id === ID.memberCounts) {
    counts = folders.map(() => counted(fields));
    id = fields.byte();
  }
  if (counts.reduce((sum, count) => sum + count, 0) > MEMBER_LIMIT) throw new LimitError('members');
  for (const [index, each] of folders.entries()) {
    const count = counts[index] ?? 0;
    const sizes = id === ID.size && count > 1 ? fields.list(count - 1, () => fields.number()) : [];
    const rest = each.size - sizes.reduce((sum, size) => sum + size, 0);
    if (rest < 0 || sizes.length < count - 1) throw new Malformed(fields.at);
    each.members = count === 0 ? [] : [...sizes, rest];
  }
  if (id === ID.size) id = fields.byte();
  if (id === ID.sums) {
    // A folder's own sum is its only member's.
    fields.sums(
      folders.reduce(
        (sum, { members, summed }) => sum + (members.length === 1 && summed ? 0 : members.length),
        0,
      ),
    );
    id = fields.byte();
  }
  if (id !== ID.end) throw new Malformed(fields.at);
}
