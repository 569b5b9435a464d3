import type { Row } from './contract';

/** What one measure found. */
export interface Result {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly seconds: number;
}

const HEAD = ['what', 'budget', 'measured', 'met'] as const;

/** The results as a table for a terminal, one block a measure. */
export function tableOf(results: readonly Result[]): string {
  const blocks = results.map(({ name, rows, seconds }) => ({
    title: `${name} (${seconds.toFixed(1)} s)`,
    lines: rows.map((row) => [`  ${row.what}`, row.budget ?? '–', row.measured, verdict(row)]),
  }));
  const all = [HEAD, ...blocks.flatMap(({ lines }) => lines)];
  const widths = HEAD.map((_, column) => Math.max(...all.map((line) => (line[column] ?? '').length)));
  const text = (line: readonly string[]): string =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [text(HEAD), ...blocks.flatMap(({ title, lines }) => ['', title, ...lines.map(text)])].join('\n');
}

const verdict = ({ met }: Row): string => (met === null ? '' : met ? 'met' : 'MISSED');

/** The last line, and what the program ends with. */
export interface Summary {
  readonly aims: number;
  readonly met: number;
  readonly line: string;
  /** 1 when an aim was missed, and when there was none: then nothing was shown. */
  readonly exitCode: 0 | 1;
}

export function summarize(results: readonly Result[]): Summary {
  const verdicts = results.flatMap(({ rows }) => rows.flatMap((row) => (row.met === null ? [] : [row.met])));
  const aims = verdicts.length;
  const met = verdicts.filter(Boolean).length;
  return { aims, met, line: `${met} of ${aims} aims met`, exitCode: aims > 0 && met === aims ? 0 : 1 };
}
