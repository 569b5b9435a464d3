import type { ByteSource } from '../../bytes/source';
import type { Inspection } from '../../model/inspection';

export {
  FILE_VERDICTS,
  type ByteFinding,
  type FileVerdict,
  type GlobalGrade,
  type ImportSeen,
  type Inspection,
} from '../../model/inspection';

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
  /**
   * Inspects something inside: bytes of a member, a second stage. Bounded by depth and by one common budget; what
   * it throws becomes a finding. `first` is asked before all other formats.
   */
  readonly inspect: (source: ByteSource, member: string, first?: Analyzer) => Promise<Inspection>;
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
