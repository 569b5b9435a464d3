import type { Translate } from '../../../utils/model/message';
import type { FormatName } from '../command-line/options';
import { painter, showsColours } from '../terminal/style';
import { jsonDocument, jsonLines } from './lines';
import type { Printer, Write } from './printer';
import { sarif } from './sarif';
import { table } from './table';

/** Where a table is shown: on a terminal it is cut to its columns and has colours. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** The printer of a format. `screen` is null where the output is a file. */
export function printerFor(
  { format, quiet }: { readonly format: FormatName; readonly quiet: boolean },
  write: Write,
  translate: Translate,
  screen: Screen | null,
): Printer {
  const isTerminal = screen?.isTTY === true;
  const makers: Readonly<Record<FormatName, () => Printer>> = {
    table: () =>
      table(write, translate, {
        paint: painter(screen !== null && showsColours(screen)),
        columns: isTerminal ? (screen.columns ?? 80) : null,
        quiet,
      }),
    json: () => jsonDocument(write, translate),
    jsonl: () => jsonLines(write, translate),
    sarif: () => sarif(write, translate),
  };
  return makers[format]();
}
