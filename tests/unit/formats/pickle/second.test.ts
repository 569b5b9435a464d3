import { expect, it } from 'vitest';
import { finding, inspection } from '../../../../utils/formats/core/inspection';
import { pickleFormat } from '../../../../utils/formats/pickle/index';
import { message } from '../../../../utils/model/message';
import { analyze } from '../../../fixtures/analyze';
import * as p from '../../../fixtures/pickle';

const base64 = (content: Uint8Array) => Buffer.from(content).toString('base64');
const load = (module: string, name: string, argument: p.Part): p.Part => [
  p.GLOBAL(module, name),
  argument,
  p.TUPLE1,
  p.REDUCE,
];
const decode = (module: string, name: string, content: p.Part, codec?: string): p.Part => [
  p.GLOBAL(module, name),
  content,
  codec === undefined ? p.TUPLE1 : [p.TEXT(codec), p.TUPLE2],
  p.REDUCE,
];
const inner = p.bytes(p.EVIL);

it.each<[string, p.Part]>([
  ['bytes', p.BYTES(inner)],
  ['base64', decode('base64', 'b64decode', p.LONG_TEXT(base64(inner)))],
  ['base64 by codec', decode('codecs', 'decode', p.BYTES(p.bytes(base64(inner))), 'base64')],
  ['hexadecimal digits', decode('binascii', 'unhexlify', p.LONG_TEXT(Buffer.from(inner).toString('hex')))],
  [
    'Latin-1 text',
    decode(
      '_codecs',
      'encode',
      p.LONG_TEXT(p.bytes(...inner).reduce((text, byte) => text + String.fromCharCode(byte), '')),
      'latin1',
    ),
  ],
  ['a bytearray of bytes', decode('builtins', 'bytearray', p.BYTES(inner))],
])('reads a pickle that a loader gets as %s', async (_, argument) => {
  const { imports, verdict } = await analyze(pickleFormat, p.pickle(load('pickle', 'loads', argument)), {
    member: 'm',
  });
  const found = imports.find(({ name }) => name === 'system');
  expect(found).toMatchObject({ module: 'os', call: "os.system('x')" });
  expect(found?.member).toMatch(/^m!constant@\d+$/);
  expect(verdict).toBe('dangerous');
});

it('stops at the depth that containers have', async () => {
  let nested = inner;
  for (let level = 0; level < 8; level += 1) nested = p.pickle(load('pickle', 'loads', p.BYTES(nested)));
  const { imports } = await analyze(pickleFormat, nested);
  expect(imports.filter(({ name }) => name === 'loads')).toHaveLength(4);
});

it('gives torch’s bytes to the dispatcher and takes its verdict', async () => {
  const content = p.pickle(load('torch.storage', '_load_from_bytes', p.BYTES(p.bytes('inside'))));
  const answer = (verdict: 'dangerous' | 'note') => async () =>
    inspection('inner', [finding('inner/x', verdict, message('x'))]);
  const seen: string[] = [];
  const fine = await analyze(pickleFormat, content, {
    inspect: async (source, member) => {
      seen.push(`${member} ${new TextDecoder().decode(await source.read(0, 99))}`);
      return answer('note')();
    },
  });
  expect(fine.verdict).toBe('suspicious');
  expect(seen).toEqual([expect.stringMatching(/^constant@\d+ inside$/)]);
  expect((await analyze(pickleFormat, content, { inspect: answer('dangerous') })).verdict).toBe('dangerous');
  const computed = p.pickle(load('torch.storage', '_load_from_bytes', p.CALL('collections', 'OrderedDict')));
  expect((await analyze(pickleFormat, computed)).verdict).toBe('dangerous');
});

it('says nothing of loose constants that are no pickle with imports', async () => {
  const harmless = [p.BYTES(p.pickle('N')), p.TUPLE1, p.LONG_TEXT(base64(p.pickle('}'))), p.TUPLE2];
  expect((await analyze(pickleFormat, p.pickle(harmless))).findings).toEqual([]);
});
