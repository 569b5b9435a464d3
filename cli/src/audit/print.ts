import { LOAD_RISK_LEVELS } from '../../../utils/model/verdict';
import { safeText } from '../../../utils/text/safe-text';
import { safeJson } from '../../../utils/text/unseen';
import type { AUDIT_FORMATS } from '../command-line/options';
import type { Write } from '../print/printer';
import type { Line } from './line';

type Format = (typeof AUDIT_FORMATS)[number];

/** Writes the lines of an audit: as they come, or at the end, worst first. */
export interface AuditPrinter {
  readonly line: (line: Line) => Promise<void>;
  readonly end: (failed: number) => Promise<void>;
}

export function auditPrinter(format: Format, write: Write, quiet: boolean): AuditPrinter {
  const lines: Line[] = [];
  const keep = async (line: Line): Promise<void> => void lines.push(line);
  if (format === 'jsonl') return { line: (line) => write(`${safeJson(line)}\n`), end: async () => undefined };
  if (format === 'json')
    return { line: keep, end: (failed) => write(`${safeJson({ models: lines, failed }, 2)}\n`) };
  return {
    line: keep,
    async end(failed) {
      const levels: readonly string[] = LOAD_RISK_LEVELS;
      const sorted = lines.toSorted((a, b) => levels.indexOf(a.loadRisk) - levels.indexOf(b.loadRisk));
      for (const row of aligned(sorted)) await write(`${row}\n`);
      if (!quiet) await write(`${lines.length > 0 ? '\n' : ''}${sumOf(lines, levels, failed)}\n`);
    },
  };
}

function aligned(lines: readonly Line[]): readonly string[] {
  const rows = lines.map(({ loadRisk, openness, provenance, name, why }) => [
    loadRisk,
    safeText(name),
    openness,
    provenance,
    why,
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
}

function sumOf(lines: readonly Line[], levels: readonly string[], failed: number): string {
  const counts = levels.flatMap((level) => {
    const many = lines.filter(({ loadRisk }) => loadRisk === level).length;
    return many > 0 ? [`${many} ${level}`] : [];
  });
  const models = `${lines.length} model${lines.length === 1 ? '' : 's'} checked`;
  const head = lines.length === 0 ? 'No model checked.' : `${models}: ${counts.join(', ')}.`;
  return failed === 0 ? head : `${head} Not checked: ${failed} that could not be read.`;
}
