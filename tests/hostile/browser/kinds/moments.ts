/** Long enough for a row that is drawn anew to have said its last word, in ms. */
export const SETTLED_MS = 1500;
