import { counted, message, type Translate } from '../../model/message';
import type { Report } from '../../report/report';
import { siteOf } from '../../hubs/sites';
import { flattened } from '../describe/ancestors';
import type { Description } from '../describe/description';
import type { NamedLicense } from '../describe/licenses';
import { code, link, name, prose, table } from './escape';
import type { Section } from './section';

/** Rows of one table; a repository may hold 100,000 files, and a text of them all helps nobody. */
export const MOST_ROWS = 5000;

const NONE = '–';

const licenseWords = (licenses: readonly NamedLicense[]): string =>
  licenses.map((license) => (license.kind === 'spdx' ? code(license.id) : prose(license.name))).join(', ') ||
  NONE;

/** What is declared, what its text was found to be, and where it stands. */
export function licenseSection({ subject }: Report, described: Description, t: Translate): Section {
  const { declared, declaresNone, concluded, licenseFile } = described;
  const say = (key: string): string => name(t(message(key)));
  const file = licenseFile && siteOf(subject.hub)?.file(subject, licenseFile);
  const lines = [
    ...(declared ? [`- ${say('export_license_declared')} ${licenseWords(declared.value)}`] : []),
    ...(declaresNone ? [`- ${say('export_license_none')}`] : []),
    ...(concluded ? [`- ${say('export_license_concluded')} ${licenseWords([concluded.value])}`] : []),
    ...(licenseFile === null
      ? []
      : [`- ${say('export_license_file')} ${link(code(licenseFile), file ?? null)}`]),
  ];
  return { title: 'export_title_license', lines };
}

/** Base models, nearest first, each with the model that names it. */
export function chainSection({ ancestors }: Description, t: Translate): Section {
  const lines = flattened(ancestors?.value ?? []).map(({ id, child, relation, state, licenses }) => {
    const said = name(t(message('export_chain_link', relation, state)));
    return `- ${code(child)} ← ${code(id)} (${said}; ${licenseWords(licenses)})`;
  });
  return { title: 'export_title_chain', lines };
}

/** The datasets that the author names. */
export function datasetSection({ datasets }: Description, t: Translate): Section {
  const say = (key: string): string => name(t(message(key)));
  const rows = (datasets?.value ?? [])
    .slice(0, MOST_ROWS)
    .map(({ id, state, licenses, size }) => [
      code(id),
      name(state),
      licenseWords(licenses),
      size === null ? NONE : String(size),
    ]);
  const head = [
    'export_column_dataset',
    'export_column_state',
    'export_column_license',
    'export_column_size',
  ];
  return { title: 'export_title_datasets', lines: table(head.map(say), rows) };
}

/** Every file with size, digest, the hub's scan and our own reading. */
export function fileSection({ files, filesComplete }: Description, t: Translate): Section {
  const all = files?.value ?? [];
  const say = (key: string): string => name(t(message(key)));
  const rows = all
    .slice(0, MOST_ROWS)
    .map(({ path, size, sha256, scan, inspection }) => [
      code(path),
      size === null ? NONE : String(size),
      sha256 === null ? NONE : code(sha256),
      scan === null ? NONE : name(scan.overall),
      inspection === null
        ? NONE
        : `${name(inspection.verdict)} (${name(inspection.format)}); ${say(`bytes_${inspection.bytes.replaceAll('-', '_')}`)}`,
    ]);
  if (rows.length === 0) return { title: 'export_title_files', lines: [] };
  const head = ['file', 'size', 'sha256', 'hub_scan', 'reading'].map((column) =>
    say(`export_column_${column}`),
  );
  const left = all.length - rows.length;
  return {
    title: 'export_title_files',
    lines: [
      `${name(t(counted('export_files', all.length)))} ${say(filesComplete ? 'export_files_complete' : 'export_files_incomplete')}`,
      '',
      ...table(head, rows),
      ...(left > 0 ? ['', name(t(counted('export_rows_left', left)))] : []),
    ],
  };
}
