import { afterAll, expect, it } from 'vitest';
import { BUSY, SECONDS } from './contract';
import { NODE_KINDS } from './kinds';
import { nodeRunner } from './run-node';

const runner = await nodeRunner();
afterAll(() => runner.close());

/** With the honest run that it is compared with. */
const RUNS = 2;
const LONGEST = Math.max(SECONDS, ...NODE_KINDS.map(({ seconds = SECONDS }) => seconds));

it.each(NODE_KINDS.map((kind) => ({ title: `${kind.group}: ${kind.name}`, kind })))(
  '$title',
  async ({ kind }) => {
    expect((await runner.run(kind)).broken).toEqual([]);
  },
  RUNS * LONGEST * BUSY * 1000,
);
