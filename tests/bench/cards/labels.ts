import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontMatterSpan } from '../../../utils/cards/front-matter';
import { readCard, type ReadCard } from '../../../utils/cards/read-card';
import type { CardRestriction } from '../../../utils/model/card';
import { jsonLines } from '../../conformance/labelled';
import { timed } from '../timed';

/** A thing that a card names: a data set, a base model. */
export interface LabelledName {
  readonly name: string;
  readonly url?: string | null;
  readonly line: number | null;
}

/** What a careful reader found on one topic (`CODEBOOK.md` of the folder). */
export interface LabelledTopic {
  readonly state: string;
  readonly alt?: string;
  readonly line?: number | null;
  readonly quote?: string;
  readonly sources?: readonly LabelledName[];
}

interface LabelRow {
  readonly id: string;
  readonly file: string;
  readonly topics: Readonly<Record<string, LabelledTopic>>;
  readonly 'license-prose': {
    readonly restrictions: readonly CardRestriction[];
    readonly line: number;
    readonly quote: string;
  } | null;
  readonly 'base-models': readonly (LabelledName & { readonly where: 'prose' | 'front-matter' })[];
}

/** A labelled card as our reader sees it. */
export interface LabelledCard {
  readonly label: LabelRow;
  readonly read: ReadCard;
  /** The first line behind the front matter. */
  readonly bodyFrom: number;
  /** Processor time of one reading, the quickest of some. */
  readonly ms: number;
}

/** Readings of which the quickest counts: the compiler's share, and the machine's, is not the card's. */
const READINGS = 4;

/** The labelled cards of a folder, read. */
export function labelledCards(folder: string): readonly LabelledCard[] {
  return jsonLines<LabelRow>(join(folder, 'labels.jsonl')).flatMap((label) => {
    const path = join(folder, label.file);
    if (!existsSync(path)) return [];
    const text = readFileSync(path, 'utf8');
    const read = readCard(text, label.id);
    const ms = Math.min(...Array.from({ length: READINGS }, () => timed(() => readCard(text, label.id))));
    const bodyFrom = text.slice(0, frontMatterSpan(text)?.body ?? 0).split('\n').length;
    return [{ label, read, bodyFrom, ms }];
  });
}
