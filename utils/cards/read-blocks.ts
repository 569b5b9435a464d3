import type { CardReading } from '../facts/card';
import type { CardTopic } from '../model/card';
import type { Block, PlainText } from './blocks';
import type { Collected } from './collected';
import { PASSAGE_LIMIT } from './limits';
import { Leads } from './leads';
import { readAddress } from './links';
import { ownOf } from './own';
import { Sections } from './sections';
import { sentencesOf, type Sentence } from './sentences';
import { findersFor, type Finders } from './statements';
import { inEvaluation } from './statements/evaluation';
import { labelledTopic } from './statements/labels';
import { benchmarksIn } from './statements/names';
import type { Passage } from './statements/passage';
import { tableTopic } from './statements/table-kinds';
import { readTable, rowText } from './statements/tables';
import { filled, isBoilerplate } from './template';

type Read = Pick<CardReading, 'whole' | 'prose' | 'sections' | 'links' | 'statements' | 'bases'>;

/** Sections, links, statements and bases of a card's blocks, in their order. */
export function readBlocks(blocks: readonly Block[], about: string | null, collected: Collected): Read {
  const reader = new BlockReader(about, findersFor(ownOf(blocks, about), about), collected);
  for (const block of blocks) reader.take(block);
  return reader.end();
}

/** Characters before the first link in which a list's mark and a few words may stand. */
const OPENING = 6;

class BlockReader {
  private readonly sections = new Sections();
  private readonly leads = new Leads();
  private readonly asked = new Set<string>();
  private prose = 0;
  private passages = 0;
  /** Indent of the text that opened with a link to another model. */
  private other: number | null = null;
  /** Depth of the heading that leads to another model: what stands below it is said of that one. */
  private otherBelow: number | null = null;
  /** The sentence before a table or a code block. */
  private before = '';
  /** The code block right before this one. */
  private code: string | null = null;

  constructor(
    private readonly about: string | null,
    private readonly finders: Finders,
    private readonly collected: Collected,
  ) {}

  take(block: Block): void {
    if (block.kind !== 'text' && block.kind !== 'code') this.other = null;
    if (block.kind === 'heading') this.heading(block);
    else if (block.kind === 'code') this.codeBlock(block);
    else if (block.kind === 'table') this.table(block);
    else this.text(block);
    if (block.kind !== 'code') this.code = null;
  }

  end(): Read {
    this.collected.endSection();
    const { linkList: links, statements, bases } = this.collected;
    return {
      whole: this.passages <= PASSAGE_LIMIT,
      prose: this.prose,
      sections: this.sections.list(),
      links,
      statements,
      bases,
    };
  }

  private heading(block: Extract<Block, { kind: 'heading' }>): void {
    this.leads.end();
    this.before = block.text.text;
    if (this.otherBelow !== null && block.depth <= this.otherBelow) this.otherBelow = null;
    if (this.about !== null && opensWithOther(block.text, this.about)) this.otherBelow ??= block.depth;
    this.collected.startSection(block, this.sections.start(block));
    for (const sentence of sentencesOf(block.line, block.text))
      if (
        sentence.links.length > 0 ||
        says(block.text.text) ||
        (inEvaluation({ section: this.sections.topic }) && benchmarksIn(sentence.text).length > 0)
      )
        this.passage({ ...sentence, ...this.around() });
  }

  private codeBlock({ line, first, raw, info }: Extract<Block, { kind: 'code' }>): void {
    this.passages += 1;
    if (this.passages > PASSAGE_LIMIT || this.otherBelow !== null) return;
    const { topic: section, title } = this.sections;
    const passage = { raw, info, line, section, title, before: this.before, after: this.code };
    for (const find of this.finders.code)
      for (const found of find(passage)) this.collected.add(lineOf(raw, first, found.offset ?? 0), [found]);
    this.code = raw;
  }

