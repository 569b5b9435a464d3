/** Classes of the Model Openness Tool; null: the tool put it in none. */
export type MotClass = 'I' | 'II' | 'III' | null;

export interface MotJudgement {
  readonly class: MotClass;
  /** Day of the record. */
  readonly date: string;
  /** False when the tool's site no longer lists the record, because of its age. */
  readonly listed: boolean;
}

/** The European Open Source AI Index: the mean of its parameters for a whole family of models, 0–1. */
export interface OsaiJudgement {
  readonly score: number;
}

/** What others, who are not us, said of a model. Shown beside our tier and never part of it. */
export interface Judgements {
  readonly mot: MotJudgement | null;
  readonly osai: OsaiJudgement | null;
}

/** As the table keeps it: MOT's class as a number, 0 for none. */
export interface JudgementRow {
  readonly mot?: { readonly class: number; readonly date: string; readonly listed: boolean };
  readonly osai?: number;
}
