// Makes utils/judgements/table.json from $PLIMSOLL_SHARED/data/openness-judgements.json:
//   node scripts/run.mjs scripts/make-judgements.ts
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeJson } from './lib/write-json';
import type { JudgementRow } from '../utils/judgements/judgement';

interface SourceRow {
  readonly mot?: { readonly class: 0 | 1 | 2 | 3; readonly date: string; readonly visible: boolean };
  readonly osai?: { readonly score: number };
}

const shared = resolve(process.env['PLIMSOLL_SHARED'] ?? '../shared');
const target = resolve(import.meta.dirname, '../utils/judgements/table.json');
const text = await readFile(resolve(shared, 'data/openness-judgements.json'), 'utf8');
const source = JSON.parse(text) as Readonly<Record<string, SourceRow>>; // the project's own data

const rows = Object.entries(source)
  .filter(([, { mot, osai }]) => mot ?? osai)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([id, { mot, osai }]): [string, JudgementRow] => [
    id,
    {
      ...(mot && { mot: { class: mot.class, date: mot.date, listed: mot.visible } }),
      ...(osai && { osai: Math.round(osai.score * 1000) / 1000 }),
    },
  ]);
await writeJson(target, Object.fromEntries(rows));
