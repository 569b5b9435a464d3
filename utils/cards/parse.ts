import type { Block } from './blocks';
import { plainOf, type Definitions } from './inline';
import { scanBlocks } from './scan';

/** A card's body as blocks of plain words, links apart. Nothing is rendered. */
export function parseBody(body: string, firstLine: number): { blocks: readonly Block[]; whole: boolean } {
  const { blocks, definitions, whole } = scanBlocks(body, firstLine);
  const read = blocks.map((block) => inPlainWords(block, definitions));
  // Tags alone leave nothing to read.
  return { blocks: read.filter((block) => block.kind !== 'text' || block.text.text.trim() !== ''), whole };
}

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
