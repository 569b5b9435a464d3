import { expect, test } from 'vitest';
import { headersReadByHub } from '../../../../utils/formats/names/header-read';
import { NO_RECORD, SAFETENSORS, ggufRecord, listOf } from '../../rules/facts';

test.each([
  [
    'the model at the top',
    SAFETENSORS,
    ['model.safetensors', 'x/model.safetensors'],
    true,
    ['model.safetensors'],
  ],
  [
    'its shards',
    SAFETENSORS,
    ['model-1-of-2.safetensors', 'model-2-of-2.safetensors'],
    true,
    ['model-1-of-2.safetensors', 'model-2-of-2.safetensors'],
  ],
  ['the only one', SAFETENSORS, ['adapter_model.safetensors'], true, ['adapter_model.safetensors']],
  ['maybe not the only one', SAFETENSORS, ['adapter_model.safetensors'], false, []],
  ['one of several', SAFETENSORS, ['a.safetensors', 'b.safetensors'], true, []],
  ['no record', NO_RECORD, ['model.safetensors', 'a.gguf'], true, []],
  ['another format’s record', ggufRecord(), ['model.safetensors'], true, []],
  ['GGUF: its record says nothing of a template', ggufRecord('a.gguf'), ['a.gguf'], true, []],
  ['never a pickle', SAFETENSORS, ['pytorch_model.bin', 'model.safetensors.bin'], true, []],
] as const)('%s', (_, record, paths, complete, expected) => {
  const read = headersReadByHub(listOf(paths, complete), record);
  expect([...read].map(({ path }) => path)).toEqual(expected);
});
