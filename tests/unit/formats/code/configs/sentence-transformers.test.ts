import { expect, it } from 'vitest';
import { inspectText, testConfigs } from '../../../../fixtures/configs';

const modules = (type: string, path = '') => [{ idx: 0, name: '0', path, type }];

testConfigs([
  ['a module that runs', modules('os.system', 'id'), 'dangerous', 'config/target-reaches'],
  ['a module of a project', modules('mine.Pooling'), 'suspicious', 'config/foreign-library'],
  [
    'a function of the library',
    modules('sentence_transformers.util.http_get'),
    'suspicious',
    'config/foreign-library',
  ],
  ['modules of the library', modules('sentence_transformers.models.Pooling'), 'safe'],
  ['modules of PyLate', modules('pylate.models.Dense.Dense', '1_Dense'), 'safe'],
  ['an activation that runs', { activation_function: 'os.abort' }, 'dangerous', 'config/target-reaches'],
  ['an odd activation', { activation_function: 'torch.cuda.is_available' }, 'suspicious', 'config/target'],
  [
    'an activation of a project',
    { sentence_transformers: { activation_fn: 'mine.Act' } },
    'suspicious',
    'config/target',
  ],
  [
    'the activation of an old cross-encoder',
    { sbert_ce_default_activation_function: 'subprocess.Popen' },
    'dangerous',
  ],
  ['an activation of torch', { activation_function: 'torch.nn.modules.activation.Tanh' }, 'safe'],
  ['an activation by its short name', { activation_function: 'gelu_new' }, 'safe'],
  ['a router that runs', { types: { a: 'os.system' }, structure: { a: ['a'] } }, 'dangerous'],
  ['a router', { types: { a: 'sentence_transformers.models.Transformer' }, structure: { a: ['a'] } }, 'safe'],
  ['types of something else', { types: { a: 'mine.Type' } }, 'safe'],
  [
    'a tokenizer of words',
    { tokenizer_class: 'sentence_transformers.models.tokenizer.WhitespaceTokenizer' },
    'safe',
  ],
  ['a tokenizer of a project', { tokenizer_class: 'mine.Tokenizer' }, 'suspicious', 'config/foreign-library'],
]);

it('names the folders of its modules', async () => {
  const text = JSON.stringify([
    ...modules('sentence_transformers.models.Transformer'),
    ...modules('mine.A', 'odd'),
  ]);
  expect((await inspectText(text, 'modules.json')).opens).toEqual(['odd']);
});
