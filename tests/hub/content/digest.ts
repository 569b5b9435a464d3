import { createHash } from 'node:crypto';
import { whole, type ByteSource } from './source';

/** A stable made-up identifier of `length` hex digits for a name. */
export function stable(name: string, length: number): string {
  return createHash('sha256').update(name).digest('hex').slice(0, length);
}

/** The git blob id of some bytes. */
export function gitBlob(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** SHA-256 of a source; a virtual one gets a stable value of its own. */
export function sha256(source: ByteSource, name: string): string {
  return source.virtual
    ? stable(`virtual:${name}`, 64)
    : createHash('sha256').update(whole(source)).digest('hex');
}

/** The text that git keeps in place of an LFS file. */
export function lfsPointer(oid: string, size: number): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`;
}
