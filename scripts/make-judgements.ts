// Makes utils/judgements/table.ts from $PLIMSOLL_SHARED/data/openness-judgements.json:
//   node scripts/run.mjs scripts/make-judgements.ts
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { JudgementRow } from '../utils/judgements/judgement';

interface SourceRow {
  readonly mot?: { readonly class: 0 | 1 | 2 | 3; readonly date: string; readonly visible: boolean };
  readonly osai?: { readonly score: number };
}

const shared = resolve(process.env['PLIMSOLL_SHARED'] ?? '../shared');
const target = resolve(import.meta.dirname, '../utils/judgements/table.ts');
const text = await readFile(resolve(shared, 'data/openness-judgements.json'), 'utf8');
const source = JSON.parse(text) as Readonly<Record<string, SourceRow>>; // the project's own data

const rows = Object.entries(source)
  .filter(([, { mot, osai }]) => mot ?? osai)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([id, { mot, osai }]): JudgementRow => [
    id,
    mot ? [mot.class, mot.date, mot.visible ? '+' : '-'] : null,
    osai ? Math.round(osai.score * 1000) : null,
  ]);

const content = `// Made by scripts/make-judgements.ts from data/openness-judgements.json. Change those, then run it again.
import type { JudgementRow } from './judgement';

/**
 * European Open Source AI Index (CC-BY-4.0, doi:10.5281/zenodo.15386042): scores.
 * Model Openness Tool (MIT): classes with day and whether its site lists them. No evidence of theirs is carried.
 */
export const JUDGEMENT_ROWS: readonly JudgementRow[] = ${JSON.stringify(rows)};
`;
const options = await resolveConfig(target);
await writeFile(target, await format(content, { ...options, parser: 'typescript' }));
