/**
 * DESIGN §9: a model page costs the hub four API calls, cold, and at most these: one may fail and be asked again, and the
 * publisher may be an account of the other kind than it was taken for.
 */
export const CALLS_PER_SUBJECT = 6;

/** A server that failed by itself is asked again after this pause. */
export const RETRY_MS = 300;

/**
 * The linked phase, when the panel is opened: 8 % of the hub's window of 500 anonymous calls. A model with four base
 * models and ten named datasets takes some 20.
 */
export const CALLS_LINKED = 40;

/**
 * For signatures, which few models have: bundles (`CANDIDATE_LIMIT`) and the small files that they sign, at most 64. The
 * hub gives files from a window of 3,000.
 */
export const CALLS_FOR_SIGNATURES = 70;

/** A slow answer is worth no more than this to someone who is looking at a badge. */
export const CALL_TIMEOUT_MS = 10_000;

/** Model info of 10,000 files with digests comes to some 2.5 MB; more is not read. */
export const ANSWER_LIMIT_BYTES = 8_000_000;

/** DESIGN §9: stop at 30 % of the hub's window left; the rest is the reader's own browsing. */
export const QUOTA_KEPT = 0.3;

/** How long to keep quiet after a 429 that does not say. The hub's windows are five minutes. */
export const QUIET_AFTER_429_MS = 300_000;

/** A judged subject is shown again without asking for this long, when the page shows the same last change. */
export const FRESH_MS = 24 * 3_600_000;

/** …and for this long while a hub scanner has not finished or something failed. */
export const FRESH_UNFINISHED_MS = 15 * 60_000;
