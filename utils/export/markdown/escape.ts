import { safeText } from '../../text/safe-text';

/** One line, whole, every unseen character spelt out, so that a name in a text file is what it looks like. */
const visible = (text: string): string => safeText(text, { limit: Infinity });

/** Everything that CommonMark or its GitHub dialect could take for markup, a link, a mention or a reference. */
const MARKUP = /[\\`*_[\]#|<>&~@$]|:(?=\S)/g;

/** Blanks at the ends would be cut. */
const BLANK = '&#32;';

/** Somebody else's text, whole, as Markdown that shows just that text; safe in a table. */
export function name(text: string): string {
  const shown = visible(text);
  // Not `trim`, which takes blanks of other scripts too.
  let [start, end] = [0, shown.length];
  while (start < end && shown[start] === ' ') start += 1;
  while (end > start && shown[end - 1] === ' ') end -= 1;
  const escaped = shown
    .slice(start, end)
    .replaceAll(MARKUP, String.raw`\$&`)
    // `www.` alone makes a link; a line that begins so makes a list.
    .replaceAll(/www\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^[-+](?=\s|$)/, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
  return BLANK.repeat(start) + escaped + BLANK.repeat(shown.length - end);
}

/** A sentence or quotation: as `name`, shortened. */
export const prose = (text: string): string => name(safeText(text));

/** A path, id or digest in code letters; one that code cannot hold in a table is shown as plain text. */
export const code = (text: string): string => {
  const shown = visible(text);
  return /[`|\\]|^ | $|^$/.test(shown) ? name(text) : `\`${shown}\``;
};

/** A link to an address that we made ourselves. */
export const link = (label: string, url: string | null): string =>
  url === null ? label : `[${label}](<${url.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>)`;

/** A table; none without rows. Cells are Markdown already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? [] : [row(head), row(head.map(() => '---')), ...rows.map(row)];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
