import { expect, it } from 'vitest';
import { memorySource } from '../../../../utils/bytes/memory';
import { inspection } from '../../../../utils/formats/core/inspection';
import { scanPickle, type PickleOptions } from '../../../../utils/formats/pickle/index';
import * as p from '../../../fixtures/pickle';

const scan = (content: Uint8Array, more: Partial<PickleOptions> = {}) =>
  scanPickle(memorySource(content), {
    container: 'none',
    member: null,
    depth: 0,
    inspect: async () => inspection('inner', []),
    tick: () => undefined,
    ...more,
  });

const names = (imports: readonly { module: string; name: string }[]) =>
  imports.map(({ module, name }) => `${module} ${name}`);

const os = p.NAMED('os', 'system');
const arg = [p.TEXT('x'), p.TUPLE1];

it.each<[string, p.Part, readonly string[]]>([
  ['REDUCE', [p.CALL('os', 'system')], ['os system']],
  ['INST', [p.MARK, p.TEXT('x'), p.INST('os', 'system')], ['os system']],
  ['OBJ', [p.MARK, p.GLOBAL('os', 'system'), p.TEXT('x'), 'o'], ['os system']],
  ['NEWOBJ', [p.GLOBAL('subprocess', 'Popen'), arg, p.NEWOBJ], ['subprocess Popen']],
  ['NEWOBJ_EX', [p.GLOBAL('subprocess', 'Popen'), arg, '}', p.NEWOBJ_EX], ['subprocess Popen']],
  ['import alone', [p.GLOBAL('os', 'system')], ['os system']],
  ['STACK_GLOBAL', [os, arg, p.REDUCE], ['os system']],
  [
    'POP between operands',
    [p.TEXT('os'), p.TEXT('decoy'), '0', p.TEXT('system'), p.STACK_GLOBAL],
    ['os system'],
  ],
  [
    'POP_MARK between operands',
    [p.TEXT('os'), p.MARK, p.TEXT('a'), 'N1', p.TEXT('system'), p.STACK_GLOBAL],
    ['os system'],
  ],
  ['POP takes a bare mark', [p.TEXT('os'), p.MARK, '0', p.TEXT('system'), p.STACK_GLOBAL], ['os system']],
  ['DUP for both operands', [p.TEXT('timeit'), '2', p.STACK_GLOBAL], ['timeit timeit']],
  ['a dict in between', [p.TEXT('os'), p.MARK, 'NNd0', p.TEXT('system'), p.STACK_GLOBAL], ['os system']],
  [
    'memo out of order',
    [p.TEXT('a'), p.PUT(5), '0', p.TEXT('os'), p.MEMOIZE, '0', p.GET(1), p.TEXT('system'), p.STACK_GLOBAL],
    ['os system'],
  ],
  [
    'memo overwritten',
    [p.TEXT('a'), p.PUT(0), '0', p.TEXT('os'), p.PUT(0), '0', p.GET(0), p.TEXT('system'), p.STACK_GLOBAL],
    ['os system'],
  ],
  [
    'an entry written twice, which counts once for MEMOIZE',
    [
      p.TEXT('a'),
      p.PUT(0),
      p.PUT(0),
      '0',
      p.TEXT('os'),
      p.MEMOIZE,
      '0',
      p.GET(1),
      p.TEXT('system'),
      p.STACK_GLOBAL,
    ],
    ['os system'],
  ],
  ['text GET and PUT', ["S'os'\np7\n0g7\n", p.TEXT('system'), p.STACK_GLOBAL], ['os system']],
  ['the function from the memo', [os, p.PUT(1), '0', p.GET(1), arg, p.REDUCE], ['os system']],
  [
    'STRING escapes',
    [String.raw`S'o\x73'`, '\n', String.raw`S"\163ystem"`, '\n', p.STACK_GLOBAL],
    ['os system'],
  ],
  ['UNICODE escapes', [String.raw`Vo\u0073`, '\n', 'Vsystem\n', p.STACK_GLOBAL], ['os system']],
  ['SHORT_BINSTRING', ['U', 2, 'os', 'U', 6, 'system', p.STACK_GLOBAL], ['os system']],
  ['bytes as an operand', [p.TEXT('os'), p.BYTES(p.bytes('system')), p.STACK_GLOBAL], ['os ?']],
  ['a missing memo entry', [p.GET(9), p.TEXT('os'), p.STACK_GLOBAL], ['? os']],
  ['a Python 2 name', [p.CALL('__builtin__', 'eval')], ['__builtin__ eval']],
  ['a Python 2 module', [p.CALL('commands', 'getoutput')], ['commands getoutput']],
  [
    'attributes through a module',
    [p.GLOBAL('collections', '_sys.modules.get')],
    ['collections _sys.modules.get'],
  ],
  ['BUILD on a function', [p.GLOBAL('numpy', 'dtype'), '}', p.BUILD], ['numpy dtype']],
  ['items put into a function', [p.GLOBAL('numpy', 'dtype'), 'NNs'], ['numpy dtype']],
  ['items appended to a class', [p.GLOBAL('numpy', 'dtype'), 'Na'], ['numpy dtype']],
  [
    '__setstate__ by BUILD',
    [p.CALL('collections', 'OrderedDict'), '}', p.TEXT('__setstate__'), 'Ns', p.BUILD],
    ['collections OrderedDict'],
  ],
  [
    '_rebuild_from_type_v2 of another function',
    [p.GLOBAL('torch._tensor', '_rebuild_from_type_v2'), p.GLOBAL('datetime', 'date'), p.TUPLE1, p.REDUCE],
    ['torch._tensor _rebuild_from_type_v2', 'datetime date'],
  ],
  [
    'partial of a denied function',
    [p.GLOBAL('functools', 'partial'), p.GLOBAL('os', 'system'), p.TUPLE1, p.REDUCE],
    ['functools partial', 'os system'],
  ],
  [
    'bytecode that names a process',
    [p.CALL('dill._dill', '_create_code', 'subprocess')],
    ['dill._dill _create_code'],
  ],
  ['a call of nothing known', [p.GET(7), ')', p.REDUCE], []],
  [
    'a memo index far away',
    [
      p.TEXT('os'),
      'p99999999999999999999\n',
      '0',
      'g99999999999999999999\n',
      p.TEXT('system'),
      p.STACK_GLOBAL,
    ],
    ['os system'],
  ],
  [
    'an index written ahead of its turn',
    [
      p.TEXT('os'),
      p.PUT(1),
      p.PUT(0),
      '0',
      p.TEXT('a'),
      p.MEMOIZE,
      '0',
      p.GET(1),
      p.TEXT('system'),
      p.STACK_GLOBAL,
    ],
    ['os system'],
  ],
  ['an item that SETITEM changed', [']', 'Na', 'K', 0, os, 's', '0', os], ['os system']],
  ['an 8-bit name', ['U', 2, 'os', 'U', 1, 0xe9, p.STACK_GLOBAL], ['os é']],
])('sees through %s: dangerous', async (_, parts, expected) => {
  const { imports, verdict } = await scan(p.pickle(parts));
  expect(names(imports)).toEqual(expected);
  expect(verdict).toBe('dangerous');
});

