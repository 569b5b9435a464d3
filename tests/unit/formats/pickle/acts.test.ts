import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../utils/bytes/memory';
import { inspection } from '../../../../utils/formats/core/inspection';
import { scanPickle } from '../../../../utils/formats/pickle/index';
import * as p from '../../../fixtures/pickle';

const scan = (...parts: readonly p.Part[]) =>
  scanPickle(memorySource(p.pickle(...parts)), {
    container: 'none',
    member: null,
    depth: 0,
    inspect: async () => inspection('inner', []),
    tick: () => undefined,
  });

const CLASS = p.GLOBAL('xgboost.tracker', 'RabitTracker');
const LAYER = p.GLOBAL('torch.nn.modules.conv', 'Conv3d');
const GETATTR = p.GLOBAL('builtins', 'getattr');
const NORM = p.GLOBAL('scipy.stats._continuous_distns', 'norm_gen');
const NAMESPACE: p.Part = [p.GLOBAL('types', 'SimpleNamespace'), ')', p.NEWOBJ];
const call = (callee: p.Part, ...args: readonly p.Part[]): p.Part => [callee, p.MARK, args, 't', p.REDUCE];
const built = (callee: p.Part): p.Part => [callee, ')', p.NEWOBJ];
const state = (...pairs: readonly p.Part[]): p.Part => ['}', p.MARK, pairs, 'u', p.BUILD];
const long = (bytes: number): p.Part => [0x8a, bytes + 1, Array.from({ length: bytes }, () => 0), 1];

/** What scipy writes of a distribution with these parameters, and what else could stand in it. */
const parser = (shapes: string, more = ''): string =>
  [
    '',
    `def _parse_args(self, ${shapes} loc=0, scale=1):`,
    `    return (${shapes}), loc, scale`,
    '',
    `def _parse_args_rvs(self, ${shapes} loc=0, scale=1, size=None):`,
    `    return self._argcheck_rvs(${shapes} loc, scale, size=size)`,
    '',
    `def _parse_args_stats(self, ${shapes} loc=0, scale=1, moments='mv'):`,
    `    return (${shapes}), loc, scale, moments`,
    more,
  ].join('\n');
const distribution = (text: string): p.Part => [
  built(NORM),
  state(p.TEXT('_parse_arg_template'), p.LONG_TEXT(text)),
];

