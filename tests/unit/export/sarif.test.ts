import { expect, it } from 'vitest';
import { memorySource } from '../../../utils/bytes/memory';
import { sarifLog } from '../../../utils/export/sarif';
import { inspectFile } from '../../../utils/formats/inspect';
import { EVIL, pickle } from '../../fixtures/pickle';
import { zip } from '../../fixtures/zip';

const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);

it('writes one result a finding, with its rule, level, file and member', async () => {
  const files = [
    await inspectFile(memorySource(EVIL), 'a folder/evil.pkl'),
    await inspectFile(memorySource(zip([{ name: 'a/data.pkl', data: EVIL }])), 'evil.pt'),
    await inspectFile(memorySource(pickle(0x29)), 'good.pkl'),
  ];
  const log = sarifLog(files, ({ key }) => key, '9.9.9');
  expect(at(log, 'version')).toBe('2.1.0');
  const run = at(log, 'runs', 0);
  const found = files.flatMap(({ findings }) => findings);
  expect(at(run, 'results', 'length')).toBe(found.length);
  expect(at(run, 'artifacts', 'length')).toBe(3);
  expect(at(run, 'artifacts', 0, 'location', 'uri')).toBe('a%20folder/evil.pkl');
  expect(at(run, 'artifacts', 2, 'properties', 'verdict')).toBe('safe');
  for (const [index, { id, message }] of found.entries()) {
    const result = at(run, 'results', index);
    expect(at(result, 'ruleId')).toBe(id);
    expect(at(run, 'tool', 'driver', 'rules', Number(at(result, 'ruleIndex')), 'id')).toBe(id);
    expect(at(result, 'message', 'text')).toBe(message.key);
  }
  expect(at(run, 'results', 0, 'level')).toBe('error');
  expect(at(run, 'results', 0, 'locations', 0, 'physicalLocation', 'region', 'byteOffset')).toBe(2);
  const inside = found.findIndex(({ member }) => member === 'a/data.pkl');
  expect(at(run, 'results', inside, 'locations', 0, 'logicalLocations', 0, 'name')).toBe('a/data.pkl');
  expect(at(run, 'results', inside, 'locations', 0, 'physicalLocation', 'region')).toBeUndefined();
});
