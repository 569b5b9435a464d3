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