it.each<[string, p.Part]>([
  ['plain data', ['}', p.MARK, p.TEXT('a'), p.INT(-1), p.TEXT('b'), 'G', p.u64(0), 'u']],
  ['every text literal', ["(I01\nI-7\nL99L\nF1.5\nS'a'\nVb\nNl"]],
  ['sets and frozen sets', [p.EMPTY_SET, p.MARK, 'K', 1, p.ADDITEMS, p.MARK, 'K', 2, 0x91, p.TUPLE2]],
  ['an allowed class', [p.CALL('collections', 'OrderedDict')]],
  ['a framework class', [p.GLOBAL('sklearn.new_place', 'RandomModel'), ')', p.NEWOBJ, '}', p.BUILD]],
  [
    '_rebuild_from_type_v2 of a rebuild function',
    [
      p.GLOBAL('torch._tensor', '_rebuild_from_type_v2'),
      p.GLOBAL('torch._utils', '_rebuild_tensor_v2'),
      p.TUPLE1,
      p.REDUCE,
    ],
  ],
  ['a class of the loading program', [p.GLOBAL('__main__', 'MyModel'), ')', p.NEWOBJ]],
])('%s is safe', async (_, parts) => {
  const { verdict, ended } = await scan(p.pickle(parts));
  expect({ verdict, ended }).toEqual({ verdict: 'safe', ended: 'stop' });
});

