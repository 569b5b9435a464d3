import type { Axis } from './axis';
import type { ComponentReading } from './component';
import type { Message } from './message';
import type { Grounding, Source } from './slot';
import type { LoadRiskLevel, ProvenanceLevel, Requirement, RequirementStatus, RightsSuffix } from './verdict';

export { AXES, type Axis } from './axis';

/** How much a finding matters to the reader; `worst` needs declared or observed grounds. */
export type FindingLevel = 'good' | 'note' | 'caution' | 'serious' | 'worst';

/** What a statement rests on: a place, and the words or bytes seen there. */
export interface Evidence {
  readonly source: Source;
  /** The file it is about, when it is about one. */
  readonly file: string | null;
  /** What was seen, shortened; hostile text, shown as text only. */
  readonly seen: string;
}

/** What a finding contributes to its axis's verdict. Null: told, but decides nothing. */
export type Weight =
  | {
      readonly axis: 'openness';
      readonly requirement: Requirement;
      readonly status: RequirementStatus;
      /** Set when rights are less than open: why. */
      readonly suffix?: RightsSuffix;
    }
  | {
      readonly axis: 'load-risk';
      readonly level: LoadRiskLevel;
      /** Whether a default load reads it, or it merely lies in the repository. */
      readonly scope: 'default' | 'elsewhere';
    }
  | { readonly axis: 'provenance'; readonly level: ProvenanceLevel };

/** One statement with its level, grounds, evidence and what would change it. */
export interface Finding {
  /** The id of the rule that made it: `axis/file-name`. */
  readonly rule: string;
  readonly axis: Axis;
  readonly level: FindingLevel;
  readonly grounding: Grounding;
  readonly message: Message;
  readonly evidence: readonly Evidence[];
  readonly change: Message | null;
  readonly weight: Weight | null;
  /** What it says of one of the components of openness. */
  readonly component?: ComponentReading;
}
