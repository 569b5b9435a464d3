import type { Block } from './blocks';
import { HtmlTable } from './html-table';
import { BLOCK_COUNT_LIMIT, BLOCK_LIMIT, LINE_COUNT_LIMIT, LINE_LIMIT, ROW_LIMIT } from './limits';
import { CODE_LIMIT, isDelimiterRow, LINE, tableCells, withoutComments } from './line-kinds';

export interface Scan {
  readonly blocks: readonly Block<string>[];
  /** Addresses that `[name]: address` lines give, by lower-cased name. */
  readonly definitions: ReadonlyMap<string, string>;
  /** False when lines or blocks were left out. */
  readonly whole: boolean;
}

/**
 * The parts of a card, line by line. Not CommonMark to the letter: nested lists and quotes are flat, and nothing looks
 * back or ahead by more than a line, so that no text costs more than its length.
 */
export const scanBlocks = (body: string, firstLine: number): Scan => new Scanner(firstLine).read(body);

type State =
  | { readonly in: 'text' }
  | {
      readonly in: 'code';
      readonly ends: (line: string) => boolean;
      readonly info: string;
      readonly above: number;
    }
  | { readonly in: 'heading'; readonly depth: number }
  | { readonly in: 'table'; readonly rows: { line: number; cells: readonly string[] }[] }
  | { readonly in: 'html-table'; readonly table: HtmlTable };

/** A line in bold heads less than any heading does. */
const BOLD_DEPTH = 6;

const TEXT: State = { in: 'text' };

class Scanner {
  private readonly blocks: Block<string>[] = [];
  private readonly definitions = new Map<string, string>();
  private whole = true;
  private state: State = TEXT;
  private comment = false;
  private held: string[] = [];
  private heldFrom = 0;
  private heldLength = 0;
  private quoted = false;
  private inList = false;
  private afterBlank = true;

  private readonly first: number;

  constructor(private line: number) {
    this.first = line;
  }

  read(body: string): Scan {
    for (let from = 0; from <= body.length; this.line += 1) {
      const end = body.indexOf('\n', from);
      const to = end === -1 ? body.length : end;
      const most = Math.min(to, from + LINE_LIMIT);
      const full = this.blocks.length >= BLOCK_COUNT_LIMIT || this.line - this.first >= LINE_COUNT_LIMIT;
      if (full || most < to) this.whole = false;
      if (full) break;
      this.take(body.slice(from, most).replace(/\r$/, ''));
      from = to + 1;
    }
    this.flush();
    return { blocks: this.blocks, definitions: this.definitions, whole: this.whole };
  }

  private take(raw: string): void {
    if (this.state.in === 'code') return this.code(raw, this.state.ends);
    const { text, open } = withoutComments(raw, this.comment);
    this.comment = open;
    if (this.state.in === 'html-table') return this.htmlTable(text, this.state.table);
    if (text.trim() !== '') this.visible(text);
    // A comment is no paragraph's end.
    else if (raw.trim() === '') this.flush();
    this.afterBlank = raw.trim() === '';
  }

  private visible(line: string): void {
    const quote = LINE.quote.exec(line);
    const text = quote === null ? line : line.slice(quote[0].length);
    if ((quote !== null) !== this.quoted) this.flush();
    this.quoted = quote !== null;
    if (text.trim() === '') return this.flush();
    if (text.includes('<') && this.html(text)) return;
    if (this.state.in === 'heading') return this.hold(text);
    this.markdown(text);
  }

