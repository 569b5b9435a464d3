/**
 * One block of the short-lived cache; requests are rounded to it. Small, because what rounding adds to a read may
 * be tensors: readers that look ahead ask for 64 KB by themselves.
 */
export const BLOCK_BYTES = 8192;

/**
 * The first request, which also tells the size; whole blocks. With the 64 KB at an archive's end and three
 * roundings it stays within the pickle's size + 128 KB that a torch zip may cost (DESIGN §9).
 */
export const FIRST_BYTES = 32_768;

/** Blocks kept for one file, 4 MB; a reader of headers goes back a little, never far. */
export const BLOCKS_KEPT = 512;

/** One request is given this long; a stalled connection is no answer. */
export const REQUEST_TIMEOUT_MS = 15_000;

/**
 * The reader's budget for one page without a click (DESIGN §9; facts/SERIALIZATION §3, "Range plan"): 16 reads, each sent
 * on once to the hub's file host.
 */
export const PAGE_BYTES = 2_000_000;
export const PAGE_REQUESTS = 32;

/** …and for one file after a click. */
export const FILE_BYTES = 64_000_000;
export const FILE_REQUESTS = 512;

/** How often a browser lets one request be sent on (Fetch standard); it does not say how often it was. */
export const HIDDEN_HOPS = 20;
