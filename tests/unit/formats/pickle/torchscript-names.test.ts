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

it('resolves __torch__ names inside a TorchScript archive only', async () => {
  const program = p.pickle(p.GLOBAL('__torch__.model', 'net'), ')', p.NEWOBJ);
  expect((await scan(program, { container: 'torchscript' })).verdict).toBe('safe');
  expect((await scan(program)).verdict).toBe('suspicious');
});
