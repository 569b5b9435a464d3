import { describe, expect, it } from 'vitest';
import { modelId, modelIdInUrl, pathInUrl, revisionInUrl } from '../../../utils/hubs/huggingface/ids';
import { HEAD } from '../../fixtures/model';

const HUB = 'https://huggingface.co';

describe('a model id', () => {
  it.each([
    'acme/anchor-7b',
    'gpt2',
    'acme/anchor.v1.5',
    'mohsen2/pytorch_model.bin',
    'a/b',
    '0/_',
    `${'a'.repeat(96)}/${'b'.repeat(96)}`,
  ])('%s is one', (id) => expect(modelId(id)).toBe(id));

  it.each([
    '',
    '/',
    'acme/',
    '/anchor',
    'a/b/c',
    '..',
    '../etc',
    'acme/..',
    'acme/.hidden',
    'acme/end-',
    'acme/a--b',
    'acme/a..b',
    'acme/repo.git',
    'acme/repo.GIT',
    `acme/${'a'.repeat(97)}`,
    'acme/a b',
    'acme/<b>x</b>',
    'acme/a\u202egpj.exe',
    'acme/🐟',
    'acme/a%2Fb',
    'acme/a?b',
    'acme/a\n',
    null,
    7,
    ['acme/a'],
    { toString: () => 'acme/a' },
  ])('%j is none', (value) => expect(modelId(value)).toBeNull());
});

describe('an address', () => {
  it.each<[path: string, id: string | null]>([
    ['/acme/anchor-7b', 'acme/anchor-7b'],
    ['/acme/anchor-7b/', 'acme/anchor-7b'],
    ['/acme/anchor-7b/tree/main/onnx', 'acme/anchor-7b'],
    ['/mohsen2/pytorch_model.bin/blob/main/pytorch_model.bin', 'mohsen2/pytorch_model.bin'],
    ['/gpt2', 'gpt2'],
    ['/gpt2/tree/main', 'gpt2'],
    ['/gpt2/blob/main/config.json', 'gpt2'],
    ['/', null],
    ['/a%20b/c', null],
  ])('%s names %s', (path, id) => expect(modelIdInUrl(HUB + path)).toBe(id));

  it.each<[path: string, revision: string | null, below: string]>([
    ['/acme/anchor', null, ''],
    ['/acme/anchor/discussions/1', null, ''],
    ['/acme/anchor/tree/main', 'main', ''],
    ['/acme/anchor/tree/main/', 'main', ''],
    ['/acme/anchor/tree/v1.0', 'v1.0', ''],
    ['/acme/anchor/tree/0123456/onnx', '0123456', 'onnx'],
    [`/acme/anchor/tree/${HEAD}`, HEAD, ''],
    ['/acme/anchor/tree/refs%2Fpr%2F12', 'refs/pr/12', ''],
    ['/acme/anchor/tree/refs/pr/12', 'refs/pr/12', ''],
    ['/acme/anchor/tree/refs%2Fpr%2F12/onnx', 'refs/pr/12', 'onnx'],
    ['/acme/anchor/tree/refs/pr/12/onnx', 'refs/pr/12', 'onnx'],
    ['/acme/anchor/tree/refs%2Fconvert%2Fparquet', 'refs/convert/parquet', ''],
    ['/acme/anchor/tree/feature%2Fx/src', 'feature/x', 'src'],
    ['/acme/anchor/blob/main/a/b.py', 'main', 'a/b.py'],
    ['/acme/anchor/commits/v1.0', 'v1.0', ''],
    ['/gpt2/tree/main/onnx', 'main', 'onnx'],
    ['/gpt2/blob/main/tree/x.py', 'main', 'tree/x.py'],
    ['/acme/anchor/tree/main/100%', 'main', '100%'],
  ])('%s names the revision %s and the path %j', (path, revision, below) => {
    expect(revisionInUrl(HUB + path)).toBe(revision);
    expect(pathInUrl(HUB + path)).toBe(below);
  });
});
