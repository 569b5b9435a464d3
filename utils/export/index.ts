import { message, type Message } from '../model/message';
import type { Report } from '../report/report';
import { cycloneDx } from './cyclonedx';
import { jsonExport } from './json';
import { markdown } from './markdown';
import { safeJson } from '../text/unseen';
import type { ExportOptions } from './options';
import { sarifReport } from './sarif-report';
import { spdx } from './spdx';

export type { ExportOptions } from './options';

/** A shape that a report can be saved in. */
export interface Export {
  readonly id: string;
  readonly label: Message;
  /** Of the file's name, with its dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly make: (report: Report, options: ExportOptions) => string;
}

/** What the menu of exports is called. */
export const EXPORT_MENU = message('export_menu');

const json = (value: object): string => `${safeJson(value, 2)}\n`;

/** Every export, in the order the menu shows them. */
export const EXPORTS: readonly Export[] = [
  {
    id: 'cyclonedx',
    label: message('export_format_cyclonedx'),
    extension: '.cdx.json',
    mediaType: 'application/vnd.cyclonedx+json; version=1.6',
    make: (report, options) => json(cycloneDx(report, { ...options, version: '1.6' })),
  },
  {
    id: 'cyclonedx-1.7',
    label: message('export_format_cyclonedx_1_7'),
    extension: '.cdx.json',
    mediaType: 'application/vnd.cyclonedx+json; version=1.7',
    make: (report, options) => json(cycloneDx(report, { ...options, version: '1.7' })),
  },
  {
    id: 'spdx',
    label: message('export_format_spdx'),
    extension: '.spdx.json',
    mediaType: 'application/spdx+json',
    make: (report, options) => json(spdx(report, options)),
  },
  {
    id: 'sarif',
    label: message('export_format_sarif'),
    extension: '.sarif',
    mediaType: 'application/sarif+json',
    make: (report, options) => json(sarifReport(report, options)),
  },
  {
    id: 'markdown',
    label: message('export_format_markdown'),
    extension: '.md',
    mediaType: 'text/markdown; charset=utf-8',
    make: markdown,
  },
  {
    id: 'json',
    label: message('export_format_json'),
    extension: '.json',
    mediaType: 'application/json',
    make: (report, options) => json(jsonExport(report, options)),
  },
];

/** File systems take at most 255 bytes; the commit and the extension need some of them. */
const MOST_NAME = 120;
const SHORT_COMMIT = 12;

const plain = (text: string): string => text.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '');

/** `owner--name@0123456789ab.cdx.json`: letters, digits, dots and hyphens only, whatever the model is called. */
export function exportFileName({ subject }: Report, { extension }: Pick<Export, 'extension'>): string {
  const id = plain(subject.id.replaceAll('/', '--')).slice(0, MOST_NAME) || 'model';
  return `${id}@${plain(subject.revision).slice(0, SHORT_COMMIT)}${extension}`;
}
