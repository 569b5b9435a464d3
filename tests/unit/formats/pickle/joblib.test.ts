import { expect, it } from 'vitest';
import { pickleFormat } from '../../../../utils/formats/pickle/index';
import { analyze } from '../../../fixtures/analyze';
import * as p from '../../../fixtures/pickle';

const raw = (count: number): p.Part => new Uint8Array(count).fill(0xff);
const evil = p.CALL('os', 'system');

it.each<[string, p.Part, p.Part]>([
  ['bytes of a float array', p.WRAPPER('f8', 3, null), raw(24)],
  ['bytes of text', p.WRAPPER('U5', 2, null), raw(40)],
  ['padding and bytes', p.WRAPPER('<i4', 2, 16), [5, raw(5), raw(8)]],
  ['no padding byte for no alignment', p.WRAPPER('b1', 7, null), raw(7)],
  ['an empty array', p.WRAPPER('f4', 0, null), []],
  ['a pickle for objects', p.WRAPPER('O8', 2, null), p.pickle(']')],
  ['a pickle for objects although aligned', p.WRAPPER('O', 2, 16), p.pickle('(NNl')],
])('reads on after %s', async (_, wrapper, data) => {
  const seen = await analyze(pickleFormat, p.pickle(wrapper, data, '0', evil));
  expect(seen.imports.map(({ name }) => name)).toEqual(['NumpyArrayWrapper', 'dtype', 'system']);
  expect(seen).toMatchObject({ format: 'joblib', verdict: 'dangerous' });
  expect((await analyze(pickleFormat, p.pickle(wrapper, data))).verdict).toBe('safe');
});

const dtype = (...type: p.Part[]): p.Part => [
  p.GLOBAL('numpy', 'dtype'),
  type,
  0x89,
  0x88,
  p.TUPLE3,
  p.REDUCE,
];
const wrapper = (type: p.Part, shape: p.Part): p.Part => [
  p.GLOBAL('joblib.numpy_pickle', 'NumpyArrayWrapper'),
  ')',
  p.NEWOBJ,
  '}',
  p.MARK,
  [p.LONG_TEXT('shape'), shape, p.LONG_TEXT('dtype'), type, 'u', p.BUILD],
];
const three: p.Part = [p.INT(3), p.TUPLE1];
const field = (name: string, ...type: p.Part[]): p.Part => [p.MARK, p.TEXT(name), type, 't'];

it.each<[string, p.Part, number]>([
  ['a name', wrapper(dtype(p.TEXT('float64')), three), 24],
  ['a name of a unit', wrapper(dtype(p.TEXT('datetime64[ns]')), three), 24],
  ['a class of NumPy', wrapper(dtype(p.GLOBAL('numpy', 'int16')), three), 6],
  ['a class of Python', wrapper(dtype(p.GLOBAL('builtins', 'float')), three), 24],
  [
    'a list of fields',
    wrapper(
      dtype(p.MARK, field('a', p.TEXT('f4')), field('b', p.TEXT('u1'), [p.INT(2), p.TUPLE1]), 'l'),
      three,
    ),
    18,
  ],
  ['types parted by commas', wrapper(dtype(p.TEXT('f4, (2,3)u1, 2i2')), three), 42],
  ['a type with its shape', wrapper(dtype(p.TEXT('f4'), [p.INT(2), p.TUPLE1], p.TUPLE2), three), 24],
  ['names and formats', wrapper(dtype('}', p.TEXT('formats'), ']', p.TEXT('f8'), 'as'), three), 24],
  ['a type in a type', wrapper(dtype(dtype(p.TEXT('i4'))), three), 12],
  [
    'a shape of texts and floats',
    wrapper(dtype(p.TEXT('u1')), [p.TEXT('2'), 'G', 0x40, 8, 0, 0, 0, 0, 0, 0, p.TUPLE2]),
    6,
  ],
  [
    'a shape that wraps',
    wrapper(dtype(p.TEXT('u1')), [p.LONG1(0, 0, 0, 0, 1), p.LONG1(0, 0, 0, 0, 1), p.TUPLE2]),
    0,
  ],
])('reads on after an array whose type is %s', async (_, state, bytes) => {
  const seen = await analyze(pickleFormat, p.pickle(state, raw(bytes), '0', evil));
  expect(seen.imports.map(({ name }) => name)).toContain('system');
  expect(seen.verdict).toBe('dangerous');
});

it.each<[string, string, string]>([
  ['beside it', 'model.pkl_01.npy', 'pickle/side-file'],
  ['at an absolute path', '/tmp/a.npy', 'pickle/side-file-leaves'],
  ['above it', '../a.npy', 'pickle/side-file-leaves'],
])('names the file %s that joblib opens for an array', async (_, path, id) => {
  const made = [p.GLOBAL('joblib.numpy_pickle', 'NDArrayWrapper'), ')', p.NEWOBJ];
  const seen = await analyze(
    pickleFormat,
    p.pickle(made, '}', p.TEXT('filename'), p.TEXT(path), 's', p.BUILD),
  );
  expect(seen).toMatchObject({ verdict: 'suspicious', opens: [path] });
  expect(seen.findings.map((each) => each.id)).toContain(id);
});

it('takes a file of an array’s numbers for data', async () => {
  const made = [p.GLOBAL('joblib.numpy_pickle', 'ZNDArrayWrapper'), ')', p.NEWOBJ];
  const state = ['}', p.TEXT('filename'), p.TEXT('model.npy.z'), 's', p.BUILD];
  expect(await analyze(pickleFormat, p.pickle(made, state))).toMatchObject({
    verdict: 'safe',
    opens: ['model.npy.z'],
    findings: [{ id: 'pickle/side-data' }],
  });
});

it('sees a payload inside an array of objects, and keeps the outer memo', async () => {
  const inner = p.pickle(p.TEXT('hidden'), p.PUT(0), evil);
  const outer = p.pickle(
    p.TEXT('kept'),
    p.PUT(0),
    '0',
    p.WRAPPER('O8', 1, null),
    inner,
    '0',
    p.GET(0),
    p.TEXT('x'),
    p.STACK_GLOBAL,
  );
  const { imports } = await analyze(pickleFormat, outer);
  expect(imports.map(({ module, name }) => `${module}.${name}`).slice(2)).toEqual(['os.system', 'kept.x']);
});

it('says that an array of unknown size hides what follows, and that a cut one is broken', async () => {
  const unknown = await analyze(pickleFormat, p.pickle(p.WRAPPER('Q?', 3, null), raw(24)));
  expect(unknown).toMatchObject({
    verdict: 'unknown',
    findings: [{ id: 'pickle/error-array' }, { id: 'pickle/trailing' }],
  });
  expect((await analyze(pickleFormat, p.pickle(p.WRAPPER('f8', 99, null)))).verdict).toBe('broken');
});

it('takes array bytes hidden behind an open frame for what they are', async () => {
  const body = p.bytes(p.WRAPPER('f8', 1, null), raw(8), '.');
  expect((await analyze(pickleFormat, p.bytes(p.PROTO(4), p.FRAME(body.length), body))).verdict).toBe(
    'dangerous',
  );
});
