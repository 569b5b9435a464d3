// Makes utils/licenses/table.json, detail-texts.json and aliases.json from $PLIMSOLL_SHARED/data/licenses.json:
//   node scripts/run.mjs scripts/make-licenses.ts
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { licenseKey } from '../utils/licenses/key';
import { PERMISSIONS, TERM_QUESTIONS, type TermQuestion } from '../utils/licenses/questions';

interface SourceRow {
  readonly id: string;
  readonly spdx_id: string | null;
  readonly name: string;
  readonly rights_class: string;
  readonly commercial_use: string;
  readonly derivatives_allowed: string;
  readonly attribution_duty: string | null;
  readonly share_alike: boolean;
  readonly use_restrictions: boolean;
  readonly ambiguous_family: boolean;
  readonly aliases: readonly string[];
  readonly url: string | null;
  readonly commercial_condition: string | null;
  readonly field_of_use: string | null;
  readonly naming_duty: string | null;
  readonly output_terms: string | null;
  readonly patent_terms: string | null;
  readonly note: string | null;
}

const shared = resolve(process.env['PLIMSOLL_SHARED'] ?? '../shared');
const folder = resolve(import.meta.dirname, '../utils/licenses');
const text = await readFile(resolve(shared, 'data/licenses.json'), 'utf8');
const source = JSON.parse(text) as { version: string; licenses: readonly SourceRow[] };
const rows = source.licenses.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Licences that later versions of the same models left for another one, as their notes tell (facts/OPENNESS §6, trap 9). */
const VERSIONS: ReadonlySet<string> = new Set([
  'ai2-impact-lr',
  'deepseek',
  'gemma',
  'glm-4',
  'microsoft-research-license',
]);

type Letter = 'y' | 'n' | 'c' | '-';
const term = (word: string): Letter => {
  const said = /^(yes|no|conditional)/.exec(word)?.[0];
  return said === 'yes' ? 'y' : said === 'no' ? 'n' : said === 'conditional' ? 'c' : '-';
};
const whether = (is: boolean): Letter => (is ? 'y' : 'n');
const has = (clause: string | null): boolean => clause !== null && clause !== 'none';

/** Users or turnover: `>700M monthly active users`, `<= US$1M annual revenue`, `1M visits/month cap`. */
const CAP = /\b(?:MAU|DAU|users|revenue|visits)\b/i;
const FIELD =
  /\b(?:non-?commercial|research|education|non-production|production|computational|model training|only for training)\b/i;

/** What a row says to each question; `-` where it says nothing. The clauses are English notes: read here once, then data. */
const ANSWERS: Readonly<Record<TermQuestion, (row: SourceRow) => Letter>> = {
  ship: (row) => {
    if (row.id === 'proprietary' || row.id === 'none') return 'n';
    if (/no redistribution|not redistribution/i.test(row.commercial_condition ?? '')) return 'n';
    if (row.rights_class.startsWith('R0')) return '-';
    const free = row.derivatives_allowed !== 'no' && term(row.commercial_use) !== 'n';
    return free && !row.rights_class.startsWith('R2') ? 'y' : 'c';
  },
  sell: (row) => term(row.commercial_use),
  change: (row) => term(row.derivatives_allowed),
  // A licence without derivatives forbids to share changed versions, not to make them.
  'fine-tune': (row) =>
    row.id !== 'none' && term(row.derivatives_allowed) === 'n' ? 'c' : term(row.derivatives_allowed),
  'train-others': (row) => outputs(row),
  patents: ({ patent_terms: clause }) => {
    if (clause === null || clause === 'none') return '-';
    if (/^express patent grant/i.test(clause)) return 'y';
    return /^no patent|not waived/i.test(clause) ? 'n' : 'c';
  },
  credit: (row) => whether(has(row.attribution_duty)),
  naming: ({ naming_duty: clause }) => (/threshold/i.test(clause ?? '') ? 'c' : whether(has(clause))),
  'share-alike': (row) => whether(row.share_alike),
  'use-limits': (row) => whether(row.use_restrictions || FIELD.test(row.field_of_use ?? '')),
  'user-limits': (row) => whether(CAP.test(row.commercial_condition ?? '')),
  territory: ({ field_of_use: field }) => {
    if (/not apply in/i.test(field ?? '')) return 'y';
    return /no rights for EU/i.test(field ?? '') ? 'c' : 'n';
  },
};

function outputs(row: SourceRow): Letter {
  const field = row.field_of_use ?? '';
  if (/may not (?:train|be used to develop|create)|outputs may NOT|outputs may not/i.test(field)) return 'n';
  const clause = row.output_terms ?? (/output/i.test(field) ? field : null);
  if (clause === null) return '-';
  if (/^no restrictions/i.test(clause)) return 'y';
  return /\b(?:no use|may not)\b/i.test(clause) ? 'n' : 'c';
}

/** One letter a question, then what the id stands for. Of what is not resolved nothing is known. */
const terms = (row: SourceRow) =>
  [
    ...TERM_QUESTIONS.map((question) => {
      const said = ANSWERS[question](row);
      const barred = row.id === 'none' && PERMISSIONS.has(question) && said === 'n';
      return row.rights_class.startsWith('RU') && !barred ? '-' : said;
    }),
    row.ambiguous_family ? 'f' : '-',
    VERSIONS.has(row.id) ? 'v' : '',
  ].join('');

/** Texts that rows share, each once. */
const pool = new Map<string, number>();
const place = (clause: string | null): string => {
  if (clause === null || clause === 'none') return '';
  const index = pool.get(clause) ?? pool.size;
  pool.set(clause, index);
  return index.toString(36);
};
/** Addresses that follow from the SPDX id are left out; some rows say more than the address. */
const address = ({ url, spdx_id: spdx }: SourceRow): string | null =>
  url === null || url === `https://spdx.org/licenses/${spdx}.html` ? null : (/^\S+/.exec(url)?.[0] ?? null);
/** In the order of LicenseDetails in utils/licenses/entry.ts. */
const details = (row: SourceRow) =>
  [
    address(row),
    row.commercial_condition,
    row.field_of_use,
    row.naming_duty,
    row.output_terms,
    row.patent_terms,
    row.attribution_duty,
    row.note,
  ]
    .map(place)
    .join('.');

const table = rows.map((row) =>
  [row.id, row.spdx_id ?? '', row.name, row.rights_class.slice(0, 2), terms(row), details(row)].join('|'),
);

const ids = new Set(rows.map(({ id }) => licenseKey(id)));
const named = rows.flatMap((row) =>
  [row.spdx_id ?? '', row.name, ...row.aliases].map((alias) => [licenseKey(alias), row.id] as const),
);
// The first row that claims a name keeps it; an id is never another row's alias.
const aliases = new Map<string, string>();
for (const [alias, id] of named) if (alias && !ids.has(alias) && !aliases.has(alias)) aliases.set(alias, id);
const sorted = [...aliases].toSorted(([a], [b]) => (a < b ? -1 : 1));

for (const [file, content] of [
  ['table.json', JSON.stringify(table, null, 2)],
  ['detail-texts.json', JSON.stringify([...pool.keys()], null, 2)],
  ['aliases.json', JSON.stringify(Object.fromEntries(sorted), null, 2)],
] as const) {
  const path = resolve(folder, file);
  const options = await resolveConfig(path);
  await writeFile(path, await format(content, { ...options, filepath: path }));
}
