import type { Block, PlainText } from './blocks';
import { plainOf, type Definitions } from './inline';
import { scanBlocks } from './scan';

/** A card's body as blocks of plain words, links apart. Nothing is rendered. */
export function parseBody(body: string, firstLine: number): { blocks: readonly Block[]; whole: boolean } {
  const { blocks, definitions, whole } = scanBlocks(body, firstLine);
  const read = blocks.map((block) => inPlainWords(block, definitions));
  return { blocks: read.filter((block) => block.kind !== 'text' || holdsSomething(block.text)), whole };
}

/** Tags alone leave nothing to read. */
const holdsSomething = ({ text, links, images }: PlainText): boolean =>
  text.trim() !== '' || links.length > 0 || images.length > 0;

function inPlainWords(block: Block<string>, definitions: Definitions): Block {
  if (block.kind === 'code') return block;
  if (block.kind === 'table') {
    const rows = block.rows.map(({ line, cells }) => ({
      line,
      cells: cells.map((cell) => plainOf(cell, definitions)),
    }));
    return { ...block, rows };
  }
  return { ...block, text: plainOf(block.text, definitions) };
}
