import { huggingface } from '../hubs/huggingface/hub';
import type { Subject } from '../model/subject';
import type { Judgements, JudgementRow, MotClass } from './judgement';
import { JUDGEMENT_ROWS } from './table';

/** Whose ids the table's are. */
const HUB = huggingface.id;

const ROWS: ReadonlyMap<string, JudgementRow> = new Map(
  JUDGEMENT_ROWS.map((row) => [row[0].toLowerCase(), row]),
);
const CLASSES = [null, 'I', 'II', 'III'] as const satisfies readonly MotClass[];

/** What others judged of exactly this model, or null when none of them did. */
export function judgementsOf({ hub, id }: Pick<Subject, 'hub' | 'id'>): Judgements | null {
  const row = hub === HUB ? ROWS.get(id.toLowerCase()) : undefined;
  if (row === undefined) return null;
  const [, mot, osai] = row;
  return {
    mot: mot && { class: CLASSES[mot[0]], date: mot[1], listed: mot[2] === '+' },
    osai: osai === null ? null : { score: osai / 1000 },
  };
}
