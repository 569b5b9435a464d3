/** A file's own verdict, in the words of the labelled corpus; see docs/load-risk.md. */
export const FILE_VERDICTS = ['dangerous', 'suspicious', 'unknown', 'broken', 'safe'] as const;
export type FileVerdict = (typeof FILE_VERDICTS)[number];

/**
 * What was read beside the hub's list (DESIGN §2.4). `verified`: every byte was read, and the digest is the listed one.
 * `header-only`: the size is the listed one, and not every byte was read. `not-comparable`: the list does not say, or
 * nothing could be read. `differs`: another size or another digest than the list's.
 */
export const BYTES_COMPARED = ['verified', 'header-only', 'not-comparable', 'differs'] as const;

/** How one global (a name that a pickle imports) is judged. */
export const GLOBAL_GRADES = ['allowed', 'unlisted', 'dangerous'] as const;
export type GlobalGrade = (typeof GLOBAL_GRADES)[number];

/** How one thing seen in the bytes is judged; a `note` never changes a verdict. */
export const BYTE_FINDING_VERDICTS = ['dangerous', 'suspicious', 'broken', 'unknown', 'note'] as const;

/** What a stored inspection is of: its verdict depends on the bytes, on what their name says, and on who read. */
export interface InspectionKey {
  /** SHA-256, else blob id. */
  readonly bytes: string;
  /** All that a verdict takes from a name, as one word. */
  readonly nameClass: string;
  /** Versions of the readers. */
  readonly readers: string;
}

/** The torch release whose default allow list `weightsOnlyGlobal` is; older ones take fewer names, or never look. */
export const WEIGHTS_ONLY_TORCH = '2.10';
