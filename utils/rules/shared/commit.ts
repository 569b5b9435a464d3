/** As many digits as hubs show. */
const SHORT_COMMIT = 7;

/** A commit id as a sentence names it. */
export const shortCommit = (id: string): string => id.slice(0, SHORT_COMMIT);
