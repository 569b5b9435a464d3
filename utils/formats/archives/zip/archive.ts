import type { KeepingSource } from '../../../bytes/keeping';

/** What is odd about an archive's structure; harmless by itself unless a rule says otherwise. */
export type ZipOddity =
  | 'no-end-record'
  | 'two-end-records'
  | 'bad-directory'
  | 'too-many-members'
  | 'duplicate'
  | 'overlap'
  | 'prefix'
  | 'trailing'
  | 'hidden'
  | 'gap-unread';

export interface OddityAt {
  readonly oddity: ZipOddity;
  readonly offset: number;
  /** The member concerned, when it is one. */
  readonly name: string | null;
}

/** One member, by its record in the central directory (APPNOTE 4.3.12), or by a local header found outside of it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly compressedSize: number;
  /** As declared; never believed when unpacking. */
  readonly size: number;
  /** Of the local header, from the start of the source. */
  readonly headerOffset: number;
  /** Where the next structure starts: this member cannot reach beyond it. */
  readonly limit: number;
  readonly nameLength: number;
  /** Unix mode (upper half of the external attributes) says symbolic link. */
  readonly symlink: boolean;
  /** Not in the directory that a reader would use. */
  readonly hidden: boolean;
}

/** A stretch of bytes that belongs to no member and to no record. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly where: 'prefix' | 'between' | 'trailing';
}

export interface Archive {
  /** The source with the archive's tail kept; give it to `readEntry`, so that nothing is fetched twice. */
  readonly source: KeepingSource;
  /** In file order; every copy of a duplicate, and hidden ones. */
  readonly entries: readonly ZipEntry[];
  readonly gaps: readonly Gap[];
  readonly oddities: readonly OddityAt[];
}

export const STORED = 0;
export const DEFLATED = 8;
export const BZIP2 = 12;
export const LZMA = 14;
export const ZSTANDARD = 93;
/** Methods whose members are unpacked; others are looked at as they are. */
export const UNPACKED: ReadonlySet<number> = new Set([DEFLATED, BZIP2, LZMA, ZSTANDARD]);
export const ENCRYPTED_FLAG = 1;
/** For LZMA: the stream ends with a mark instead of by its size (APPNOTE 4.4.4). */
export const END_MARK_FLAG = 2;

export const LOCAL_SIGNATURE = [0x50, 0x4b, 3, 4] as const;
export const CENTRAL_SIGNATURE = [0x50, 0x4b, 1, 2] as const;
export const END_SIGNATURE = [0x50, 0x4b, 5, 6] as const;
export const LOCAL_HEADER_BYTES = 30;
