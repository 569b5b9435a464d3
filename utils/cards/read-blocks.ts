import type { CardReading } from '../facts/card';
import type { Block, PlainText } from './blocks';
import { Collected } from './collected';
import { filled, Sections } from './sections';
import { sentencesOf } from './sentences';
import { PASSAGE_LIMIT } from './limits';
import { readAddress } from './links';
import { ownOf } from './own';
import { recipeIn } from './statements/code-blocks';
import { findersFor } from './statements';
import type { Passage } from './statements/passage';
import { readTable, rowText } from './statements/tables';

type Read = Pick<CardReading, 'whole' | 'prose' | 'sections' | 'links' | 'statements'>;

/** Sections, links and statements of a card's blocks, in their order. */
export function readBlocks(blocks: readonly Block[], about: string | null): Read {
  const finders = findersFor(ownOf(blocks, about));
  const sections = new Sections();
  const collected = new Collected();
  let prose = 0;
  /** Indent of the text that opened with a link to another model. */
  let other: number | null = null;

  let passages = 0;
  const read = (passage: Passage) => {
    passages += 1;
    if (passages > PASSAGE_LIMIT) return;
    collected.links(passage);
    for (const find of finders) {
      const found = find(passage);
      collected.add(passage, passage.ofOther ? found.map((each) => ({ ...each, says: 'named' })) : found);
    }
  };
  const fill = (text: string): number => {
    const length = filled(text);
    sections.add(length);
    collected.describe(text, length);
    return length;
  };
  for (const block of blocks) {
    const context = around(sections);
    if (block.kind !== 'text' && block.kind !== 'code') other = null;
    if (block.kind === 'heading') {
      collected.startSection(block, sections.start(block));
      for (const sentence of sentencesOf(block.line, block.text)) collected.links(sentence);
    } else if (block.kind === 'code') {
      const text = block.raw.trim().split('\n', 1)[0] ?? '';
      collected.add({ text, line: block.line }, recipeIn(block.raw));
    } else if (block.kind === 'table') {
      const { mixture, found } = readTable(block, sections.topic);
      const text = rowText(block.rows[0]?.cells ?? []).text;
      collected.add({ text, line: block.line }, found);
      for (const { line, cells } of block.rows) {
        const plain = rowText(cells);
        fill(plain.text);
        const row = { ...context, kind: 'row' as const, ofTrainingData: mixture || context.ofTrainingData };
        for (const sentence of sentencesOf(line, plain)) read({ ...sentence, ...row });
      }
    } else {
      prose += fill(block.text.text);
      if (other !== null && block.indent <= other) other = null;
      if (about !== null && opensWithOther(block.text, about)) other ??= block.indent;
      const ofOther = other !== null;
      for (const sentence of sentencesOf(block.line, block.text))
        read({ ...sentence, ...context, quoted: block.quoted, ofOther });
    }
  }
  collected.endSection();
  return {
    whole: passages <= PASSAGE_LIMIT,
    prose,
    sections: sections.list(),
    links: collected.linkList,
    statements: collected.statements,
  };
}

const around = (
  sections: Sections,
): Pick<Passage, 'kind' | 'section' | 'ofTrainingData' | 'ofOther' | 'quoted'> => ({
  kind: 'prose',
  section: sections.topic,
  ofTrainingData: sections.topic === 'training-data' || sections.topic === 'data-card',
  ofOther: false,
  quoted: false,
});

/** Characters before the first link in which a list's mark and a few words may stand. */
const OPENING = 6;

function opensWithOther({ links }: PlainText, about: string): boolean {
  const first = links[0];
  if (first === undefined || first.start > OPENING) return false;
  const address = readAddress(first.url);
  return address?.kind === 'model' && address.id !== null && address.id.toLowerCase() !== about.toLowerCase();
}
