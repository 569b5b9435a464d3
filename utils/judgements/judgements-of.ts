import { huggingface } from '../hubs/huggingface/hub';
import type { Subject } from '../model/subject';
import type { Judgements, JudgementRow, MotClass } from './judgement';
import table from './table.json';

/** Whose ids the table's are. */
const HUB = huggingface.id;

/**
 * European Open Source AI Index (CC-BY-4.0, doi:10.5281/zenodo.15386042): scores. Model Openness Tool (MIT): classes with
 * day and whether its site lists them. No evidence of theirs is carried. Made by scripts/make-judgements.ts.
 */
const TABLE: Readonly<Record<string, JudgementRow>> = table;
const ROWS = new Map(Object.entries(TABLE).map(([id, row]) => [id.toLowerCase(), row]));
const CLASSES: readonly MotClass[] = [null, 'I', 'II', 'III'];

/** What others judged of exactly this model, or null when none of them did. */
export function judgementsOf({ hub, id }: Pick<Subject, 'hub' | 'id'>): Judgements | null {
  const row = hub === HUB ? ROWS.get(id.toLowerCase()) : undefined;
  if (row === undefined) return null;
  const { mot, osai } = row;
  return {
    mot: mot === undefined ? null : { ...mot, class: CLASSES[mot.class] ?? null },
    osai: osai === undefined ? null : { score: osai },
  };
}
