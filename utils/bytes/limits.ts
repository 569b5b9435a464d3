/** One block of the short-lived cache: near reads become one request, and a torch zip needs three. */
export const BLOCK_BYTES = 65_536;

/** Blocks kept for one file; a reader of headers goes back a little, never far. */
export const BLOCKS_KEPT = 64;

/** Reads this near to each other are one request: cheaper than a round trip. */
export const COALESCE_BYTES = 32_768;

/** One request is given this long; a stalled connection is no answer. */
export const REQUEST_TIMEOUT_MS = 15_000;

/** The reader's budget for one page without a click (DESIGN §8; facts/SERIALIZATION §3, "Range plan"). */
export const PAGE_BYTES = 2_000_000;
export const PAGE_REQUESTS = 16;

/** …and for one file after a click. */
export const FILE_BYTES = 64_000_000;
export const FILE_REQUESTS = 256;
