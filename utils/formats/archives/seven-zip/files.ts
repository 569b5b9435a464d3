import { Malformed } from '../../../bytes/window';
import type { Fields } from './fields';
import { counted, ID } from './header';

/** The names of all files (and folders), and of those that have content, in the order of their content. */
export function fileNames(fields: Fields): {
  readonly all: readonly string[];
  readonly filled: readonly string[];
} {
  const count = counted(fields);
  let all: readonly string[] = [];
  let empty: readonly boolean[] = [];
  for (let id = fields.byte(); id !== ID.end; id = fields.byte()) {
    fields.tick();
    const size = fields.number();
    const end = fields.at + size;
    if (id === ID.emptyStreams) empty = fields.flags(count);
    else if (id === ID.names) {
      fields.expect(0);
      const text = new TextDecoder('utf-16le').decode(fields.bytes(size - 1));
      all = text.split('\0', count);
    } else fields.bytes(size);
    if (fields.at !== end) throw new Malformed(fields.at);
  }
  return { all, filled: all.filter((_, index) => empty[index] !== true) };
}