  private table(block: Extract<Block, { kind: 'table' }>): void {
    const { topic, title } = this.sections;
    const context = { section: topic, title, before: `${this.leads.text} ${this.before}`.trim() };
    const { mixture, found } = readTable(block, context);
    if (this.otherBelow === null)
      this.collected.add({ text: rowText(block.rows[0]?.cells ?? []).text, line: block.line }, found);
    const head = rowText(block.rows[0]?.cells ?? []).text;
    for (const { line, cells } of block.rows) {
      const plain = rowText(cells);
      this.fill(plain.text);
      if (this.passages > PASSAGE_LIMIT) continue;
      const section = tableTopic(cells[0]?.text ?? '', cells.length) ?? topic;
      for (const sentence of sentencesOf(line, plain))
        this.passage({
          ...sentence,
          ...this.around(section),
          kind: 'row',
          lead: head,
          ofTrainingData: mixture || teaches(section),
        });
    }
  }

  private text({ text, line, ...placed }: Extract<Block, { kind: 'text' }>): void {
    this.prose += this.fill(text.text);
    if (this.passages > PASSAGE_LIMIT) return;
    if (this.other !== null && placed.indent <= this.other) this.other = null;
    if (this.about !== null && opensWithOther(text, this.about)) this.other ??= placed.indent;
    this.leads.enter(placed);
    let section = this.sections.topic;
    let last = '';
    for (const [index, sentence] of sentencesOf(line, text).entries()) {
      if (index === 0 && section !== 'aside') section = labelledTopic(sentence.text) ?? section;
      this.passage({
        ...sentence,
        ...this.around(section),
        item: placed.item,
        quoted: placed.quoted,
        ofOther: this.other !== null || this.otherBelow !== null,
      });
      last = sentence.text;
    }
    this.leads.leave(placed, last);
    this.before = last;
  }

  private passage(passage: Passage): void {
    this.passages += 1;
    if (this.passages > PASSAGE_LIMIT) return;
    this.collected.links(passage);
    if (passage.ofOther || isBoilerplate(passage.text) || this.isRepeated(passage)) return;
    for (const find of this.finders.prose) this.collected.add(passage, find(passage));
    this.collected.addBases(passage, this.finders.bases(passage));
  }

  /** The same words in the same place say nothing new. */
  private isRepeated({ text, kind, section, lead, links }: Passage): boolean {
    const key = `${kind} ${section ?? ''} ${links.map(({ url }) => url).join(' ')} ${lead} ${text}`;
    if (this.asked.has(key)) return true;
    this.asked.add(key);
    return false;
  }

  private fill(text: string): number {
    const length = filled(text);
    this.sections.add(length);
    this.collected.describe(length);
    return length;
  }

  private around(section: CardTopic | 'aside' | null = this.sections.topic): Omit<Passage, keyof Sentence> {
    return {
      kind: 'prose',
      section,
      title: this.sections.title,
      lead: this.leads.text,
      item: false,
      ofTrainingData: teaches(section) || this.finders.leadsToData(this.leads.text),
      ofOther: this.otherBelow !== null,
      quoted: false,
    };
  }
}

/** Words of a heading that says something, and is no mere title. */
const HEADING_WORDS = 6;
const says = (text: string): boolean => text.trim().split(/\s+/).length >= HEADING_WORDS;

const teaches = (section: CardTopic | 'aside' | null): boolean =>
  section === 'training-data' || section === 'data-card';

/** A line of a code block, or the first below it that is not empty. */
function lineOf(raw: string, first: number, offset: number): { text: string; line: number } {
  const lines = raw.split('\n');
  const from = Math.max(
    0,
    lines.findIndex((text, index) => index >= offset && text.trim() !== ''),
  );
  return { text: lines[from] ?? '', line: first + from };
}

function opensWithOther({ links }: PlainText, about: string): boolean {
  const first = links[0];
  if (first === undefined || first.start > OPENING) return false;
  const address = readAddress(first.url);
  return address?.kind === 'model' && address.id !== null && address.id.toLowerCase() !== about.toLowerCase();
}
