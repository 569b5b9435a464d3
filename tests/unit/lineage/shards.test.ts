import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerFiles, namesInIndex, SHARD_LIMIT } from '../../../utils/lineage/shards';
import { factsWith, listOf } from '../rules/facts';

const shards = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `model-${String(at + 1).padStart(5, '0')}-of-000${count}.safetensors`,
  );
const filesOf = (...paths: readonly string[]) =>
  headerFiles(factsWith({ library: 'transformers', files: listOf(paths) }));

describe('the files whose headers are compared', () => {
  it('are the safetensors files of a default load', () => {
    const found = filesOf('model.safetensors', 'other/model.safetensors', 'pytorch_model.bin');
    expect(found?.read.map(({ path }) => path)).toEqual(['model.safetensors']);
    expect([found?.index, found?.whole]).toEqual([null, true]);
  });

  it('of many shards are the first, with the index that names the rest', () => {
    const found = filesOf(...shards(12), 'model.safetensors.index.json');
    expect(found?.read).toHaveLength(SHARD_LIMIT);
    expect(found?.read[0]?.path).toBe('model-00001-of-00012.safetensors');
    expect([found?.index?.path, found?.whole]).toEqual(['model.safetensors.index.json', false]);
  });

  it('need no index when all are read', () => {
    expect(filesOf(...shards(3), 'model.safetensors.index.json')?.index).toBeNull();
  });

  it('are none where no weights are safetensors, or nothing is listed', () => {
    expect(filesOf('pytorch_model.bin')).toBeNull();
    expect(headerFiles(factsWith({}))).toBeNull();
  });
});

describe('the names in an index', () => {
  it('are the keys of its map', () => {
    expect(namesInIndex({ weight_map: { b: 'x', a: 'y' } })).toEqual(new Set(['b', 'a']));
  });
  it.each([[null], [{}], [{ weight_map: [] }], [{ weight_map: 'a' }], ['x']])('%j has none', (json) =>
    expect(namesInIndex(json)).toBeNull(),
  );
  it('whatever is given, never throw', () => {
    fc.assert(fc.property(fc.anything(), (value) => void namesInIndex(value)));
  });
});
