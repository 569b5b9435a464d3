import type { ByteSource } from '../bytes/source';
import type { Message } from '../model/message';

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

/** What an analyzer found in one file's bytes. */
export interface Inspection {
  /** `pickle`, `torch-zip`, `safetensors`…: by content, never by name. */
  readonly format: string;
  readonly verdict: FileVerdict;
  readonly findings: readonly ByteFinding[];
  readonly imports: readonly ImportSeen[];
  /** Whether `torch.load(weights_only=True)` would take it; null when the question does not arise. */
  readonly weightsOnly: boolean | null;
}

/** What an analyzer is given. */
export interface AnalyzerInput {
  readonly source: ByteSource;
  /** The file's name: for rules about names that disagree with contents, never to decide the format. */
  readonly path: string;
  /** The first bytes (at most `SNIFF_BYTES`), read once for all. */
  readonly head: Uint8Array;
  /** Containers inside containers; 0 for the file itself. */
  readonly depth: number;
  /** Path inside the containers so far; null at depth 0. */
  readonly member: string | null;
  /** Inspects something inside: bytes of a member, a second stage. Bounded by depth and by one common budget. */
  readonly inspect: (source: ByteSource, member: string) => Promise<Inspection>;
  /** Throws `LimitError` when the time or work of this file is used up; cheap, called in loops. */
  readonly tick: (work?: number) => void;
}

/** A reader of one format. Pure but for `source.read`; throws `ReadError`, `LimitError` and nothing else. */
export interface Analyzer {
  readonly id: string;
  /** Whether the head (and, where the format needs it, the size) says that this is the format. */
  readonly matches: (head: Uint8Array, size: number) => boolean;
  readonly analyze: (input: AnalyzerInput) => Promise<Inspection>;
}
