import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { VERSION } from '../../cli/src/version';
import { EXPORTS, type Export } from '../../utils/export/index';
import type { Translate } from '../../utils/model/message';
import type { Report } from '../../utils/report/report';

/** The export of this name; undefined when there is none. */
export const exportNamed = (id: string): Export | undefined => EXPORTS.find((one) => one.id === id);

/** A report in one of the export's shapes, made now. */
export function exportText(shape: Export, report: Report, t: Translate): string {
  return shape.make(report, { timestamp: Date.now(), toolVersion: VERSION, serialNumber: randomUUID(), t });
}

/** Writes to a file, or to stdout when none is named. */
export function writeOut(text: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}
