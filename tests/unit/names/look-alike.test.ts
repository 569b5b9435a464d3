import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinEdits } from '../../../utils/names/edits';
import { folded, skeleton, wordsOf } from '../../../utils/names/fold';
import { guardedNames, isKnownPublisher } from '../../../utils/names/known-publishers';
import { lookAlike, type Likeness } from '../../../utils/names/look-alike';
import { HOSTILE } from '../rules/facts';

describe('a name close to a well-known one', () => {
  it.each<readonly [name: string, kind: Likeness, of: string]>([
    ['mistral-ai', 'separators', 'mistralai'],
    ['metallama', 'separators', 'meta-llama'],
    ['open-ai', 'separators', 'openai'],
    ['0penai', 'characters', 'openai'],
    ['googIe', 'characters', 'google'],
    ['mistraIai', 'characters', 'mistralai'],
    ['nvldia', 'characters', 'nvidia'],
    ['deepseek-al', 'characters', 'deepseek-ai'],
    ['black-forest-Iabs', 'characters', 'black-forest-labs'],
    ['Qvven', 'characters', 'Qwen'],
    ['Qwenn', 'repeats', 'Qwen'],
    ['gooogle', 'repeats', 'google'],
    ['llama-meta', 'swapped', 'meta-llama'],
    ['EleuterAI', 'one-edit', 'EleutherAI'],
    ['nvidai', 'one-edit', 'nvidia'],
    ['meta-llams', 'one-edit', 'meta-llama'],
    ['sentence-transfomers', 'one-edit', 'sentence-transformers'],
    ['sentnce-transfomers', 'two-edits', 'sentence-transformers'],
    ['openai-official', 'claims', 'openai'],
    ['OpenAIOfficial', 'claims', 'openai'],
    ['meta-ai', 'claims', 'meta-llama'],
    ['g00gle-research', 'claims', 'google'],
    ['openai-friends-of-mine', 'brand', 'openai'],
  ])('%s: %s of %s', (name, kind, of) => expect(lookAlike(name)).toEqual({ kind, of }));

  it.each([
    ['itself', 'openai'],
    ['itself in other letters, which the hub takes for the same', 'OPENAI'],
    ['another account of the brand', 'openai-community'],
    ['a reviewed neighbour', 'BioMistral'],
    ['a short name one edit away', 'sumo'],
    ['a shared everyday ending', 'flox-community'],
    ['an everyday word that is a brand too', 'whisper-fan'],
    ['a brand within a word', 'reopenaisle'],
    ['nobody', 'owner'],
    ['nothing', ''],
    ['separators only', '-._'],
    ['a hostile name', HOSTILE],
  ])('not %s', (_what, name) => expect(lookAlike(name)).toBeNull());

  it('never one of the well-known accounts, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...guardedNames().map(({ name }) => name))),
        (name) => {
          const like = lookAlike(name);
          if (isKnownPublisher(name)) expect(like).toBeNull();
          if (like) expect(isKnownPublisher(like.of)).toBe(true);
        },
      ),
    );
  });

  it('a guarded name with one character dropped, doubled or swapped is seen', () => {
    const long = guardedNames().filter(({ edits, folded: name }) => edits && name.length >= 9);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), ({ folded: name }, seed) => {
        const at = seed % (name.length - 1);
        const [before, first, second, after] = [
          name.slice(0, at),
          name.charAt(at),
          name.charAt(at + 1),
          name.slice(at + 2),
        ];
        for (const changed of [
          before + second + after,
          before + first + first + second + after,
          before + second + first + after,
        ]) {
          if (!isKnownPublisher(changed)) expect([changed, lookAlike(changed)]).not.toEqual([changed, null]);
        }
      }),
    );
  });
});

describe('edits', () => {
  it.each<readonly [string, string, number, boolean]>([
    ['abc', 'abc', 0, true],
    ['abc', 'abd', 0, false],
    ['abc', 'acb', 1, true],
    ['abcd', 'badc', 1, false],
    ['abcd', 'badc', 2, true],
    ['abc', 'abcde', 1, false],
    ['abc', 'cba', 1, false],
    ['', 'a', 1, true],
  ])('%s and %s within %i: %s', (a, b, limit, expected) => {
    expect(withinEdits(a, b, limit)).toBe(expected);
    expect(withinEdits(b, a, limit)).toBe(expected);
  });

  it('are the same both ways, and none for equal texts', () => {
    const text = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 2 }), (a, b, limit) => {
        expect(withinEdits(a, b, limit)).toBe(withinEdits(b, a, limit));
        expect(withinEdits(a, a, limit)).toBe(true);
      }),
    );
  });
});

describe('folding', () => {
  it('takes away case and separators, and no more', () => {
    expect(folded('Meta-Llama_3.1 8B')).toBe('metallama318b');
    expect(wordsOf('--A..b__c ')).toEqual(['a', 'b', 'c']);
  });

  it('makes look-alikes equal, and does so once for all', () => {
    expect(skeleton('rnistra1')).toBe(skeleton('mistral'));
    fc.assert(
      fc.property(fc.string(), (text) => {
        const lower = text.toUpperCase().toLowerCase();
        expect(skeleton(text.toUpperCase())).toBe(skeleton(lower));
      }),
    );
  });
});
