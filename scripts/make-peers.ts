// Writes the table of docs/peers.md from ../shared (corpus/models, data/peer-baseline.jsonl): node scripts/run.mjs scripts/make-peers.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { sharedFolder } from '../tests/conformance/shared';
import { peersRows, peersTable } from './lib/peers-table';

const DOC = resolve(import.meta.dirname, '../docs/peers.md');

const shared = sharedFolder();
const rows = shared === null ? null : await peersRows(shared);
if (rows === null) throw new Error('../shared has no labelled corpus with a record of the peers');
const day = new Date().toISOString().slice(0, 10);
const text = readFileSync(DOC, 'utf8')
  .replace(/(?<=Plimsoll’s column: read on )\d{4}-\d\d-\d\d/, day)
  .replace(/\n\| kind[^]*?\n(?=\n|$)/, () => `\n${peersTable(rows)}\n`);
writeFileSync(DOC, await format(text, { ...(await resolveConfig(DOC)), parser: 'markdown' }));
