import * as fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../utils/bytes/memory';
import { inspectFile } from '../../../../utils/formats/inspect';
import { FORMATS } from '../../../../utils/formats/index';
import { nameClass } from '../../../../utils/formats/names/name-class';
import NAME_TABLE from '../../../../utils/formats/names/name-table.json';
import { OTHER_NAMES } from '../../../../utils/formats/names/other-names';
import { xzStored } from '../../../fixtures/packed';
import { zip } from '../../../fixtures/zip';
import { generated } from '../../../fuzz/samples';

/** Every ending that the product knows, without those that a pattern spells. */
const ENDINGS = [...FORMATS.flatMap(({ names }) => names), ...OTHER_NAMES].flatMap(([, , , name]) =>
  typeof name === 'string' ? name.split('|').filter((ending) => /^\w+$/.test(ending)) : [],
);
const PACKED = ['', '.gz', '.tgz', '.Z', '.nemo', '.xz.gz', '.tgz.gz'];
const STEMS = ['model', 'pytorch_model-00001-of-00002', 'ggml-a', 'openvino_x', 'README', 'hyperparams'];
const FOLDERS = ['', 'a/', 'x.mlpackage/Data/'];

const paths = FOLDERS.flatMap((folder) =>
  STEMS.flatMap((stem) =>
    [...ENDINGS, 'j2', 'none'].flatMap((ending) =>
      PACKED.map((packed) => `${folder}${stem}.${ending}${packed}`),
    ),
  ),
);
const byClass = new Map<string, string[]>();
for (const one of paths) {
  const name = nameClass(one);
  const names = byClass.get(name);
  if (names) names.push(one);
  else byClass.set(name, [one]);
}
const classes = [...byClass.values()].filter(({ length }) => length > 1);
const pair = fc
  .constantFrom(...classes)
  .chain((names) => fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)));

const contents = generated().flatMap(({ bytes }) => {
  const plain = bytes();
  return [
    plain,
    gzipSync(plain),
    gzipSync(gzipSync(plain)),
    xzStored(plain),
    zip([{ name: 'a.pkl.gz', data: gzipSync(plain) }]),
  ];
});
const EXTRA = [
  '7z\xbc\xaf\x27\x1c',
  '\x7fELF',
  'MZqFpD=',
  'Rar!\x1a\x07',
  '',
  '\0\x01',
  'text',
  '#!/bin/sh\nls',
];
const all = [...contents, ...EXTRA.map((text) => Uint8Array.from(text, (one) => one.charCodeAt(0)))];

describe('the class of a name', () => {
  it('is all that an inspection takes from it', async () => {
    await fc.assert(
      fc.asyncProperty(pair, fc.constantFrom(...all), async ([one, other], bytes) => {
        const inspect = async (as: string) => {
          const { path: _, ...seen } = await inspectFile(memorySource(bytes), as);
          return seen;
        };
        expect(await inspect(one)).toEqual(await inspect(other));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['model-00001-of-00030.safetensors', 'text_encoder/model.safetensors'],
    ['pytorch_model.bin', 'old/consolidated.00.pth'],
    ['a.pkl.gz', 'b/c.pickle.gz'],
    ['modeling_x.py', 'deep/er/Y.PYW'],
  ])('is one for %s and %s', (one, other) => {
    expect(nameClass(one)).toBe(nameClass(other));
  });

  it.each([
    ['aaa.zip', 'modeling_x.py'],
    ['model.bin', 'model.safetensors'],
    ['a.py.gz', 'a.txt.gz'],
    ['chat.j2', 'chat.none'],
    ['x.mlpackage/Data/w.bin', 'w.bin'],
  ])('is another for %s and %s', (one, other) => {
    expect(nameClass(one)).not.toBe(nameClass(other));
  });

  it('is one of few: a row of the table, and whether it is a text that we read', () => {
    const plain = new Set(ENDINGS.map((ending) => nameClass(`model.${ending}`)));
    expect(plain.size).toBeLessThanOrEqual(NAME_TABLE.length + FORMATS.filter(({ text }) => text).length);
  });
});
