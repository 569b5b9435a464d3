import type { Placed } from './blocks';

interface Lead {
  /** Of the item that ends with the colon; -1 for a paragraph. */
  readonly indent: number;
  readonly text: string;
}

/** Leads that hold at once: lists nested deeper say no more. */
const LEAD_DEPTH = 6;
/** Characters of what a passage stands under. */
const LEAD_LENGTH = 400;

/** Sentences that end with a colon: what follows in lists, tables and code stands under them. */
export class Leads {
  private open: Lead[] = [];
  private joined = '';

  /** What the passage stands under, outermost first; empty for none. */
  get text(): string {
    return this.joined;
  }

  /** A heading ends what stood before it. */
  end(): void {
    this.set([]);
  }

  /** A text begins: what it stands under holds on, the rest ends. */
  enter({ item, indent }: Placed): void {
    if (this.open.length > 0) this.set(item ? this.open.filter((lead) => lead.indent < indent) : []);
  }

  /** The last sentence of a text: a lead when it ends with a colon. */
  leave({ item, indent }: Placed, last: string): void {
    if (this.open.length < LEAD_DEPTH && /[:：]\s*$/.test(last))
      this.set([...this.open, { indent: item ? indent : -1, text: last }]);
  }

  private set(open: Lead[]): void {
    this.open = open;
    this.joined = open
      .map(({ text }) => text.trim())
      .join(' ')
      .slice(-LEAD_LENGTH);
  }
}
