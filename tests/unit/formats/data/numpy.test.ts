import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { numpyFormat } from '../../../../utils/formats/data/numpy';
import { analyze } from '../../../fixtures/analyze';
import * as p from '../../../fixtures/pickle';

const header = (descr: string, shape: string) =>
  `{'descr': ${descr}, 'fortran_order': False, 'shape': ${shape}, }   \n`;
const of = (text: string, ...data: p.Part[]) => analyze(numpyFormat, p.npy(text, ...data));
const raw = (count: number) => new Uint8Array(count);

it.each<[string, string, string, p.Part, string]>([
  ['floats', "'<f4'", '(3,)', raw(12), 'safe'],
  ['a scalar', "'<f8'", '()', raw(8), 'safe'],
  ['Python 2 lengths', "'|S3'", '(2L, 1L)', raw(6), 'safe'],
  ['fields', "[('a', '<f4'), ('b', '<i2', (2, 2))]", '(2,)', raw(24), 'safe'],
  ['fields in fields', "[('a', [('b', '<f8')]), (('title', 'c'), '|b1')]", '(1,)', raw(9), 'safe'],
  ['text and dates', "[('a', '<U2'), ('t', '<M8[ns]')]", '(1,)', raw(16), 'safe'],
  ['an array cut off', "'<f4'", '(3,)', raw(11), 'broken'],
  ['objects', "'|O'", '(1,)', p.pickle('N'), 'safe'],
  ['objects that run code', "'|O'", '(1,)', p.EVIL, 'dangerous'],
  ['an object in a field', "[('a', '<f4'), ('b', [('c', '|O')])]", '(1,)', p.EVIL, 'dangerous'],
  ['an object with a shape', "[('a', ('|O', (2,)))]", '(1,)', p.EVIL, 'dangerous'],
  ['objects and nothing', "'|O'", '(1,)', [], 'broken'],
  ['objects cut off', "'|O'", '(1,)', [p.PROTO(2), ']'], 'broken'],
  ['a payload after the array', "'<f4'", '(1,)', [raw(4), p.EVIL], 'suspicious'],
  ['a harmless pickle after the array', "'<f4'", '(1,)', [raw(4), p.pickle('N')], 'safe'],
  ['a payload after the objects’ own pickle', "'|O'", '(1,)', [p.pickle('N'), p.EVIL], 'suspicious'],
  ['code in the header', "__import__('os').system('x')", '(1,)', raw(4), 'suspicious'],
  ['an unknown type', "'<q?'", '(1,)', raw(4), 'suspicious'],
  ['a negative length', "'<f4'", '(-1,)', raw(4), 'suspicious'],
])('%s', async (_, descr, shape, data, verdict) => {
  expect(await of(header(descr, shape), data)).toMatchObject({ format: 'numpy', verdict });
});

it.each([
  "{'descr': '<f4', 'shape': (1,)}",
  "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'more': 1}",
  "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} + {}",
  "['<f4', False, (1,)]",
  '{',
  '',
])('a header that NumPy does not write is suspicious: %s', async (text) => {
  expect(await of(text)).toMatchObject({
    verdict: 'suspicious',
    findings: [{ id: 'numpy/header-illegal' }],
  });
});

it('says that a header longer than the file is broken', async () => {
  const cut = p.bytes(0x93, 'NUMPY', 2, 0, p.u32(2 ** 31), '{');
  expect(numpyFormat.matches(cut, cut.length)).toBe(true);
  expect(await analyze(numpyFormat, cut)).toMatchObject({ verdict: 'broken' });
  expect(await analyze(numpyFormat, cut.subarray(0, 8))).toMatchObject({ verdict: 'broken' });
  expect(numpyFormat.matches(p.bytes('NUMPY'), 5)).toBe(false);
});

it('reads any header to an end', async () => {
  const text = fc.string({
    unit: fc.constantFrom(...`{}[]()'":,OfV418 LTrue\\descrshapefortran_order`),
    maxLength: 80,
  });
  await fc.assert(
    fc.asyncProperty(text, async (any) => {
      expect((await of(any, raw(4))).format).toBe('numpy');
    }),
    { numRuns: 500 },
  );
});
