import { expect, test } from 'vitest';
import { mayHoldOwnCode } from '../../../utils/names/shared-code';

test.each([
  ['acme/tern', 'https://github.com/acme/tern', true],
  ['acme/tern', 'https://github.com/acme/tern/tree/main/pretrain', true],
  ['acme/tern', 'https://github.com/acme/tern/blob/main/train.py', true],
  [null, 'https://gitlab.com/acme/tern', true],
  ['acme/tern', 'https://github.com/acme/tern/blob/main/paper.pdf', false],
  ['acme/tern', 'https://github.com/acme/tern/blob/main/README.md', false],
  ['acme/tern', 'https://github.com/acme/tern/releases/download/1.0/tern.ckpt', false],
  ['acme/tern', 'https://github.com/acme/tern/issues', false],
  ['EleutherAI/lm-evaluation-harness', 'https://github.com/EleutherAI/lm-evaluation-harness', false],
  ['facebookresearch/fairseq', 'https://github.com/pytorch/fairseq/tree/master/examples/tern', true],
  ['vllm-project/vllm', 'https://github.com/vllm-project/vllm', false],
])('%s %s: %s', (id, url, expected) => {
  expect(mayHoldOwnCode(id, url)).toBe(expected);
});
