/** A part of the report: the key of its title, and lines of Markdown. Left out when it has none. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}