describe('what is done with an import', () => {
  it.each<[what: string, parts: p.Part, verdict: string, ids: readonly string[]]>([
    ['a class looked up', CLASS, 'safe', []],
    ['built by NEWOBJ', built(CLASS), 'safe', []],
    ['built by NEWOBJ_EX', [CLASS, ')', '}', p.NEWOBJ_EX], 'safe', []],
    ['built by OBJ without arguments', [p.MARK, CLASS, 'o'], 'safe', []],
    ['built by INST without arguments', [p.MARK, p.INST('xgboost.tracker', 'RabitTracker')], 'safe', []],
    ['built by __newobj__', call(p.GLOBAL('copyreg', '__newobj__'), CLASS), 'safe', []],
    [
      'built by _reconstructor',
      call(p.GLOBAL('copy_reg', '_reconstructor'), CLASS, p.GLOBAL('__builtin__', 'object'), 'N'),
      'safe',
      [],
    ],
    [
      'the base of _reconstructor, whose __init__ runs',
      call(p.GLOBAL('copy_reg', '_reconstructor'), LAYER, CLASS, p.TEXT('0.0.0.0')),
      'dangerous',
      ['pickle/dangerous-import'],
    ],
    ['called by REDUCE', call(CLASS, p.TEXT('x')), 'dangerous', ['pickle/dangerous-import']],
    ['called by OBJ', [p.MARK, CLASS, p.TEXT('x'), 'o'], 'dangerous', ['pickle/dangerous-import']],
    [
      'called by INST',
      [p.MARK, p.TEXT('x'), p.INST('xgboost.tracker', 'RabitTracker')],
      'dangerous',
      ['pickle/dangerous-import'],
    ],
    [
      'a function called by INST without arguments',
      [p.MARK, p.INST('corpus', 'run')],
      'suspicious',
      ['pickle/unlisted-import'],
    ],
    [
      'built once and called once',
      [built(CLASS), call(CLASS, p.TEXT('x'))],
      'dangerous',
      ['pickle/dangerous-import'],
    ],
    ['a layer called', call(LAYER, 'K\u0001', 'K\u0001'), 'safe', []],
    ['a state that is run', distribution('import os'), 'dangerous', ['pickle/dangerous-import']],
    ['a distribution with its own state', distribution(parser('')), 'safe', []],
    ['a distribution with shapes', distribution(parser('a, b,')), 'safe', []],
    [
      'more behind the same text',
      distribution(parser('', 'print()')),
      'dangerous',
      ['pickle/dangerous-import'],
    ],
    ['a call among the shapes', distribution(parser('a=f(),')), 'dangerous', ['pickle/dangerous-import']],
    [
      'a second state after a harmless one',
      [distribution(parser('')), state(p.TEXT('_parse_arg_template'), p.TEXT('import os'))],
      'dangerous',
      ['pickle/dangerous-import'],
    ],
    ['an own class built', built(p.GLOBAL('__main__', 'Net')), 'safe', ['pickle/own-class']],
    [
      'an own class called',
      call(p.GLOBAL('__main__', 'Popen'), p.TEXT('id')),
      'suspicious',
      ['pickle/unlisted-import'],
    ],
    ['an own name looked up', p.GLOBAL('__main__', 'tokenize'), 'suspicious', ['pickle/unlisted-import']],
  ])('%s', async (_, parts, verdict, ids) => {
    const seen = await scan(parts);
    expect([seen.verdict, seen.findings.map(({ id }) => id)]).toEqual([verdict, ids]);
  });

  it.each<[what: string, parts: p.Part, verdict: string]>([
    ['a method of a class', call(GETATTR, LAYER, p.TEXT('forward')), 'suspicious'],
    ['a method of an instance whose class was read', call(GETATTR, built(LAYER), p.TEXT('forward')), 'safe'],
    [
      'a method of an unknown instance',
      call(GETATTR, built(p.GLOBAL('corpus', 'A')), p.TEXT('run')),
      'suspicious',
    ],
    ['an internal name', call(GETATTR, LAYER, p.TEXT('__init__')), 'dangerous'],
    ['a computed name', call(GETATTR, LAYER, 'N'), 'dangerous'],
    ['a method that is called', call(call(GETATTR, LAYER, p.TEXT('forward')), p.TEXT('x')), 'dangerous'],
    ['a class in a class, built', built(call(GETATTR, LAYER, p.TEXT('Inner'))), 'suspicious'],
    ['the resolver itself, looked up', GETATTR, 'dangerous'],
    [
      'the resolver, used and handed on',
      [GETATTR, p.PUT(0), call([], LAYER, p.TEXT('forward')), call(p.GLOBAL('corpus', 'apply'), p.GET(0))],
      'dangerous',
    ],
    [
      'the resolver in a state',
      [GETATTR, p.PUT(0), call([], LAYER, p.TEXT('a')), NAMESPACE, state(p.TEXT('f'), p.GET(0))],
      'dangerous',
    ],
  ])('attributes by name: %s', async (_, parts, verdict) => {
    expect((await scan(parts)).verdict).toBe(verdict);
  });

  it.each<[what: string, parts: p.Part, verdict: string]>([
    ['APPENDS calls extend', [state(p.TEXT('extend'), CLASS), p.MARK, p.TEXT('x'), 'e'], 'dangerous'],
    ['APPEND calls append', [state(p.TEXT('append'), CLASS), p.TEXT('x'), 'a'], 'dangerous'],
    ['ADDITEMS calls add', [state(p.TEXT('add'), CLASS), p.MARK, p.TEXT('x'), p.ADDITEMS], 'dangerous'],
    ['behind another state', [state(p.TEXT('add'), CLASS), state(), p.TEXT('x'), 'a'], 'dangerous'],
    ['a computed handler', [state(p.TEXT('add'), call(LAYER, 'N')), p.TEXT('x'), 'a'], 'dangerous'],
    ['no call of the handler', state(p.TEXT('extend'), LAYER), 'safe'],
    ['an attribute of another name', [state(p.TEXT('extended'), LAYER), p.TEXT('x'), 'a'], 'safe'],
    [
      'behind many attributes',
      [
        state(...Array.from({ length: 200 }, (__, at) => [p.TEXT(`a${at}`), 'N']), p.TEXT('extend'), CLASS),
        p.TEXT('x'),
        'a',
      ],
      'dangerous',
    ],
  ])('methods put into an instance: %s', async (_, parts, verdict) => {
    expect((await scan(NAMESPACE, parts)).verdict).toBe(verdict);
  });

  const PARTIAL = p.GLOBAL('functools', 'partial');
  /** What `partial` gets back: the function, arguments, keywords, attributes. */
  const state4 = (what: p.Part): p.Part => [p.MARK, what, ')', '}', 'Nt', p.BUILD];
  it.each<[what: string, parts: p.Part, verdict: string]>([
    ['a layer', call(PARTIAL, LAYER), 'safe'],
    ['a layer, with its arguments', [call(PARTIAL, LAYER), state4(LAYER)], 'safe'],
    ['what opens a port', call(PARTIAL, CLASS), 'dangerous'],
    ['what opens a port, by its state', [call(PARTIAL, LAYER), state4(CLASS)], 'dangerous'],
    ['the same after a harmless state', [call(PARTIAL, LAYER), state4(LAYER), state4(CLASS)], 'dangerous'],
    ['something unknown', call(PARTIAL, p.GLOBAL('corpus', 'run')), 'suspicious'],
    ['something computed', call(PARTIAL, call(LAYER, 'N')), 'dangerous'],
    ['a binder', call(PARTIAL, PARTIAL), 'dangerous'],
    ['a layer, and called', call(call(PARTIAL, LAYER), 'N'), 'suspicious'],
    [
      'something unknown, then a layer',
      [call(PARTIAL, p.GLOBAL('corpus', 'run')), call(PARTIAL, LAYER)],
      'suspicious',
    ],
  ])('what is bound to arguments: %s', async (_, parts, verdict) => {
    expect((await scan(parts)).verdict).toBe(verdict);
  });

  it.each<[what: string, parts: p.Part, ids: readonly string[]]>([
    ['bytearray(2**40)', call(p.GLOBAL('builtins', 'bytearray'), long(5)), ['pickle/allocates']],
    ['bytearray(1000)', call(p.GLOBAL('builtins', 'bytearray'), p.INT(1000)), []],
    [
      'a shape',
      call(
        p.GLOBAL('numpy.core.multiarray', '_reconstruct'),
        p.GLOBAL('numpy', 'ndarray'),
        [p.INT(1 << 20), p.INT(1 << 20), p.TUPLE2],
        p.TEXT('b'),
      ),
      ['pickle/allocates'],
    ],
    [
      'a range walked through',
      call(p.GLOBAL('builtins', 'list'), call(p.GLOBAL('builtins', 'range'), long(5))),
      ['pickle/allocates'],
    ],
    ['a range alone', call(p.GLOBAL('builtins', 'range'), long(5)), []],
    [
      'a list times a number',
      call(p.GLOBAL('operator', 'mul'), [']', 'N', 'a'], long(5)),
      ['pickle/allocates'],
    ],
    ['a power', call(p.GLOBAL('builtins', 'pow'), p.INT(10), long(5)), ['pickle/allocates']],
    ['a layer', call(LAYER, long(3), long(3)), ['pickle/allocates']],
    ['a large layer', call(LAYER, p.INT(1 << 18), p.INT(1 << 14)), []],
    ['a storage', call(p.GLOBAL('torch', 'FloatStorage'), long(5)), ['pickle/allocates']],
  ])('memory that a call asks for: %s', async (_, parts, ids) => {
    const { findings } = await scan(parts);
    expect(findings.map(({ id }) => id)).toEqual(ids);
  });
});
