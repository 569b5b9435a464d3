import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../utils/cards/links';

describe('readAddress', () => {
  it.each([
    ['https://github.com/maker/tern', 'code', 'maker/tern'],
    ['https://github.com/maker/tern.git', 'code', 'maker/tern'],
    ['http://www.github.com/maker/tern/tree/main/train', 'code', 'maker/tern'],
    ['https://github.com/maker/tern/blob/main/LICENSE', 'license', 'maker/tern'],
    ['https://github.com/maker', 'other', null],
    ['https://github.com/sponsors/maker', 'other', null],
    ['https://gitlab.com/maker/tern', 'code', 'maker/tern'],
    ['https://huggingface.co/datasets/maker/words', 'dataset', 'maker/words'],
    ['https://huggingface.co/datasets/squad', 'dataset', 'squad'],
    ['https://hf.co/spaces/maker/demo', 'space', 'maker/demo'],
    ['https://huggingface.co/collections/maker/tern-65a', 'collection', 'maker/tern-65a'],
    ['https://huggingface.co/papers/2402.00838', 'paper', '2402.00838'],
    ['https://huggingface.co/maker/tern', 'model', 'maker/tern'],
    ['https://huggingface.co/maker/tern/blob/main/LICENSE.md', 'license', 'maker/tern'],
    ['https://huggingface.co/docs/transformers/index', 'other', null],
    ['https://huggingface.co/models?other=tern', 'other', null],
    ['https://arxiv.org/abs/2402.00838', 'paper', '2402.00838'],
    ['https://arxiv.org/pdf/2402.00838v2.pdf', 'paper', '2402.00838'],
    ['http://arxiv.org/abs/cs/0112017', 'paper', null],
    ['https://doi.org/10.48550/arXiv.2402.00838', 'paper', '2402.00838'],
    ['https://aclanthology.org/2020.acl-main.1', 'paper', null],
    ['https://maker.example/tern-report.pdf', 'paper', null],
    ['https://wandb.ai/maker/tern/runs/1', 'experiment-log', 'maker/tern'],
    ['https://creativecommons.org/licenses/by/4.0/', 'license', null],
    ['https://www.apache.org/licenses/LICENSE-2.0', 'license', null],
    ['https://www.kaggle.com/datasets/maker/words', 'dataset', 'maker/words'],
    ['https://github.com.evil.example/maker/tern', 'other', null],
  ])('%s', (url, kind, id) => {
    expect(readAddress(url)).toMatchObject({ kind, id });
  });

  it.each([
    '#usage',
    'LICENSE',
    './train.py',
    'mailto:a@b.c',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.b/c',
    'https://',
    'https://user:word@github.com/a/b',
    `https://a.b/${'x'.repeat(3000)}`,
  ])('is no address: %.40s', (url) => {
    expect(readAddress(url)).toBeNull();
  });

  it('is https always', () => {
    expect(readAddress('http://arxiv.org/abs/2402.00838')?.url).toBe('https://arxiv.org/abs/2402.00838');
  });
});
