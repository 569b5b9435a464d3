/** An address in a text; `start` and `end` bound its words in the plain text. */
export interface TextLink {
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

/** Plain words out of Markdown and HTML. A line break within the block is a blank; `\n` is the end of an HTML block. */
export interface PlainText {
  readonly text: string;
  readonly links: readonly TextLink[];
  /** Offsets in `text` at which the next line of the file begins. */
  readonly breaks: readonly number[];
}

/** Where a text stands. */
export interface Placed {
  /** In a block quote. */
  readonly quoted: boolean;
  /** Blanks before it: what stands deeper belongs to what stands above. */
  readonly indent: number;
}

/** A part of a card, as its raw lines. */
export type RawBlock =
  | { readonly kind: 'heading'; readonly line: number; readonly depth: number; readonly raw: string }
  | ({ readonly kind: 'text'; readonly line: number; readonly raw: string } & Placed)
  | { readonly kind: 'table'; readonly line: number; readonly rows: readonly RawRow[] }
  | { readonly kind: 'code'; readonly line: number; readonly info: string; readonly raw: string };

export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A part of a card, in plain words. */
export type Block =
  | { readonly kind: 'heading'; readonly line: number; readonly depth: number; readonly plain: PlainText }
  | ({ readonly kind: 'text'; readonly line: number; readonly plain: PlainText } & Placed)
  | { readonly kind: 'table'; readonly line: number; readonly rows: readonly Row[] }
  | { readonly kind: 'code'; readonly line: number; readonly info: string; readonly raw: string };

export interface Row {
  readonly line: number;
  readonly cells: readonly PlainText[];
}

/** The line of the file in which a character of the block stands. */
export function lineAt(line: number, { breaks }: PlainText, offset: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((breaks[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return line + low;
}
