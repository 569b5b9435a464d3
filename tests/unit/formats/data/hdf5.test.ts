import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inspection } from '../../../../utils/formats/core/inspection';
import { hdf5Format } from '../../../../utils/formats/data/hdf5';
import { analyze, utf8 } from '../../../fixtures/analyze';
import { H5Builder, type H5Message } from '../../../fixtures/hdf5';
import { kerasLegacy } from '../../../fixtures/keras';
import { untold } from '../../../fixtures/texts';

const LAMBDA = kerasLegacy('Lambda', { function: 'my_fn' });
const PLAIN = kerasLegacy('Dense', {});

const file = (root: (h5: H5Builder) => readonly H5Message[], later = false, userBlock = 0) => {
  const h5 = new H5Builder(later, userBlock);
  return h5.file(h5.object(root(h5)));
};
const group = (h5: H5Builder, address: number) => [
  h5.later ? h5.link('d', address) : h5.symbols({ d: address }),
];

/** A configuration whose type is a bit field instead of a text. */
const oddConfig = (h5: H5Builder): H5Message => {
  const { type, data } = h5.attribute('model_config', PLAIN);
  return { type, data: [...data].with(h5.later ? 22 : 24, 0x14) };
};

describe.each([false, true])('an HDF5 file, later version: %s', (later) => {
  test.each<readonly [string, (h5: H5Builder) => readonly H5Message[], string, string | null]>([
    ['weights only', (h5) => group(h5, h5.dataset([1, 2, 3, 4])), 'safe', null],
    ['a plain configuration', (h5) => [h5.attribute('model_config', PLAIN)], 'safe', null],
    [
      'a Lambda in an attribute',
      (h5) => [h5.attribute('model_config', LAMBDA)],
      'suspicious',
      'keras/lambda',
    ],
    ['a Lambda in a heap', (h5) => [h5.heapAttribute('model_config', LAMBDA)], 'suspicious', 'keras/lambda'],
    [
      'a Lambda among dense attributes',
      (h5) => [h5.denseAttribute(h5.attribute('model_config', LAMBDA))],
      'suspicious',
      'keras/lambda',
    ],
    [
      'a Lambda in a subgroup',
      (h5) => group(h5, h5.object([h5.attribute('model_config', LAMBDA)])),
      'suspicious',
      'keras/lambda',
    ],
    ['a configuration that is no text', (h5) => [oddConfig(h5)], 'suspicious', 'hdf5/odd-config'],
    ['another attribute', (h5) => [h5.attribute('note', LAMBDA)], 'safe', null],
    ['an external link', (h5) => [h5.externalLink('w', '../other.h5')], 'suspicious', 'hdf5/external-link'],
    [
      'external storage',
      (h5) => group(h5, h5.dataset([1], { more: [h5.externalStorage('w.bin')] })),
      'suspicious',
      'hdf5/external-storage',
    ],
    [
      'external storage elsewhere',
      (h5) => group(h5, h5.dataset([1], { more: [h5.externalStorage('/etc/hosts')] })),
      'dangerous',
      'hdf5/external-storage',
    ],
    ['a virtual dataset', (h5) => group(h5, h5.virtual('other.h5')), 'suspicious', 'hdf5/virtual'],
    ['a virtual dataset of its own', (h5) => group(h5, h5.virtual('.')), 'safe', null],
    [
      'a shape bomb',
      (h5) => group(h5, h5.dataset([1], { claimed: 2 ** 50 })),
      'suspicious',
      'hdf5/shape-bomb',
    ],
    [
      'a configuration that is cut',
      (h5) => [h5.attribute('model_config', '{"class_name"')],
      'broken',
      'keras/no-json',
    ],
    ['a link to nowhere', (h5) => [...group(h5, 1 << 24)], 'unknown', 'hdf5/part-unread'],
  ])('with %s', async (_, root, verdict, id) => {
    const result = await analyze(hdf5Format, file(root, later));
    expect([result.verdict, ...result.findings.map((each) => each.id)]).toEqual(
      id === null ? [verdict] : expect.arrayContaining([verdict, id]),
    );
    expect(untold(result.findings)).toEqual([]);
  });

  it('with one object under two names looks at it once', async () => {
    const h5 = new H5Builder(later);
    const inner = h5.object([h5.externalLink('w', 'o.h5')]);
    const bytes = h5.file(h5.object([h5.link('a', inner), h5.link('b', inner)]));
    expect((await analyze(hdf5Format, bytes)).findings).toHaveLength(1);
  });

  it('behind a user block, with a continued header', async () => {
    const h5 = new H5Builder(later, 512);
    const bytes = h5.file(h5.object([], [h5.attribute('model_config', LAMBDA)]));
    expect(hdf5Format.matches(bytes, bytes.length)).toBe(true);
    expect((await analyze(hdf5Format, bytes)).verdict).toBe('suspicious');
  });

  it('with a pickle as a dataset', async () => {
    const bytes = file((h5) => group(h5, h5.dataset([0x80, 4, ...utf8('pickle')])), later);
    const inspect = async () =>
      inspection('pickle', [], [], {
        imports: [{ module: 'os', name: 'system', grade: 'dangerous', call: null, offset: 0, member: null }],
      });
    expect((await analyze(hdf5Format, bytes, { inspect })).findings.map(({ id }) => id)).toEqual([
      'hdf5/pickle-data',
    ]);
    expect((await analyze(hdf5Format, bytes)).verdict).toBe('safe');
  });

  it('damaged anywhere is read to an end', async () => {
    const bytes = file(
      (h5) => [
        h5.heapAttribute('model_config', LAMBDA),
        h5.denseAttribute(h5.attribute('a', 'b')),
        ...group(h5, h5.dataset([1], { more: [h5.externalStorage('/x')] })),
      ],
      later,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.nat(255),
        fc.nat(bytes.length),
        async (at, value, length) => {
          const damaged = bytes.slice();
          damaged[at] = value;
          await analyze(hdf5Format, damaged);
          if (length < bytes.length - 8) await analyze(hdf5Format, bytes.subarray(0, length));
        },
      ),
    );
  });
});

describe('what is no whole HDF5 file', () => {
  test.each([
    ['a signature alone', Uint8Array.of(0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a), 'broken'],
    [
      'a signature and a Lambda',
      Uint8Array.of(0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a, 9, ...utf8('{"class_name": "Lambda"}')),
      'suspicious',
    ],
  ])('%s', async (_, bytes, verdict) => {
    expect(hdf5Format.matches(bytes, bytes.length)).toBe(true);
    expect((await analyze(hdf5Format, bytes)).verdict).toBe(verdict);
  });

  it('is not taken for one', () => expect(hdf5Format.matches(utf8('HDF'), 3)).toBe(false));
});