it.each<[string, Uint8Array]>([
  ['a global on no list', p.pickle(p.CALL('corpus', 'drop'))],
  [
    'partial of an unknown class',
    p.pickle(p.GLOBAL('functools', 'partial'), p.GLOBAL('corpus', 'Type'), p.TUPLE1, p.REDUCE),
  ],
  ['harmless bytecode', p.pickle(p.CALL('dill._dill', '_create_code', 'x'))],
  ['an extension code', p.pickle(0x82, 1)],
  ['a persistent id outside torch', p.pickle(p.TEXT('a'), 'Q')],
  ['a payload after PROTO 99', p.bytes(p.PROTO(99), p.CALL('os', 'system'), p.STOP)],
  ['a payload behind garbage', p.bytes(p.pickle('N'), 'garbage', p.EVIL)],
  ['a pickle in a constant', p.pickle(p.BYTES(p.EVIL))],
  ['a pickle in a base64 constant', p.pickle(p.LONG_TEXT(Buffer.from(p.EVIL).toString('base64')))],
  ['a result that was called', p.pickle(p.CALL('collections', 'OrderedDict'), ')', p.REDUCE)],
  ['thousands of copies', p.pickle('(N', '2'.repeat(2000), 'l')],
  [
    'references that double thirty times',
    p.pickle(
      ']',
      Array.from({ length: 30 }, () => ['2', p.TUPLE2]),
    ),
  ],
])('%s is suspicious', async (_, content) => {
  expect((await scan(content)).verdict).toBe('suspicious');
});

it('holds instructions to their frames', async () => {
  const framed = (length: number, ...parts: p.Part[]) => scan(p.bytes(p.PROTO(4), p.FRAME(length), parts));
  expect((await framed(4, 'N0N.')).verdict).toBe('safe');
  expect((await framed(2, 'J', p.u32(1), '.')).verdict).toBe('dangerous');
  expect((await framed(2, p.TEXT('abc'), '.')).verdict).toBe('dangerous');
  expect((await framed(12, p.FRAME(2), 'N.')).verdict).toBe('dangerous');
  expect((await framed(1, 'N', p.FRAME(1), '.')).verdict).toBe('safe');
  expect((await framed(99, 'N.')).findings.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['pickle/frame-long', 'note'],
  ]);
});

it('reads pickles back to back, to the number asked for', async () => {
  const both = p.bytes(p.pickle('N'), p.EVIL);
  expect(await scan(both)).toMatchObject({ streams: 2, verdict: 'dangerous', end: both.length });
  expect(await scan(both, { streams: 1 })).toMatchObject({ streams: 1, verdict: 'safe', end: 4 });
  expect(await scan(both, { start: 4 })).toMatchObject({ streams: 1, verdict: 'dangerous' });
});

it('shows a call with its constants, printable and short', async () => {
  const evil = await scan(p.pickle(p.CALL('os', 'system', "say 'hi'\n\u202etxt")), { member: 'a!b' });
  expect(evil.imports).toEqual([
    {
      module: 'os',
      name: 'system',
      grade: 'dangerous',
      call: String.raw`os.system('say \'hi\'\n⟨U+202E⟩txt')`,
      offset: 2,
      member: 'a!b',
    },
  ]);
  expect(evil.findings[0]).toMatchObject({
    id: 'pickle/dangerous-import',
    offset: 2,
    member: 'a!b',
    message: { key: 'pickle_import_denied_called' },
  });
  const long = await scan(p.pickle(p.CALL('os', 'system', 'y'.repeat(900))));
  expect(long.imports[0]?.call?.length).toBeLessThan(200);
});

it('takes torch’s storages by their keys, and says what weights_only takes', async () => {
  const tensor = [p.GLOBAL('torch._utils', '_rebuild_tensor_v2'), p.STORAGE('7', 3), p.TUPLE1, p.REDUCE];
  const plain = await scan(p.pickle(tensor), { container: 'torch' });
  expect({ ...plain, keys: [...plain.storageKeys] }).toMatchObject({
    verdict: 'safe',
    weightsOnly: true,
    keys: ['7'],
    storageBytes: 12,
  });
  expect(
    (await scan(p.pickle(tensor, '0', p.CALL('numpy', 'dtype')), { container: 'torch' })).weightsOnly,
  ).toBe(false);
  expect((await scan(p.pickle(tensor, p.MEMOIZE), { container: 'torch' })).weightsOnly).toBe(false);
  const ordered = [p.GLOBAL('collections', 'OrderedDict'), ')', p.REDUCE];
  expect((await scan(p.pickle(ordered, 'NNs'), { container: 'torch' })).weightsOnly).toBe(true);
  expect((await scan(p.pickle(ordered, 'Na'), { container: 'torch' })).weightsOnly).toBe(false);
  expect(await scan(p.pickle(tensor, 'NNs'), { container: 'torch' })).toMatchObject({
    weightsOnly: false,
    verdict: 'suspicious',
  });
  expect([...plain.storageSizes]).toEqual([['7', 12]]);
  expect((await scan(p.pickle(p.STORAGE('0', 1, 'os')), { container: 'torch' })).verdict).toBe('dangerous');
});
