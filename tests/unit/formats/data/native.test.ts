import { describe, expect, test } from 'vitest';
import { ctranslate2Format } from '../../../../utils/formats/data/native/ctranslate2';
import { faissFormat } from '../../../../utils/formats/data/native/faiss';
import { fasttextFormat } from '../../../../utils/formats/data/native/fasttext';
import { kenlmFormat } from '../../../../utils/formats/data/native/kenlm';
import { sentencepieceFormat } from '../../../../utils/formats/data/native/sentencepiece';
import { tessdataFormat } from '../../../../utils/formats/data/native/tessdata';
import { whisperFormat } from '../../../../utils/formats/data/native/whisper';
import { word2vecFormat } from '../../../../utils/formats/data/native/word2vec';
import type { Format } from '../../../../utils/formats/core/contract';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { bytesOf, u32, u64 } from '../../../fixtures/little-endian';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const bytes = (...parts: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(parts.flat());
const zeros = (length: number): number[] => Array.from({ length }, () => 0);
const u16 = (value: number): number[] => [value % 256, Math.floor(value / 256)];
const floats = (...values: readonly number[]): number[] => [
  ...new Uint8Array(new Float32Array(values).buffer),
];
/** Two bytes less: the last may be a line end that is not needed. */
const cut = (whole: Uint8Array): Uint8Array => whole.subarray(0, -2);
const longer = (whole: Uint8Array): Uint8Array => Uint8Array.from([...whole, 0]);

const dense = (rows: number, columns: number): number[] => [
  ...u64(rows),
  ...u64(columns),
  ...zeros(rows * columns * 4),
];
const quantizer = (dim: number): number[] => [
  ...u32(dim),
  ...u32(1),
  ...u32(dim),
  ...u32(dim),
  ...zeros(dim * 1024),
];
const quantized = (rows: number, norms: 0 | 1): number[] => [
  norms, ...u64(rows), ...u64(2), ...u32(rows), ...zeros(rows), ...quantizer(2),
  ...(norms ? [...zeros(rows), ...quantizer(1)] : []),
]; // prettier-ignore
const fastHead = [
  ...u32(793_712_314), ...u32(12), ...zeros(56),
  ...u32(1), ...u32(1), ...u32(0), ...u64(9), ...u64(-1), ...bytesOf('word\0'), ...u64(9), 0,
]; // prettier-ignore
const fasttext = bytes(fastHead, [0], dense(1, 2), [0], dense(2, 2));
const fasttextSmall = bytes(fastHead, [1], quantized(2, 1), [1], quantized(1, 0));

const named = (text: string): number[] => [...u16(text.length + 1), ...bytesOf(`${text}\0`)];
const ctranslate2 = bytes(
  u32(6), named('TransformerSpec'), u32(3), u32(1),
  named('encoder/weight'), [2], u32(1), u32(2), [0], u32(8), zeros(8),
  u32(1), named('decoder/weight'), named('encoder/weight'),
); // prettier-ignore

const absent = u64(-1);
const tessdata = bytes(
  u32(12),
  absent,
  u64(100),
  ...Array.from({ length: 9 }, () => absent),
  u64(104),
  zeros(9),
);

const tensor = (name: string): number[] => [
  ...u32(1),
  ...u32(name.length),
  ...u32(0),
  ...u32(2),
  ...bytesOf(name),
  ...zeros(8),
];
const settings = [2, 1, 1, 1, 1, 1, 1, 1, 1, 80, 1].flatMap((value) => u32(value));
const whisper = bytes(
  bytesOf('lmgg'), settings, u32(80), u32(201), zeros(80 * 201 * 4),
  u32(2), u32(1), bytesOf('a'), u32(2), bytesOf('bc'), tensor('encoder.w'), tensor('decoder.w'),
); // prettier-ignore

const word2vec = bytes(
  bytesOf('2 2\n'),
  bytesOf('a '),
  floats(0.5, -1),
  bytesOf('\nbc '),
  floats(1, 2),
  bytesOf('\n'),
);
const gensim = bytes(bytesOf('2 2\n'), bytesOf('a '), floats(0.5, -1), bytesOf('bc '), floats(1, 2));

const kenlm = bytes(
  bytesOf('mmap lm http://kheafield.com/code format version 5\n\0'), zeros(4),
  floats(0, 1, -0.5), u32(1), u32(2 ** 32 - 1), zeros(4), u64(1),
  [2], zeros(19), u64(1), u64(1), zeros(8), zeros(30),
); // prettier-ignore

const faissHead = (kind: string): number[] => [
  ...bytesOf(kind),
  ...u32(2),
  ...u64(3),
  ...u64(2 ** 20),
  ...u64(2 ** 20),
  1,
  ...u32(1),
];
const faiss = bytes(faissHead('IxF2'), u64(6), zeros(24));

const piece = (text: string): number[] => {
  const inner = [0x0a, text.length, ...bytesOf(text), 0x15, ...floats(-1), 0x18, 1];
  return [0x0a, inner.length, ...inner];
};
const sentencepiece = bytes(piece('<unk>'), piece('<s>'), piece('</s>'), piece('a'), [0x12, 2, 0x20, 1]);

describe.each<[string, Format, readonly Uint8Array[]]>([
  ['fasttext', fasttextFormat, [fasttext, fasttextSmall]],
  ['ctranslate2', ctranslate2Format, [ctranslate2]],
  ['whisper-ggml', whisperFormat, [whisper]],
  ['word2vec', word2vecFormat, [word2vec]],
  ['faiss', faissFormat, [faiss]],
])('%s', (id, format, good) => {
  testVerdicts(
    format,
    good.flatMap((whole, at) => [
      [`whole ${at}`, whole, 'safe'],
      [`cut ${at}`, cut(whole), 'unknown', `${id}/unfit`],
      [`longer ${at}`, longer(whole), 'unknown', `${id}/unfit`],
    ]),
  );
  test('stays inside whatever comes', () => staysInside(format, good));
});

describe.each<[string, Format, Uint8Array]>([
  ['tessdata', tessdataFormat, tessdata],
  ['kenlm', kenlmFormat, kenlm],
])('%s', (_, format, good) => {
  testVerdicts(format, [['whole', good, 'safe']]);
  test('stays inside whatever comes', () => staysInside(format, [good]));
});

testVerdicts(kenlmFormat, [
  [
    'another byte order',
    Uint8Array.from(kenlm, (byte, at) => (at === 58 ? 1 : byte)),
    'unknown',
    'kenlm/unfit',
  ],
  ['fewer words than it says', kenlm.subarray(0, -40), 'unknown', 'kenlm/unfit'],
]);
testVerdicts(faissFormat, [
  ['lists of vectors', bytes(faissHead('IwFl'), zeros(50)), 'safe'],
  ['another number of vectors', bytes(faissHead('IxFI'), u64(5), zeros(20)), 'unknown', 'faiss/unfit'],
]);
testLeaves(tessdataFormat, [
  ['offsets behind the end', bytes(u32(12), ...Array.from({ length: 12 }, () => u64(5000)))],
  [
    'a table that does not begin behind itself',
    bytes(u32(12), u64(101), ...Array.from({ length: 11 }, () => absent), zeros(9)),
  ],
]);
testVerdicts(word2vecFormat, [['without line ends, as gensim writes it', gensim, 'safe']]);
testLeaves(word2vecFormat, [
  ['a list of numbers', Uint8Array.from(bytesOf('3 2\n1 2\n3 4\n5 6\n7 8 9 10 11 12 13 14\n'))],
  ['fewer bytes than it says', word2vec.subarray(0, 20)],
]);
testVerdicts(sentencepieceFormat, [
  ['pieces', sentencepiece, 'safe'],
  [
    'a field that is none of its own',
    bytes([...sentencepiece], [0x3a, 1, 0]),
    'unknown',
    'sentencepiece/unfit',
  ],
]);
test('SentencePiece stays inside whatever comes', () => staysInside(sentencepieceFormat, [sentencepiece]));
testLeaves(sentencepieceFormat, [['one piece', bytes(piece('a'))]]);

test('a fastText model that is cut is never safe', () => neverSafeWhenCut(fasttextFormat, fasttext));
test('a table that is cut is none', () => {
  expect(tessdataFormat.matches(tessdata.subarray(0, 90), 90)).toBe(false);
});
