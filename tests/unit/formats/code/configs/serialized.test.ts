import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pythonBase64 } from '../../../../../utils/formats/encodings/base64';
import { utf8 } from '../../../../fixtures/analyze';
import { inspectText, testConfigs } from '../../../../fixtures/configs';

/** A pickle that looks up one global; with `calls`, calls it with a text. Protocols 0 and 4. */
const text = (module: string, name: string, calls: boolean) =>
  `c${module}\n${name}\n${calls ? "(S'id'\ntR" : ''}.`;
const binary = (module: string, name: string) =>
  Uint8Array.from([
    0x80,
    4,
    0x8c,
    module.length,
    ...utf8(module),
    0x8c,
    name.length,
    ...utf8(name),
    0x93,
    0x2e,
  ]);

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const saved = (value: string) => ({
  policy_class: { ':type:': "<class 'x'>", ':serialized:': value },
  n_envs: 1,
});
const RUNS = binary('os', 'system');

testConfigs([
  ['a model whose class runs', saved(base64(RUNS)), 'dangerous', 'pickle/dangerous-import'],
  ['an old pickle', saved(base64(text('os', 'system', true))), 'dangerous', 'pickle/dangerous-import'],
  ['with what Python leaves out', saved(`-${base64(RUNS).replace(/(...)/g, '$1_\n')}`), 'dangerous'],
  ['a pickle under another key', { note: base64(RUNS) }, 'suspicious', 'config/pickle-text'],
  ['a pickle in hexadecimal digits', { note: hex(RUNS) }, 'suspicious', 'config/pickle-text'],
  ['numbers as a pickle', saved(base64(binary('collections', 'OrderedDict'))), 'safe'],
  ['a harmless pickle under another key', { note: base64(binary('collections', 'OrderedDict')) }, 'safe'],
  ['other base64', { image: base64('gAAAAAAAAAA picture of something'), key: 'gASV' }, 'safe'],
]);

test('says in which value the pickle is', async () => {
  const { findings } = await inspectText(JSON.stringify(saved(base64(RUNS))), 'data');
  expect(findings.map(({ member }) => member)).toEqual(['policy_class.pkl']);
});

test('base64 is read as Python reads it', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.array(fc.constantFrom('-', '_', ' ', '\n', '!')), (bytes, noise) => {
      const spelt = [...base64(bytes)].map((letter, at) => `${noise[at] ?? ''}${letter}`).join('');
      expect(pythonBase64(spelt)).toEqual(bytes);
    }),
  );
  // CPython: base64.b64decode(b'QUI=QUI=') == b'AB', and a pad where none can stand is left out.
  expect(pythonBase64('QUI=QUI=')).toEqual(utf8('AB'));
  expect(pythonBase64('=QUJD')).toEqual(utf8('ABC'));
});
