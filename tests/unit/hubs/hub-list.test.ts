import { describe, expect, it } from 'vitest';
import { hubOf, pageOf } from '../../../utils/hubs/index';

describe('the list of hubs', () => {
  it.each([
    ['https://huggingface.co/a/b', 'huggingface'],
    ['https://hf.co/a/b', 'huggingface'],
    ['http://huggingface.co/a/b', undefined],
    ['https://huggingface.co.evil.example/a/b', undefined],
    ['https://evil.example/huggingface.co', undefined],
    ['https://huggingface.co:8443/a/b', undefined],
    ['about:blank', undefined],
  ])('%s belongs to %s', (url, id) => {
    expect(hubOf(url)?.id).toBe(id);
    expect(pageOf(url)?.hub.id).toBe(id);
  });
});
