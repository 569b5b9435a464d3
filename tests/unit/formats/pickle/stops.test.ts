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

it.each<[string, Uint8Array, string]>([
  ['nothing at all', new Uint8Array(0), 'end-of-data'],
  ['STOP on an empty stack', p.bytes('.'), 'error'],
  ['no STOP', p.bytes(p.PROTO(2), '}'), 'end-of-data'],
  ['a constant cut off', p.bytes(p.PROTO(2), 'X', p.u32(9), 'abc'), 'end-of-data'],
  ['a byte that is no opcode', p.bytes(p.PROTO(2), 'N', 0xff), 'error'],
  ['a wrong number', p.bytes('Ixy\n.'), 'error'],
  ['a tuple without its mark', p.bytes(p.PROTO(2), 'Nt.'), 'error'],
  ['a pop below the mark', p.bytes(p.PROTO(2), 'N(', p.TUPLE1, '.'), 'error'],
  ['a missing memo entry that nothing uses', p.pickle(p.GET(3)), 'stop'],
])('%s is broken', async (_, content, ended) => {
  const result = await scan(content);
  expect({ verdict: result.verdict, ended: result.ended }).toEqual({ verdict: 'broken', ended });
});

it('reads a last line without its newline as the Python version does: one byte less', async () => {
  const cut = await scan(p.bytes(p.PROTO(2), '(', p.TEXT('id'), 'ios\nsystem?'));
  expect(names(cut.imports)).toEqual(['os system']);
  expect(cut.verdict).toBe('dangerous');
});

it.each<[string, p.Part]>([
  ['a number called', ['K', 1, ')', p.REDUCE]],
  ['a list as the key of a dict', ['}', ']', 'N', 's']],
  ['an item for a number', ['K', 1, 'N', 'a']],
  ['pairs that are odd', ['(', 'N', 'd']],
  ['a state for a list', [']', '}', p.TEXT('a'), 'Ns', p.BUILD]],
  ['a place that a list does not have', [']', 'K', 5, 'N', 's']],
  ['a view of a text', [p.TEXT('a'), 0x98]],
  ['extension 0', [0x82, 0]],
])('takes what comes after %s for what no load reaches', async (_, refused) => {
  const { findings, verdict, imports } = await scan(p.pickle(refused, p.CALL('os', 'system')));
  expect(verdict).toBe('suspicious');
  expect(names(imports)).toContain('os system');
  expect(findings.map(({ id }) => id)).toContain('pickle/error-operand');
  expect((await scan(p.pickle(p.CALL('os', 'system'), refused))).verdict).toBe('dangerous');
});

it('counts a payload before an error, and an unknown call before one as built so', async () => {
  const broken = await scan(p.bytes(p.PROTO(2), p.CALL('os', 'system'), 0xff));
  expect({ verdict: broken.verdict, ended: broken.ended }).toEqual({ verdict: 'dangerous', ended: 'error' });
  expect((await scan(p.bytes(p.PROTO(2), p.CALL('corpus', 'drop'), 0xff))).verdict).toBe('dangerous');
  expect((await scan(p.bytes(p.PROTO(2), p.CALL('corpus', 'drop')))).verdict).toBe('suspicious');
});
