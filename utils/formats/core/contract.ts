import type { ByteSource } from '../../bytes/source';
import type { ByteFinding, Inspection } from '../../facts/inspection';
import type { NamedFormat, NameRow } from './names';

export { FILE_VERDICTS, type FileVerdict, type GlobalGrade } from '../../model/inspection';
export type { ByteFinding, ImportSeen, Inspection } from '../../facts/inspection';

/** What an analyzer is given. */
export interface AnalyzerInput {
  readonly source: ByteSource;
  /** What the name says, and all that a verdict may take from it: the key of a stored inspection has no more. */
  readonly named: NamedFormat;
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
  /** The same for the one thing that a compressed file packs, judged by the name that is left without the packer's. */
  readonly inspectPacked: (source: ByteSource, member: string) => Promise<Inspection>;
  /** What a reader puts here counts when it throws; when it answers, its answer has all. */
  readonly kept: ByteFinding[];
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

/** All that the product knows of one format. `utils/formats/index.ts` is the list; everything else derives from it. */
export interface Format extends Analyzer {
  /** What docs/load-risk.md calls it; several names in one are parted by commas. */
  readonly title: string;
  /** Raised with every change of what the reader says: stored inspections of the version before are read anew. */
  readonly version: number;
  /** The catalogue of `assets/locales` with its texts. */
  readonly texts: 'formats-data' | 'formats-code' | 'formats-containers' | 'formats-pickle';
  /** Names under which it is expected; whole names are tried before endings, in the list's order. */
  readonly names: readonly NameRow[];
  /** For a text without a magic: a text of its names' endings is taken for it. */
  readonly text?: {
    /** Whether text of another name is taken for it too, when `matches` says so. */
    readonly content: boolean;
    /** Endings that decide nothing but that. */
    readonly also?: string;
  };
}
