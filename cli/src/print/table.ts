import { FILE_VERDICTS, type FileVerdict } from '../../../utils/model/inspection';
import type { Translate } from '../../../utils/model/message';
import { safeText } from '../../../utils/text/safe-text';
import type { Timed } from '../inspect/outcome';
import type { Paint } from '../terminal/style';
import type { Printer, Summary, Write } from './printer';

/** Files listed of one verdict; more are counted. A list of files with no finding says little. */
const LISTED: Readonly<Record<FileVerdict, number>> = {
  dangerous: 2000,
  suspicious: 1000,
  unknown: 500,
  broken: 200,
  safe: 20,
};

/** `safe` is a promise that nobody can keep: the table says what was seen. */
export const VERDICT_WORDS: Readonly<Record<FileVerdict, string>> = {
  dangerous: 'dangerous',
  suspicious: 'suspicious',
  unknown: 'unknown',
  broken: 'broken',
  safe: 'no finding',
};

const FIRST_WIDTH = Math.max(...Object.values(VERDICT_WORDS).map(({ length }) => length));

interface Row {
  readonly path: string;
  readonly format: string;
  readonly why: string;
}

export interface TableOptions {
  readonly paint: Paint;
  /** Columns of the terminal; null where the output is none: then nothing is cut. */
  readonly columns: number | null;
  /** Files only. */
  readonly quiet: boolean;
}

/** The files, worst first, each with the reason for its verdict, and a line that sums up. */
export function table(write: Write, translate: Translate, { paint, columns, quiet }: TableOptions): Printer {
  const rows = new Map<FileVerdict, Row[]>(FILE_VERDICTS.map((verdict) => [verdict, []]));
  return {
    async seen(file) {
      const list = rows.get(file.verdict) ?? [];
      if (list.length < LISTED[file.verdict]) list.push(rowOf(file, translate));
    },
    unread: () => undefined,
    async end(summary) {
      const all = [...rows.values()].flat();
      const width = Math.min(Math.max(4, ...all.map(({ path }) => path.length)), pathRoom(columns));
      for (const [verdict, list] of rows) {
        for (const { path, format, why } of list) {
          const word = paint(verdict, VERDICT_WORDS[verdict].padEnd(FIRST_WIDTH));
          const used = FIRST_WIDTH + 2 + Math.max(width, path.length) + 2;
          const text = why === '' ? format : `${format}: ${why}`;
          await write(`${word}  ${path.padEnd(width)}  ${paint('dim', cut(text, columns, used))}\n`);
        }
        const more = summary.verdicts[verdict] - list.length;
        if (list.length > 0 && more > 0)
          await write(`${' '.repeat(FIRST_WIDTH)}  and ${count(more, 'more file')}\n`);
      }
      if (!quiet) await write(`${all.length > 0 ? '\n' : ''}${summaryLine(summary)}\n`);
    },
  };
}

function rowOf({ path, format, verdict, findings }: Timed, translate: Translate): Row {
  const worst = findings.find((finding) => finding.verdict === verdict);
  return { path: safeText(path), format, why: worst ? safeText(translate(worst.message)) : '' };
}

const pathRoom = (columns: number | null): number =>
  columns === null ? Infinity : Math.max(20, Math.floor(columns / 2));

function cut(text: string, columns: number | null, used: number): string {
  const room = columns === null ? Infinity : Math.max(30, columns - used);
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}

const count = (many: number, what: string): string =>
  `${many.toLocaleString('en')} ${what}${many === 1 ? '' : 's'}`;

/** What the run came to, in one line: verdicts that occurred, worst first, then what was not read. */
export function summaryLine({ verdicts, failed, left, cancelled }: Summary): string {
  const seen = FILE_VERDICTS.reduce((sum, verdict) => sum + verdicts[verdict], 0);
  const parts = FILE_VERDICTS.filter((verdict) => verdicts[verdict] > 0).map(
    (verdict) => `${verdicts[verdict].toLocaleString('en')} ${VERDICT_WORDS[verdict]}`,
  );
  const unread = [
    ...(failed > 0 ? [`${count(failed, 'file')} that could not be opened`] : []),
    ...(left > 0 ? [`${count(left, 'link')} to other places`] : []),
    ...(cancelled ? ['what was left when you stopped it'] : []),
  ];
  const head = seen === 0 ? 'No file checked.' : `${count(seen, 'file')} checked: ${parts.join(', ')}.`;
  return unread.length === 0 ? head : `${head} Not checked: ${unread.join(', ')}.`;
}
