import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXPORTS, type Export } from '../../utils/export/index';
import type { Translate } from '../../utils/model/message';
import type { Report } from '../../utils/report/report';

const PACKAGE = resolve(import.meta.dirname, '../../package.json');

/** The export of this name; undefined when there is none. */
export const exportNamed = (id: string): Export | undefined => EXPORTS.find((one) => one.id === id);

/** A report in one of the export's shapes, made now. */
export function exportText(shape: Export, report: Report, t: Translate): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }; // our own file
  return shape.make(report, { timestamp: Date.now(), toolVersion: version, serialNumber: randomUUID(), t });
}

/** Writes to a file, or to stdout when none is named. */
export function writeOut(text: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}
