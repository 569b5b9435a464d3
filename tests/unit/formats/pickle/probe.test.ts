import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { looksLikePickle, pickleFormat, renderConstant } from '../../../../utils/formats/pickle/index';
import en from '../../../../assets/locales/en/formats-pickle.json';
import zh from '../../../../assets/locales/zh_CN/formats-pickle.json';
import { LimitError } from '../../../../utils/formats/core/limits';
import { analyze } from '../../../fixtures/analyze';
import * as p from '../../../fixtures/pickle';

it.each<[string, Uint8Array]>([
  ['PROTO and data', p.pickle('N')],
  ['PROTO and a frame', p.bytes(p.PROTO(4), p.FRAME(2), 'N.')],
  ['PROTO and a cut constant', p.bytes(p.PROTO(2), 'X', p.u32(99), 'ab')],
  ['a payload before an error', p.bytes(p.PROTO(2), p.CALL('os', 'system'), 0xff)],
  ['protocol 0 with an import', p.bytes('cdatetime\ndate\n.')],
  ['protocol 0 with a payload and a broken tail', p.bytes("cos\nsystem\n(S'x'\ntR\xff")],
  ['protocol 0 data', p.bytes('(lp0\nL123L\na.')],
  ['protocol 4 without PROTO', p.bytes(p.NAMED('os', 'system'), p.TEXT('x'), p.TUPLE1, p.REDUCE, '.')],
  ['an impossible protocol and a payload', p.bytes(p.PROTO(99), p.CALL('os', 'system'), '.')],
  ['a persistent id', p.bytes('Pabc\n.')],
])('takes %s for a pickle', (_, content) => {
  expect(looksLikePickle(content)).toBe(true);
});

it.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array(0)],
  ['English', p.bytes('It was a dark night.\nI said so.\n')],
  ['a list of words', p.bytes('cat\ndog\nbird\n')],
  ['a commit message', p.bytes('commit 1234\nauthor x\n(c) y\n')],
  ['JSON', p.bytes('{"a": [1, 2]}')],
  ['a Python file', p.bytes('import os\nos.system("x")\n')],
  ['an INI file', p.bytes('[core]\nname = x\n')],
  ['a zip', p.bytes('PK\u0003\u0004', new Uint8Array(26), 'a\n', p.EVIL)],
  ['an image', p.bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR')],
  ['floats', new Uint8Array(new Float32Array([0.5, -1, 3.25e-5, 1e9]).buffer)],
  ['a lone STOP', p.bytes('.')],
  ['a stop in the middle of other data', p.bytes('N.', new Uint8Array(64))],
  ['PROTO and no opcode', p.bytes(p.PROTO(2), 0xff, 0xff)],
])('does not take %s for a pickle', (_, content) => {
  expect(looksLikePickle(content)).toBe(false);
});

it('does not take raw floats for pickles, of whatever value', () => {
  const floats = fc.float32Array({ minLength: 4, maxLength: 64, noNaN: true });
  fc.assert(
    fc.property(floats, (array) => !looksLikePickle(new Uint8Array(array.slice().buffer))),
    { numRuns: 500 },
  );
});

const opcode = fc.constantFrom(
  ...'(.0127FIJKLMNPQRSTUVXBC]ablcdtsuegqrhjopi}){}'.split('').map((letter) => letter.charCodeAt(0)),
  0x80,
  0x81,
  0x85,
  0x86,
  0x8c,
  0x8d,
  0x92,
  0x93,
  0x94,
  0x95,
  0x96,
  0x97,
  0x98,
  0x90,
  0x91,
  0x82,
);
const stream = fc.array(fc.oneof(opcode, fc.integer({ min: 0, max: 255 }), fc.constantFrom(10, 0, 1, 2)), {
  maxLength: 120,
});

it('reads any bytes to an end, with all its sentences in both languages', async () => {
  const known = [en, zh].map((texts) => new Set(Object.keys(texts)));
  await fc.assert(
    fc.asyncProperty(stream, async (codes) => {
      const seen = await analyze(pickleFormat, Uint8Array.from([0x80, 4, ...codes]));
      for (const { message } of seen.findings)
        expect(known.every((keys) => keys.has(message.key))).toBe(true);
      for (const { call, module } of seen.imports) expect(`${call}${module}`).not.toMatch(/[\n\u202e]/);
    }),
    { numRuns: 1500 },
  );
});

it('reads a payload with any one byte changed to an end', async () => {
  const whole = p.pickle(p.WRAPPER('f8', 2, 16), 3, new Uint8Array(19), '0', p.CALL('os', 'system'));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
      await expect(analyze(pickleFormat, whole.with(at, byte))).resolves.toMatchObject({
        format: expect.any(String),
      });
    }),
    { numRuns: 500 },
  );
});

it('gives windows of a source the same reading as the whole', async () => {
  const content = p.pickle(
    p.BYTES(new Uint8Array(70_000)),
    '0',
    p.LONG_TEXT('y'.repeat(66_000)),
    '0',
    "S'",
    'z'.repeat(140_000),
    "'\n0",
    p.CALL('os', 'system'),
  );
  const seen = await analyze(pickleFormat, content);
  expect(seen.imports).toMatchObject([{ name: 'system', offset: content.length - 20 }]);
});

it('keeps billion-laugh shapes flat and lets the caller stop it', async () => {
  const laughs = p.pickle(
    ']',
    Array.from({ length: 2000 }, () => ['2', p.TUPLE2]),
  );
  expect((await analyze(pickleFormat, laughs)).verdict).toBe('suspicious');
  const stop = () => {
    throw new LimitError('time');
  };
  expect(await analyze(pickleFormat, laughs, { tick: stop })).toMatchObject({
    verdict: 'unknown',
    findings: [{ id: 'incomplete/limit' }],
  });
});

it('renders constants as Python would', () => {
  expect([1, 'a', null, true, 2n].map((value) => renderConstant(value))).toEqual([
    '1',
    "'a'",
    'None',
    'True',
    '2',
  ]);
});
