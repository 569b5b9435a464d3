import { expect, it } from 'vitest';
import { valueOf } from '../../../utils/model/slot';
import { modelPageFacts } from '../../fixtures/facts';

const named = (config: unknown) => valueOf(modelPageFacts({ config }).configNames);

it.each([
  [{ sklearn: { model: { file: 'm.pkl' } } }, [{ path: 'config.json', opens: ['m.pkl'], names: [] }]],
  [
    { peft: { base_model_name_or_path: 'a/b' } },
    [{ path: 'adapter_config.json', opens: [], names: ['a/b'] }],
  ],
  [
    { adapter_transformers: { model_name: 'a/c' } },
    [{ path: 'adapter_config.json', opens: [], names: ['a/c'] }],
  ],
  [{ model_type: 'bert' }, []],
])('%j names %j', (config, expected) => expect(named(config)).toEqual(expected));

it.each([
  null,
  [],
  { sklearn: 1 },
  { sklearn: { model: { file: 7 } } },
  { peft: { base_model_name_or_path: ['a/b'] } },
  { peft: { base_model_name_or_path: '/data/models/llama' } },
  { peft: { base_model_name_or_path: '../llama' } },
  { adapter_transformers: { model_name: 'a b' } },
  { sklearn: { model: { file: 'x'.repeat(100_000) } } },
])('reads no name out of %j', (config) => expect(named(config)).toEqual([]));
