import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { memorySource } from '../../../../utils/bytes/memory';
import type { Inspection } from '../../../../utils/formats/core/contract';
import { finding, inspection } from '../../../../utils/formats/core/inspection';
import { inspectKerasArchive } from '../../../../utils/formats/graphs/keras';
import { readArchive } from '../../../../utils/formats/archives/zip';
import { message } from '../../../../utils/model/message';
import { inputOf, utf8 } from '../../../fixtures/analyze';
import { base64, kerasModel } from '../../../fixtures/keras';

const dangerous = inspection('pickle', [finding('pickle/x', 'dangerous', message('x'))]);

/** Inspects an archive; members starting with `!` count as dangerous. */
async function read(members: Readonly<Record<string, string>>) {
  const seen: string[] = [];
  const bytes = zipSync(
    Object.fromEntries(Object.entries(members).map(([name, text]) => [name, utf8(text)])),
  );
  const inspect = async (
    source: { readonly read: (at: number, length: number) => Promise<Uint8Array> },
    name: string,
  ): Promise<Inspection> => {
    seen.push(name);
    return (await source.read(0, 1))[0] === 0x21 ? dangerous : inspection('data', []);
  };
  const archive = await readArchive(memorySource(bytes));
  const result = await inspectKerasArchive(archive, archive.source, inputOf(bytes, { inspect }));
  return { ...result, seen };
}

const PLAIN = kerasModel(['keras.layers', 'Dense']);

it.each([
  ['a plain model', { 'config.json': PLAIN, 'model.weights.h5': 'x' }, 'safe', ['model.weights.h5']],
  ['a reaching configuration', { 'config.json': kerasModel(['os', 'system']) }, 'dangerous', []],
  ['a broken configuration', { 'config.json': '{' }, 'broken', []],
  [
    'dangerous weights',
    { 'config.json': PLAIN, 'model.weights.npz': '!' },
    'dangerous',
    ['model.weights.npz'],
  ],
  ['a dangerous member', { 'config.json': PLAIN, 'x/y.pkl': '!' }, 'dangerous', ['x/y.pkl']],
  [
    'a dangerous asset, which nothing loads',
    { 'config.json': PLAIN, 'assets/y.pkl': '!' },
    'suspicious',
    ['assets/y.pkl'],
  ],
  [
    'an asset that is none',
    { 'config.json': PLAIN, 'assets/../y.pkl': '!' },
    'dangerous',
    ['assets/../y.pkl'],
  ],
])('%s', async (_, members, verdict, seen) => {
  const result = await read(members);
  expect([result.verdict, result.seen]).toEqual([verdict, seen]);
});

it('what a layer unpickles is looked into', async () => {
  const module = { class_name: '__bytes__', config: { value: base64(utf8('!')) } };
  const { seen, findings } = await read({
    'config.json': kerasModel(['keras.layers', 'TorchModuleWrapper', { module }]),
  });
  expect(seen).toContain('config.json!module');
  expect(findings.map(({ id }) => id)).toContain('pickle/x');
});
