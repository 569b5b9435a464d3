import type { CardLink, CardStatement } from '../facts/card';
import type { CardTopic } from '../model/card';
import type { Block } from './blocks';
import { extract } from './extract';
import { LINK_LIMIT, NAME_LIMIT, STATEMENT_LIMIT, STATEMENTS_PER_TOPIC } from './limits';
import type { OpenSection } from './sections';
import type { Sentence } from './sentences';
import type { Found, Passage } from './statements/passage';

/** Characters on each side of a link that are kept as its context. */
const CONTEXT = 90;
/** Characters of one name. */
const NAME_LENGTH = 80;
/** A section with fewer characters says nothing by itself. */
const CONTENT = 20;
/** A description of the data with at least so many characters and so many of the aspects below is a data card. */
const DATA_CARD_LENGTH = 300;
const DATA_CARD_ASPECTS = 3;
const ASPECTS = [
  /\b(?:sources?|consists? of|compris\w+|contains?|collected from|gathered|crawl\w*|scraped|composed|includ\w+)\b|来源|包括|包含/i,
  /\b(?:filter\w*|clean\w*|dedup\w*|remov\w+|pre-?process\w*|curat\w+|decontaminat\w*)\b|过滤|去重|清洗/i,
  /\b(?:tokens?|GiB|GB|TB|hours|examples|samples|pairs|documents|sentences)\b|[万亿]/i,
  /\b(?:licen[cs]e\w*|consent|opt-?out|copyright|public domain)\b|许可/i,
  /\b(?:languages?|english|multilingual|demographic\w*|distribution|domains?)\b|语言|领域/i,
  /\b(?:annotat\w+|label\w*|synthetic|human-written|generated|collected|collection)\b|标注|合成|采集/i,
];

interface SectionSeen {
  readonly title: string;
  readonly line: number;
  readonly topic: CardTopic;
  length: number;
  readonly aspects: Set<number>;
}

/** Gathers links and statements within the limits, each thing once. */
export class Collected {
  readonly linkList: CardLink[] = [];
  readonly statements: CardStatement[] = [];
  private readonly seenLinks = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly counts = new Map<string, number>();
  private section: SectionSeen | null = null;

  links({ text, line, links }: Sentence): void {
    for (const { url, kind, id, start, end } of links) {
      if (this.linkList.length >= LINK_LIMIT) return;
      const key = `${url} ${line}`;
      if (this.seenLinks.has(key)) continue;
      this.seenLinks.add(key);
      const context = extract(text.slice(Math.max(0, start - CONTEXT), end + CONTEXT));
      this.linkList.push({ url, kind, id, line, context });
    }
  }

  add(passage: Pick<Passage, 'text' | 'line'>, found: readonly Found[]): void {
    for (const each of found) this.push(each, passage.line, passage.text);
  }

  /** A section begins; the one before it is judged as a whole. */
  startSection(block: Extract<Block, { kind: 'heading' }>, { topic, inherited }: OpenSection): void {
    // A part without a topic of its own goes on with what is around it.
    if (topic === null && inherited !== null && inherited !== 'aside' && this.section !== null) return;
    this.endSection();
    if (topic === null || topic === 'aside' || inherited === 'aside') return;
    this.section = { title: block.text.text, line: block.line, topic, length: 0, aspects: new Set() };
  }

  /** Notes how much the section holds, and which aspects of its data it describes. */
  describe(text: string, characters: number): void {
    if (this.section !== null) this.section.length += characters;
    if (
      this.section === null ||
      (this.section.topic !== 'training-data' && this.section.topic !== 'data-card')
    )
      return;
    for (const [index, pattern] of ASPECTS.entries()) if (pattern.test(text)) this.section.aspects.add(index);
  }

  endSection(): void {
    const { section } = this;
    this.section = null;
    if (section === null || section.length < CONTENT) return;
    const { topic, line, title } = section;
    this.push({ topic, says: 'named' }, line, title);
    if (topic !== 'training-data' && topic !== 'data-card') return;
    const described = section.length >= DATA_CARD_LENGTH && section.aspects.size >= DATA_CARD_ASPECTS;
    if (described) this.push({ topic: 'data-card', says: 'given' }, line, title);
  }

  private push({ topic, says, url, names = [] }: Found, line: number, text: string): void {
    const kind = `${topic} ${says}`;
    const count = this.counts.get(kind) ?? 0;
    const key = `${kind} ${url ?? extract(text)} ${names[0] ?? ''}`;
    if (count >= STATEMENTS_PER_TOPIC || this.statements.length >= STATEMENT_LIMIT || this.seen.has(key))
      return;
    this.seen.add(key);
    this.counts.set(kind, count + 1);
    this.statements.push({
      topic,
      says,
      line,
      seen: extract(text),
      url: url ?? null,
      names: names.slice(0, NAME_LIMIT).map((name) => extract(name, NAME_LENGTH)),
    });
  }
}
