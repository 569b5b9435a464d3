import type { InspectionKey } from '../model/inspection';
import { FORMATS } from './index';
import { nameClass } from './names/name-class';

/** Version of what all readers share: this folder's own files, `core` and `names`. */
export const SHARED_VERSION = 17;

/** Names every reader, its version and the order in which they are tried: what others said is read anew. */
export const READERS = hashed(
  [SHARED_VERSION, ...FORMATS.map(({ id, version }) => `${id} ${version}`)].join('\n'),
);

/** What an inspection is stored by. `bytes` is their SHA-256, else blob id; equal bytes are judged by each name. */
export const inspectionKey = (bytes: string, path: string): InspectionKey => ({
  bytes,
  nameClass: nameClass(path),
  readers: READERS,
});

/** FNV-1a, 32 bits: short, and nothing that anyone gains by a collision. */
function hashed(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16);
}
