/** An address in a text; `start` and `end` bound its words in the plain text. */
export interface TextLink {
  readonly url: string;
  readonly start: number;
  readonly end: number;
  /** Words of the images in it: a badge's. They tell what the link is, and are no words of the card. */
  readonly alt: string;
}

/** A picture, where it stands in the plain text; its own words are not in there. */
export interface TextImage {
  readonly url: string;
  readonly alt: string;
  readonly at: number;
}

/** Plain words out of Markdown and HTML. A line break within the block is a blank; `\n` is the end of an HTML block. */
export interface PlainText {
  readonly text: string;
  readonly links: readonly TextLink[];
  readonly images: readonly TextImage[];
  /** Offsets in `text` at which the next line of the file begins. */
  readonly breaks: readonly number[];
}

/** Where a text stands. */
export interface Placed {
  /** It is an item of a list. */
  readonly item: boolean;
  /** In a block quote. */
  readonly quoted: boolean;
  /** Blanks before it: what stands deeper belongs to what stands above. */
  readonly indent: number;
}

/** A part of a card; its texts as raw lines (`string`) or in plain words. Code stays as it is. */
export type Block<Text = PlainText> =
  | { readonly kind: 'heading'; readonly line: number; readonly depth: number; readonly text: Text }
  | ({ readonly kind: 'text'; readonly line: number; readonly text: Text } & Placed)
  | { readonly kind: 'table'; readonly line: number; readonly rows: readonly Row<Text>[] }
  | {
      readonly kind: 'code';
      readonly line: number;
      /** The line of its first words, which a fence stands above. */
      readonly first: number;
      readonly info: string;
      readonly raw: string;
    };

export interface Row<Text> {
  readonly line: number;
  readonly cells: readonly Text[];
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
