import type { CardSection } from '../facts/card';
import type { CardTopic } from '../model/card';
import type { Block } from './blocks';
import { withoutUnseen } from '../text/unseen';
import { extract } from './extract';
import { SECTION_LIMIT } from './limits';
import { topicOfTitle } from './titles';

/** A section under way: what its passages inherit. */
export interface OpenSection {
  readonly title: string;
  readonly depth: number;
  readonly topic: CardTopic | 'aside' | null;
  /** Topic of the nearest section above that has one. */
  readonly inherited: CardTopic | 'aside' | null;
}

/** Collects sections while the blocks of a card go by. */
export class Sections {
  private readonly open: OpenSection[] = [];
  private readonly found: (Omit<CardSection, 'length'> & { length: number })[] = [];

  /** The topic that what stands here belongs to. */
  get topic(): CardTopic | 'aside' | null {
    return this.open.at(-1)?.inherited ?? null;
  }

  /** The title of the section under way; empty before the first. */
  get title(): string {
    return this.open.at(-1)?.title ?? '';
  }

  start(block: Extract<Block, { kind: 'heading' }>): OpenSection {
    const title = extract(block.text.text);
    while ((this.open.at(-1)?.depth ?? 0) >= block.depth) this.open.pop();
    const topic =
      this.found.length < SECTION_LIMIT ? topicOfTitle(extract(withoutUnseen(block.text.text))) : null;
    const above = this.open.at(-1)?.inherited ?? null;
    const section: OpenSection = {
      title,
      depth: block.depth,
      topic,
      inherited: above === 'aside' ? 'aside' : (topic ?? above),
    };
    this.open.push(section);
    if (title === '' || this.found.length >= SECTION_LIMIT) return section;
    this.found.push({
      title,
      depth: block.depth,
      line: block.line,
      topic: topic === 'aside' ? null : topic,
      length: 0,
    });
    return section;
  }

  add(characters: number): void {
    const last = this.found.at(-1);
    if (last !== undefined) last.length += characters;
  }

  list(): readonly CardSection[] {
    return this.found;
  }
}
