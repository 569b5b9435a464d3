import { Malformed } from '../../../bytes/window';
import type { Fields, H5File } from './file';

/** Blocks that one object header may go on in. */
const CONTINUATIONS = 256;
/** Messages of one object: a group with compact links has some hundreds. */
const MESSAGES = 20_000;

/** A header message: its type (specification IV.A.2) and data. */
export interface HeaderMessage {
  readonly type: number;
  readonly data: Fields;
  /** The data is a reference to a message kept elsewhere. */
  readonly shared: boolean;
}

const CONTINUATION = 0x10;

interface Layout {
  readonly later: boolean;
  readonly ordered: boolean;
}

function messagesOf(block: Fields, { later, ordered }: Layout): readonly HeaderMessage[] {
  const found: HeaderMessage[] = [];
  const head = later ? (ordered ? 6 : 4) : 8;
  while (block.left >= head) {
    const type = block.number(later ? 1 : 2);
    const size = block.number(2);
    const flags = block.number(1);
    block.skip(later ? (ordered ? 2 : 0) : 3);
    if (size > block.left) throw new Malformed(block.start + block.at, 'truncated');
    found.push({ type, data: block.fields(size), shared: (flags & 2) !== 0 });
  }
  return found;
}

/** Every message of an object header, version 1 or 2, with its continuation blocks. */
export async function readObject(file: H5File, address: number): Promise<readonly HeaderMessage[]> {
  const head = await file.upTo(address, 64);
  const later = head.bytes[0] === 0x4f;
  let layout: Layout = { later, ordered: false };
  let block: Fields;
  if (later) {
    head.mark('OHDR').skip(1);
    const flags = head.number(1);
    layout = { later, ordered: (flags & 4) !== 0 };
    head.skip((flags & 0x20 ? 16 : 0) + (flags & 0x10 ? 4 : 0));
    const size = head.number(1 << (flags & 3));
    block = await file.at(address + head.at, size);
  } else {
    if (head.number(1) !== 1) throw new Malformed(address);
    const size = head.skip(7).number(4);
    block = await file.at(address + 16, size);
  }
  const found: HeaderMessage[] = [];
  const waiting = [block];
  for (let blocks = 0; blocks < CONTINUATIONS && waiting.length > 0; blocks += 1) {
    const next = waiting.shift();
    if (!next) break;
    for (const each of messagesOf(next, layout)) {
      file.tick();
      if (found.length >= MESSAGES) throw new Malformed(address);
      found.push(each);
      if (each.type !== CONTINUATION || each.shared) continue;
      const at = each.data.address();
      const length = each.data.length();
      if (at === null) throw new Malformed(each.data.start);
      const more = await file.at(at, length);
      waiting.push(later ? more.mark('OCHK').fields(Math.max(0, length - 8)) : more);
    }
  }
  if (waiting.length > 0) throw new Malformed(address);
  return found;
}
