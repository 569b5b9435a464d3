import type { LicensePrint } from './print-codec';
import { bodyOf, chunksOf, wordHash } from './text-chunks';

const DIGEST_SEEDS = [0x9e3779b9, 0x85ebca6b] as const;

/** 64 bits over words, in base 36: tells texts apart whose pieces only seem to be equal. Not a cryptographic digest. */
export function wordsDigest(words: readonly string[]): string {
  const states: [number, number] = [...DIGEST_SEEDS];
  for (const word of words) {
    const hash = wordHash(word);
    states[0] = Math.imul((states[0] ^ hash) + (states[0] >>> 13), 0x2545f491);
    states[1] = Math.imul((states[1] + hash) ^ (states[1] >>> 11), 0x27d4eb2f);
    states[0] ^= states[0] >>> 15;
    states[1] ^= states[1] >>> 17;
  }
  return states.map((state) => (state >>> 0).toString(36)).join('.');
}

/** The print of a known text whose title words were taken off. */
export function printOf(id: string, words: readonly string[]): LicensePrint {
  const chunks = chunksOf(words);
  const body = bodyOf(words);
  const at = (word: number): number => {
    const index = chunks.findIndex(({ from }) => from >= word);
    return index === -1 ? chunks.length : index;
  };
  return {
    id,
    hashes: chunks.map(({ hash }) => hash),
    bodyFrom: at(body.from),
    bodyTo: at(body.to),
    digest: wordsDigest(words.slice(body.from, body.to)),
  };
}
