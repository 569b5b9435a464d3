import { CELL_LIMIT } from './limits';

/** Characters of one code block that are kept: enough to tell a recipe from an example. */
export const CODE_LIMIT = 4000;

/** What a line of Markdown or HTML is. Each pattern is anchored or looks for one fixed word: none goes back and forth. */
export const LINE = {
  heading: /^ {0,3}(#{1,6})(?:[ \t]+|$)(.*)$/,
  fence: /^[ \t]*(?:[-*+][ \t]+)?(`{3,}|~{3,})(.*)$/,
  item: /^[ \t]*(?:[-*+•]|\d{1,2}[.)、])[ \t]+/,
  quote: /^ {0,3}>[> ]*/,
  definition: /^ {0,3}\[(?!\^)([^\][]{1,200})\]:[ \t]*<?([^\s<>]{1,2000})>?(?:[ \t]+["'(].*)?$/,
  /** A line in bold by itself, as cards write small headings. */
  bold: /^ {0,3}(?:\*\*|__)([^*_][^*]{0,80}?)(?:\*\*|__)[ \t]*[:：]?[ \t]*$/,
  /** `**Training data:** …` begins a paragraph of its own, as browsers do not have it but authors mean it. */
  boldLabel: /^ {0,3}(?:\*\*|__)[^*_\n]{2,48}(?:[:：](?:\*\*|__)|(?:\*\*|__)[ \t]*[:：])/,
  underline: /^ {0,3}(?:=+|-+)[ \t]*$/,
  rule: /^ {0,3}(?:-[- ]+|\*[* ]+|_[_ ]+)$/,
  indented: /^(?: {4}|\t)/,
  htmlCode: /<(pre|script|style)(?:\s[^>]{0,500})?>/i,
  htmlTable: /<table[\s>]/i,
  htmlHeading: /<h[1-6](?:\s[^>]{0,500})?>|<\/h[1-6]>/i,
} as const;

/** The row under a table's head: `|---|:-:|`. */
export const isDelimiterRow = (text: string): boolean =>
  text.includes('|') && text.includes('-') && /^[ \t|:-]+$/.test(text);

/** The cells of a row; `\|` does not part them. */
export function tableCells(text: string): readonly string[] {
  const row = text.trim().replace(/^\|/, '').replace(/\|$/, '');
  return row.split(/(?<!\\)\|/, CELL_LIMIT).map((cell) => cell.trim());
}

/** The line without `<!-- … -->`, and whether a comment goes on behind it. */
export function withoutComments(raw: string, within: boolean): { text: string; open: boolean } {
  let open = within;
  let text = '';
  let at = 0;
  while (at < raw.length) {
    const next = raw.indexOf(open ? '-->' : '<!--', at);
    if (next === -1) return { text: open ? text : text + raw.slice(at), open };
    if (!open) text += raw.slice(at, next);
    at = next + (open ? 3 : 4);
    open = !open;
  }
  return { text, open };
}
