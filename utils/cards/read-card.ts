import type { CardReading } from '../facts/card';
import { Collected } from './collected';
import { readDeclared } from './declared';
import { readFrontMatter, frontMatterSpan } from './front-matter';
import { README_LIMIT } from './limits';
import { parseBody } from './parse';
import { readBlocks } from './read-blocks';

export interface ReadCard {
  readonly reading: CardReading;
  /** The front matter as plain JSON, as the hub's `cardData` has it; null when there is none that can be relied on. */
  readonly metadata: Readonly<Record<string, unknown>> | null;
}

/**
 * What a README says about its model. Never throws; bounded whatever the text holds.
 * `about` is the model's id where it is known: it tells the model's own paper from those it cites.
 */
export function readCard(text: string, about: string | null = null): ReadCard {
  const span = frontMatterSpan(text);
  const front = span === null ? null : readFrontMatter(text.slice(span.from, span.to));
  const from = span?.body ?? 0;
  const firstLine = linesIn(text, from) + 1;
  const body = text.slice(from, from + README_LIMIT);
  const { blocks, whole } = parseBody(body, firstLine);
  const collected = new Collected();
  if (span !== null && front?.metadata)
    readDeclared(front.metadata, text.slice(span.from, span.to), linesIn(text, span.from) + 1, collected);
  const read = readBlocks(blocks, about, collected);
  return {
    reading: {
      size: utf8Length(text),
      ...read,
      whole: whole && read.whole && text.length - from <= README_LIMIT,
      frontMatter: front?.state ?? 'none',
    },
    metadata: front?.metadata ?? null,
  };
}

function linesIn(text: string, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Bytes of the text in UTF-8. */
const utf8Length = (text: string): number => new TextEncoder().encode(text).length;
