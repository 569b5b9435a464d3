import type { Message } from './message';

/** A file's own verdict, in the words of the labelled corpus; see docs/load-risk.md. */
export const FILE_VERDICTS = ['dangerous', 'suspicious', 'unknown', 'broken', 'safe'] as const;
export type FileVerdict = (typeof FILE_VERDICTS)[number];

/** How one global (a name that a pickle imports) is judged. */
export type GlobalGrade = 'allowed' | 'unlisted' | 'dangerous';

/** One name that a pickle or a program imports, and whether it was seen to be called. */
export interface ImportSeen {
  /** `?` when it is no constant. */
  readonly module: string;
  /** Attribute path, dotted; `?` when it is no constant. */
  readonly name: string;
  readonly grade: GlobalGrade;
  /** The call with its constant arguments, printable and shortened; null when only imported. */
  readonly call: string | null;
  /** Byte offset of the opcode in `member` (or in the file). */
  readonly offset: number;
  /** Path inside the container, joined by `!`; null in the file itself. */
  readonly member: string | null;
}

/** One thing seen in the bytes. `id` names the rule: `format/what`. `note` never changes a verdict. */
export interface ByteFinding {
  readonly id: string;
  readonly verdict: 'dangerous' | 'suspicious' | 'broken' | 'unknown' | 'note';
  readonly message: Message;
  readonly offset: number | null;
  readonly member: string | null;
}

/** One thing that a file's own metadata says of where it comes from, by its key; shortened, one line. */
export interface OriginNote {
  readonly key: string;
  readonly value: string;
}

/** What an analyzer found in one file's bytes. */
export interface Inspection {
  /** `pickle`, `torch-zip`, `safetensors`…: by content, never by name. */
  readonly format: string;
  readonly verdict: FileVerdict;
  readonly findings: readonly ByteFinding[];
  readonly imports: readonly ImportSeen[];
  /** Whether `torch.load(weights_only=True)` would take it; null when the question does not arise. */
  readonly weightsOnly: boolean | null;
  /** What the file says of its origin; absent where the format has no place for it, or nothing stands there. */
  readonly origin?: readonly OriginNote[] | undefined;
}

/** One file of a repository, read by us. */
export interface InspectedFile extends Inspection {
  readonly path: string;
  /** Of the bytes that were read: the file's SHA-256, else its blob id. Equal bytes are read once for each class of names. */
  readonly identity: string | null;
  readonly size: number;
  readonly bytesRead: number;
  readonly ms: number;
}

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
