// Makes utils/licenses/table.json, detail-texts.json and aliases.json from $PLIMSOLL_SHARED/data/licenses.json:
//   node scripts/run.mjs scripts/make-licenses.ts
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { licenseKey } from '../utils/licenses/key';

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

const term = (word: string) => (/^(yes|no|conditional|unknown)/.exec(word)?.[0] ?? 'unknown').charAt(0);

/** One letter a term, in the order that License of utils/licenses/entry.ts lists them. */
const terms = (row: SourceRow) =>
  [
    term(row.commercial_use),
    term(row.derivatives_allowed),
    row.attribution_duty && row.attribution_duty !== 'none' ? 'a' : '-',
    row.share_alike ? 's' : '-',
    row.use_restrictions ? 'u' : '-',
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