  private markdown(text: string): void {
    const heading = LINE.heading.exec(text);
    if (heading !== null) {
      this.flush();
      return this.add(
        'heading',
        this.line,
        (heading[2] ?? '').replace(/[ \t]+#+[ \t]*$/, ''),
        heading[1]?.length,
      );
    }
    const fence = LINE.fence.exec(text);
    const mark = fence?.[1] ?? '';
    if (fence !== null && !(mark.startsWith('`') && fence[2]?.includes('`')))
      return this.openCode((fence[2] ?? '').trim(), 1, (line) => {
        const closing = line.replace(LINE.quote, '').trim();
        return closing.length >= mark.length && closing === (mark[0] ?? '').repeat(closing.length);
      });
    const definition = text.includes(']:') ? LINE.definition.exec(text) : null;
    if (definition !== null) {
      const name = (definition[1] ?? '').trim().toLowerCase();
      if (!this.definitions.has(name)) this.definitions.set(name, definition[2] ?? '');
      return;
    }
    if (this.state.in === 'table' && text.includes('|')) return this.row(text);
    if (this.state.in === 'table') this.flush();
    if (this.held.length > 0 && isDelimiterRow(text)) return this.openTable();
    if (this.held.length > 0 && this.held.length < 3 && LINE.underline.test(text)) {
      this.state = { in: 'heading', depth: text.trim().startsWith('=') ? 1 : 2 };
      return this.flush();
    }
    this.paragraph(text);
  }

  private paragraph(text: string): void {
    if (LINE.item.test(text)) {
      this.flush();
      this.inList = true;
    } else if (this.afterBlank && LINE.indented.test(text) && !this.inList)
      return this.add('code', this.line, text);
    else if (this.afterBlank && !LINE.indented.test(text)) this.inList = false;
    if (LINE.rule.test(text) || LINE.boldLabel.test(text)) this.flush();
    if (LINE.rule.test(text)) return;
    this.hold(text);
  }

  /** Headings, tables and code in HTML; true when the line is dealt with. */
  private html(text: string): boolean {
    const code = LINE.htmlCode.exec(text);
    if (code !== null) {
      const end = `</${(code[1] ?? '').toLowerCase()}`;
      if (code.index > 0) this.hold(text.slice(0, code.index));
      this.openCode('', 0, (line) => line.toLowerCase().includes(end));
      this.take(text.slice(code.index + code[0].length));
      return true;
    }
    if (LINE.htmlTable.test(text)) {
      this.flush();
      this.state = { in: 'html-table', table: new HtmlTable(this.line) };
      this.htmlTable(text, this.state.table);
      return true;
    }
    if (!LINE.htmlHeading.test(text)) return false;
    // Odd pieces are the digits of opening tags and, where a heading closes, nothing.
    const pieces = text.split(/<(?:h([1-6])(?:\s[^>]{0,500})?|\/h[1-6])>/i);
    for (const [index, piece] of pieces.entries()) {
      if (index % 2 === 0 && piece.trim() !== '') this.hold(piece);
      else if (index % 2 === 1) {
        this.flush();
        // The type has no hole for a group that did not take part.
        const depth: string | undefined = piece;
        if (depth !== undefined) this.state = { in: 'heading', depth: Number(depth) };
      }
    }
    return true;
  }

  private hold(text: string): void {
    if (this.heldLength + text.length > BLOCK_LIMIT) this.flush();
    if (this.held.length === 0) this.heldFrom = this.line;
    this.held.push(text);
    this.heldLength += text.length + 1;
  }

  /** `above`: lines of the mark that opens it. */
  private openCode(info: string, above: number, ends: (line: string) => boolean): void {
    this.flush();
    this.heldFrom = this.line;
    this.state = { in: 'code', ends, info, above };
  }

  private code(raw: string, ends: (line: string) => boolean): void {
    if (ends(raw)) return this.flush();
    if (this.heldLength + raw.length > CODE_LIMIT) return;
    this.held.push(raw);
    this.heldLength += raw.length + 1;
  }

  /** The held line was the head of a table. */
  private openTable(): void {
    const head = this.held.pop() ?? '';
    this.heldLength -= head.length + 1;
    this.flush();
    this.state = { in: 'table', rows: [{ line: this.line - 1, cells: tableCells(head) }] };
  }

  private row(text: string): void {
    if (this.state.in !== 'table') return;
    if (this.state.rows.length < ROW_LIMIT)
      this.state.rows.push({ line: this.line, cells: tableCells(text) });
  }

  private htmlTable(text: string, table: HtmlTable): void {
    if (table.take(text, this.line)) this.flush();
  }

  /** Ends what is open. */
  private flush(): void {
    const { state } = this;
    this.state = TEXT;
    if (state.in === 'table')
      this.blocks.push({ kind: 'table', line: state.rows[0]?.line ?? this.line, rows: state.rows });
    if (state.in === 'html-table')
      this.blocks.push({ kind: 'table', line: state.table.line, rows: state.table.rows });
    const raw = this.held.join('\n');
    const bold = this.held.length === 1 && state.in === 'text' ? LINE.bold.exec(raw) : null;
    this.held = [];
    this.heldLength = 0;
    if (state.in === 'code')
      this.blocks.push({
        kind: 'code',
        line: this.heldFrom,
        first: this.heldFrom + state.above,
        info: state.info,
        raw,
      });
    else if (bold !== null && !/[.。]$/.test(bold[1] ?? ''))
      this.add('heading', this.heldFrom, bold[1] ?? '', BOLD_DEPTH);
    else if (raw.trim() !== '')
      this.add(
        state.in === 'heading' ? 'heading' : 'text',
        this.heldFrom,
        raw,
        state.in === 'heading' ? state.depth : 1,
      );
  }

  private add(kind: 'heading' | 'text' | 'code', line: number, text: string, depth = 1): void {
    if (kind === 'heading') {
      this.inList = false;
      this.blocks.push({ kind, line, text, depth });
    } else if (kind === 'text')
      this.blocks.push({
        kind,
        line,
        text,
        quoted: this.quoted,
        item: LINE.item.test(text),
        indent: text.length - text.trimStart().length,
      });
    else this.blocks.push({ kind, line, first: line, raw: text, info: '' });
  }
}
