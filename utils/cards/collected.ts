import type { CardBase, CardLink, CardStatement } from '../facts/card';
import type { CardTopic } from '../model/card';
import type { Block } from './blocks';
import { extract } from './extract';
import {
  BASE_LIMIT,
  LINK_LIMIT,
  NAME_LIMIT,
  STATEMENT_LIMIT,
  SOURCE_STATEMENTS,
  STATEMENTS_PER_TOPIC,
} from './limits';
import type { OpenSection } from './sections';
import type { Sentence } from './sentences';
import type { Found, FoundBase, Passage } from './statements/passage';

/** Characters on each side of a link that are kept as its context. */
const CONTEXT = 90;
/** Characters of one name. */
const NAME_LENGTH = 80;
/** A section with fewer characters says nothing by itself. */
const CONTENT = 20;
interface SectionSeen {
  readonly title: string;
  readonly line: number;
  readonly topic: CardTopic;
  length: number;
}

/** Gathers links and statements within the limits, each thing once. */
export class Collected {
  readonly linkList: CardLink[] = [];
  readonly statements: CardStatement[] = [];
  readonly bases: CardBase[] = [];
  private readonly seenLinks = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly counts = new Map<string, number>();
  private section: SectionSeen | null = null;

  links({ text, line, links }: Sentence): void {
    for (const { url, kind, id, start, end, alt } of links) {
      if (this.linkList.length >= LINK_LIMIT) return;
      const key = `${url} ${line}`;
      if (this.seenLinks.has(key)) continue;
      this.seenLinks.add(key);
      const context = extract(text.slice(Math.max(0, start - CONTEXT), end + CONTEXT)) || extract(alt);
      this.linkList.push({ url, kind, id, line, context });
    }
  }

  add(passage: Pick<Passage, 'text' | 'line'>, found: readonly Found[]): void {
    for (const each of found) this.push(each, passage.line, passage.text);
  }

  /** Models that this one was made from; each name once. */
  addBases(
    { text, line }: Pick<Passage, 'text' | 'line'>,
    found: readonly FoundBase[],
    where: CardBase['where'] = 'prose',
  ): void {
    for (const { name, url, relation } of found) {
      const shown = extract(name, NAME_LENGTH);
      const known = this.bases.some((base) => base.name === shown && base.where === where);
      if (!known && this.bases.length < BASE_LIMIT)
        this.bases.push({ name: shown, url, relation, line, seen: extract(text), where });
    }
  }

  /** A section begins; the one before it is judged as a whole. */
  startSection(block: Extract<Block, { kind: 'heading' }>, { topic, inherited }: OpenSection): void {
    // A part without a topic of its own goes on with what is around it.
    if (topic === null && inherited !== null && inherited !== 'aside' && this.section !== null) return;
    this.endSection();
    if (topic === null || topic === 'aside' || inherited === 'aside') return;
    this.section = { title: block.text.text, line: block.line, topic, length: 0 };
  }

  /** Notes how much the section holds. */
  describe(characters: number): void {
    if (this.section !== null) this.section.length += characters;
  }

  endSection(): void {
    const { section } = this;
    this.section = null;
    if (section === null || section.length < CONTENT) return;
    const { topic, line, title } = section;
    this.push({ topic, says: 'named' }, line, title);
  }

  private push({ topic, says, url, names = [] }: Found, line: number, text: string): void {
    const kind = `${topic} ${says}`;
    const count = this.counts.get(kind) ?? 0;
    const key = `${kind} ${url ?? extract(text)} ${names[0] ?? ''}`;
    const most = topic === 'training-data' ? SOURCE_STATEMENTS : STATEMENTS_PER_TOPIC;
    if (count >= most || this.statements.length >= STATEMENT_LIMIT || this.seen.has(key)) return;
    this.seen.add(key);
    this.counts.set(kind, count + 1);
    this.statements.push({
      topic,
      says,
      line,
      // Where only pictures stand, their link is the evidence.
      seen: extract(text) || extract(url ?? ''),
      url: url ?? null,
      names: names.slice(0, NAME_LIMIT).map((name) => extract(name, NAME_LENGTH)),
    });
  }
}
