import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ggufOrigin } from '../../../utils/lineage/gguf-origin';

const named = (value: string) => ggufOrigin([{ key: 'general.source.repo_url', value }]).models;

describe('a model named in metadata', () => {
  it.each([
    ['https://huggingface.co/acme/anchor', 'acme/anchor'],
    ['https://huggingface.co/acme/anchor/tree/main?x#y', 'acme/anchor'],
    ['http://hf.co/acme/anchor', 'acme/anchor'],
    ['acme/anchor', 'acme/anchor'],
    ['https://huggingface.co/datasets/acme/words', null],
    ['https://huggingface.co/docs/hub', null],
    ['https://hf-mirror.com/acme/anchor', null],
    ['https://huggingface.co/acme', null],
    ['https://huggingface.co.evil.example/acme/anchor', null],
    ['https://evil.example/acme/anchor', null],
    ['anchor', null],
    ['<img src=x>/anchor', null],
    [`https://huggingface.co/acme/${'a'.repeat(200)}`, null],
    ['https://huggingface.co/acme/anch…', null],
  ])('%s: %s', (value, id) => expect(named(value)).toEqual(id === null ? [] : [id]));

  it('whatever is given, never throws', () => {
    fc.assert(fc.property(fc.string(), (value) => void named(value)));
  });
});

describe('what a file says of its origin', () => {
  it('is models, names and who quantised it, each once', () => {
    const notes = [
      ['general.base_model.0.name', 'Anchor'],
      ['general.base_model.0.organization', 'Acme'],
      ['general.base_model.0.repo_url', 'https://huggingface.co/acme/anchor'],
      ['general.source.huggingface.repository', 'acme/anchor'],
      ['general.source.repo_url', ''],
      ['general.quantized_by', 'someone'],
    ].map(([key = '', value = '']) => ({ key, value }));
    expect(ggufOrigin(notes)).toEqual({ models: ['acme/anchor'], names: ['Anchor'], quantizedBy: 'someone' });
    expect(ggufOrigin([])).toEqual({ models: [], names: [], quantizedBy: null });
  });
});
