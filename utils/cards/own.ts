import type { Block } from './blocks';
import { readAddress } from './links';
import { isModelName } from './statements/model-names';
import type { Own } from './statements/papers';

/** So short a word names too many things. */
const WORD_LENGTH = 4;

/** Words that many models' names share. */
const COMMON: ReadonlySet<string> = new Set(
  'model card base chat instruct large small medium tiny mini nano xlarge language code vision audio text embed embedding embeddings sentence transformers reranker hugging face turbo lite plus preview multilingual english chinese german french uncased cased distill distilled openai google meta microsoft training evaluation introduction paper using with from usage open the diffusion stable transformer data datacomp laion'.split(
    ' ',
  ),
);
const ARXIV = /\b(?:arxiv|eprint)\b[^\d\n]{0,40}(\d{4}\.\d{4,5})/gi;
const BIBTEX_TITLE = /\btitle\s*=\s*[{"]+([^\n]{0,300})/gi;

/** What tells the model's own paper: the ids that its citation gives, the words of its name. */
export function ownOf(blocks: readonly Block[], about: string | null): Own {
  const heading = blocks.find((block) => block.kind === 'heading');
  const words = distinctive(about?.split('/').at(-1) ?? heading?.text.text ?? '');
  const cited = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'code' || !/@\w+\s*\{/.test(block.raw)) continue;
    // Of several entries the ones named like the model; of a single one its own id.
    const entries = block.raw.split(/(?=^\s*@\w+\s*\{)/m).filter((entry) => entry.includes('@'));
    for (const entry of entries) {
      const title = [...entry.matchAll(BIBTEX_TITLE)].map(([, text = '']) => text.toLowerCase()).join(' ');
      if (entries.length > 1 && !words.some((word) => title.includes(word))) continue;
      for (const [, id = ''] of entry.matchAll(ARXIV)) cited.add(id);
      for (const [url] of entry.matchAll(/https?:\/\/[^\s}",]{1,300}/g)) {
        const address = readAddress(url);
        if (address?.kind === 'paper' && address.id !== null) cited.add(address.id);
      }
    }
  }
  return { cited, words };
}

/** A family's name within another (`open_llama`) is that family's. */
function distinctive(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(
      (word, index) => word.length >= WORD_LENGTH && !COMMON.has(word) && (index === 0 || !isModelName(word)),
    )
    .slice(0, 4);
}
