import type { Translate } from '../../../utils/model/message';
import { safeText } from '../../../utils/text/safe-text';
import { safeJson } from '../../../utils/text/unseen';
import type { Timed } from '../inspect/outcome';
import { VERSION } from '../version';
import type { Printer, Unread, Write } from './printer';

/** One file as the formats `json` and `jsonl` have it (docs/command-line.md). */
export const lineOf = (seen: Timed, translate: Translate): object => ({
  path: seen.path,
  format: seen.format,
  verdict: seen.verdict,
  findings: seen.findings.map(({ message, ...rest }) => ({ ...rest, text: safeText(translate(message)) })),
  imports: seen.imports,
  weightsOnly: seen.weightsOnly,
  size: seen.size,
  bytesRead: seen.bytesRead,
  complete: seen.complete,
  ms: seen.ms,
});

/** One JSON object a line, as files are read. */
export const jsonLines = (write: Write, translate: Translate): Printer => ({
  seen: (file) => write(`${safeJson(lineOf(file, translate))}\n`),
  unread: () => undefined,
  end: async () => undefined,
});

/** Things that were not read are listed up to here; all are counted. */
export const UNREAD_LISTED = 1000;

const HEAD = `{"tool":${JSON.stringify({ name: 'plimsoll', version: VERSION })},\n"files":[`;

/** One JSON document: who read, every file, what was not read, and the summary. */
export function jsonDocument(write: Write, translate: Translate): Printer {
  const unread: Unread[] = [];
  let files = 0;
  return {
    seen(file) {
      files += 1;
      return write(`${files === 1 ? HEAD : ','}\n${safeJson(lineOf(file, translate))}`);
    },
    unread(one) {
      if (unread.length < UNREAD_LISTED) unread.push(one);
    },
    end: (summary) =>
      write(
        `${files === 0 ? HEAD : ''}\n],\n"unread":${safeJson(unread)},\n"summary":${JSON.stringify(summary)}}\n`,
      ),
  };
}
