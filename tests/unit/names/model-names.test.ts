import { describe, expect, it } from 'vitest';
import lines from '../../../utils/names/known-models.json';
import { knownSince, sameModelName } from '../../../utils/names/model-names';
import { HOSTILE } from '../rules/facts';

describe('the name of a well-known model', () => {
  it.each([
    ['Open-OSS/privacy-filter', 'openai/privacy-filter', 'same'],
    ['someone/Privacy_Filter', 'openai/privacy-filter', 'same'],
    ['someone/pr1vacy-fi1ter', 'openai/privacy-filter', 'look'],
    ['someone/qwen3-8b', 'Qwen/Qwen3-8B', 'same'],
  ])('%s has that of %s', (id, of, kind) => expect(sameModelName(id)).toMatchObject({ of, kind }));

  it.each([
    ['the model itself', 'openai/privacy-filter'],
    ['the model itself in other letters', 'OpenAI/Privacy-Filter'],
    ['another well-known publisher of that name', 'Xenova/all-MiniLM-L6-v2'],
    ['a short name', 'someone/gpt2'],
    ['a word for a kind of model', 'someone/segmentation'],
    ['a name of its own', 'someone/my-very-own-model'],
    ['an id without a publisher', 'privacy-filter'],
    ['nothing', ''],
    ['a hostile id', `${HOSTILE}/${HOSTILE}`],
  ])('not %s', (_what, id) => expect(sameModelName(id)).toBeNull());

  it('names every well-known publisher of it', () => {
    expect(sameModelName('someone/all-MiniLM-L6-v2')?.publishers).toEqual([
      'sentence-transformers',
      'Xenova',
    ]);
  });

  it('knows when a repository was made, where the list says so', () => {
    expect(knownSince('Qwen/Qwen3-VL-2B-Instruct')).toBe('2025-10-19');
    expect(knownSince('qwen/qwen3-vl-2b-instruct')).toBe('2025-10-19');
    expect(knownSince('someone/else')).toBeNull();
  });

  it('the list starts with an owner and holds no empty names', () => {
    const words = lines.join(' ').split(' ');
    expect(words[0]).toMatch(/\/$/);
    for (const word of words) expect(word).toMatch(/^[\w.-]+(?:\/|:[0-9a-z]{1,4})?$/);
  });
});
