/**
 * Every limit of the readers, each with its reason. CWE-400 (resource consumption) and CWE-409
 * (decompression bombs) are what they answer.
 */

/** Enough for every magic, the first tar header and a look at a text format. */
export const SNIFF_BYTES = 4096;

/** A container in a container in a container: deeper nesting has no honest use. */
export const DEPTH_LIMIT = 4;

/** What is unpacked from one file, over all its members (modelaudit uses 512 MB; a browser has less to give). */
export const OUTPUT_LIMIT_BYTES = 128_000_000;

/** Output per input byte; text reaches 100, bombs 1,000. */
export const RATIO_LIMIT = 250;

/** Small inputs may unpack to this much whatever their ratio: a page of spaces is no bomb. */
export const RATIO_FREE_BYTES = 1_000_000;

/** Members looked at in one container: real checkpoints have some 10,000. */
export const MEMBER_LIMIT = 50_000;

/** Time for one file. An opcode-dense 13 MB pickle takes a quarter of a second. */
export const TIME_LIMIT_MS = 20_000;

/** Findings and imports kept for one file; more are counted, not kept. */
export const FINDING_LIMIT = 500;
export const IMPORT_LIMIT = 2000;

/** What stops a reader, by the key of its text `formats_limit_<key>`. */
export const LIMIT_KEYS = [
  'depth',
  'nesting',
  'work',
  'time',
  'members',
  'findings',
  'ratio',
  'packed_size',
  'unpacked_size',
  'member_size',
  'header_size',
  'text_size',
] as const;
export type LimitKey = (typeof LIMIT_KEYS)[number];

/** Thrown by `tick` and by readers whose own limit is reached; the outer boundary makes it `unknown` or worse. */
export class LimitError extends Error {
  constructor(readonly limit: LimitKey) {
    super(`limit reached: ${limit}`);
  }
}
