import type { Row } from './blocks';
import { CELL_LIMIT, ROW_LIMIT } from './limits';

/** Lines of one HTML table; one that never closes ends here. */
const TABLE_LINE_LIMIT = 3000;

/** Characters of one cell. */
const CELL_LENGTH = 4000;

/** A `<table>`, line by line. A table within a table ends the outer one. */
export class HtmlTable {
  private readonly found: { line: number; cells: string[] }[] = [];
  private lines = 0;

  constructor(readonly line: number) {}

  /** True when the table ends with this line. */
  take(text: string, line: number): boolean {
    this.lines += 1;
    for (const piece of text.split(/(?=<(?:tr|t[dh]|\/table)[\s>])/i)) {
      if (/^<tr/i.test(piece)) {
        if (this.found.length < ROW_LIMIT) this.found.push({ line, cells: [] });
        this.append(piece);
      } else if (/^<t[dh]/i.test(piece)) {
        const row = this.found.at(-1);
        if (row !== undefined && row.cells.length < CELL_LIMIT) row.cells.push(piece);
      } else if (/^<\/table/i.test(piece)) return true;
      else this.append(piece);
    }
    return this.lines > TABLE_LINE_LIMIT;
  }

  /** What stands between cells belongs to the last one. */
  private append(piece: string): void {
    const cells = this.found.at(-1)?.cells;
    const last = cells?.pop();
    if (cells !== undefined && last !== undefined)
      cells.push(`${last}\n${piece.trim()}`.slice(0, CELL_LENGTH));
  }

  get rows(): readonly Row<string>[] {
    return this.found.filter(({ cells }) => cells.length > 0);
  }
}
