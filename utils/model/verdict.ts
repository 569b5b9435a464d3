import type { Message } from './message';

/** DESIGN §6, worst first. */
export const LOAD_RISK_LEVELS = ['dangerous', 'runs-code', 'unknown', 'restricted', 'data-only'] as const;
export type LoadRiskLevel = (typeof LOAD_RISK_LEVELS)[number];

export const PROVENANCE_LEVELS = ['contradicted', 'unknown', 'claimed', 'identified', 'signed'] as const;
export type ProvenanceLevel = (typeof PROVENANCE_LEVELS)[number];

/** Openness tier and level alike run from 0 (no weights) to 5 (open science). */
export type Step = 0 | 1 | 2 | 3 | 4 | 5;

/** Why a licence keeps a model at T1: use-restricted, community, non-commercial, unknown, approval needed. */
export type RightsSuffix = 'R' | 'C' | 'N' | 'U' | 'A';

/** What the openness ladder asks for (facts/OPENNESS §5, decision 4). */
export type Requirement =
  | 'weights'
  | 'rights'
  | 'access'
  | 'card'
  | 'architecture'
  | 'paper'
  | 'evaluation'
  | 'data-disclosure'
  | 'training-code'
  | 'data-complete'
  | 'data-open'
  | 'checkpoints'
  | 'preprocessing-code'
  /** Of what it was made from: no more open than its base models. */
  | 'base';

/**
 * `met` and `not-met` are shown. `pointed`: something leads there that nobody followed. `not-found`: looked for and not
 * seen, which is not "does not exist". `open`: not looked at.
 */
export type RequirementStatus = 'met' | 'not-met' | 'pointed' | 'not-found' | 'open';

/** Lower: what is shown. Upper: as far as anything seen leads, or was not looked at, with nothing against it. */
export interface Interval {
  readonly lower: Step;
  readonly upper: Step;
}

interface VerdictBase {
  readonly reason: Message;
  /** Indices into the report's findings. */
  readonly deciding: readonly number[];
}

export interface OpennessVerdict extends VerdictBase {
  readonly axis: 'openness';
  /** False when not even the weights could be looked at. */
  readonly assessed: boolean;
  readonly tier: Interval;
  readonly level: Interval;
  readonly suffix: RightsSuffix | null;
  readonly firstUnmet: Requirement | null;
}

export interface LoadRiskVerdict extends VerdictBase {
  readonly axis: 'load-risk';
  readonly level: LoadRiskLevel;
  /** What a default load reads. */
  readonly byDefault: LoadRiskLevel;
  /** The rest of the repository; null when there is nothing more to say. */
  readonly elsewhere: LoadRiskLevel | null;
}

export interface ProvenanceVerdict extends VerdictBase {
  readonly axis: 'provenance';
  readonly level: ProvenanceLevel;
}

export type Verdict = OpennessVerdict | LoadRiskVerdict | ProvenanceVerdict;

export interface Verdicts {
  readonly openness: OpennessVerdict;
  readonly loadRisk: LoadRiskVerdict;
  readonly provenance: ProvenanceVerdict;
}

/** What a rule came to. Findings stand apart in the report. */
export type RuleOutcome =
  | { readonly rule: string; readonly outcome: 'found'; readonly count: number }
  | { readonly rule: string; readonly outcome: 'not-applicable'; readonly reason: Message }
  | { readonly rule: string; readonly outcome: 'not-collected'; readonly needs: readonly string[] };
