import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { Measure, Row } from './contract';
import { densePickle } from './dense-pickle';
import { garbageCollector } from './heap';
import { library } from './library';
import { median, spread } from './median';
import type * as PickleModule from './pickle-run';
import type { PickleRun } from './pickle-run';
import { atMost, shown } from './rows';

const ROUNDS = 7;

/** A quarter of a second for the pickle of facts/SERIALIZATION §8; peers need 4 s and more. */
const NODE_MBS = 60;
/** The worker shares the browser's processors, and its compiler is as fast. */
const WORKER_MBS = 40;
/** Peers go through a pickle with it. */
const GENOPS_RATIO = 5;
/** What may stay behind after a collection: compiled code, tables. A tenth of the pickle. */
const KEPT_MB = 1.3;

/** An opcode-dense pickle through the machine, here and in Chromium's service worker; and what it leaves in memory. */
export const pickleSpeed: Measure = {
  name: 'pickle-speed',
  async run(stage) {
    const code = await bundled();
    const { runPickle } = runInThisContext(code) as typeof PickleModule;
    const here = await runPickle(ROUNDS);
    const collect = garbageCollector();
    const before = collect();
    let alive = before;
    await runPickle(1, () => (alive = Math.max(alive, collect())));
    // Buffers are given back a moment after what held them.
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const after = collect();
    const { session } = await stage.browser();
    const worker = await (await session.worker()).evaluate<PickleRun>(`${code}.runPickle(${ROUNDS})`);
    const dense = `${(here.bytes / 1e6).toFixed(1)} MB, ${(here.opcodes / 1e6).toFixed(2)} M opcodes`;
    return [
      speed(`Node: ${dense}`, here, NODE_MBS),
      besideGenops(here),
      speed('service worker of Chromium', worker, WORKER_MBS),
      atMost('heap kept after the runs', Math.max(0, after - before) / 1e6, KEPT_MB, {
        unit: 'MB',
        note: `${(before / 1e6).toFixed(1)} MB before`,
      }),
      shown('most that was alive in a run: pickle, memo', (alive - before) / 1e6, { unit: 'MB' }),
    ];
  },
};

function speed(what: string, { bytes, opcodes, times }: PickleRun, least: number): Row {
  // The fastest run is the one that nothing disturbed.
  const ms = Math.min(...times);
  const value = bytes / 1000 / ms;
  const rate = `${value.toFixed(0)} MB/s, ${(opcodes / 1000 / ms).toFixed(0)} M opcodes/s`;
  const measured = `${rate} (fastest of ${times.length} runs; median ${median(times).toFixed(0)} ms, ${spread(times, 'ms')})`;
  return { what, budget: `≥ ${least} MB/s`, measured, value, met: value >= least };
}

/** How long `pickletools.genops` of this machine's Python takes for the same pickle, ms of processor time. */
const GENOPS = `
import pickletools, sys, time
data = sys.stdin.buffer.read()
times = []
for _ in range(3):
    began = time.process_time()
    for _ in pickletools.genops(data):
        pass
    times.append(time.process_time() - began)
print(min(times) * 1000)
`;

/** The same work by the disassembler of CPython, in the same run. */
function besideGenops({ times }: PickleRun): Row {
  const what = `Node, beside pickletools.genops: at least ${GENOPS_RATIO} times as fast`;
  const { error, status, stdout } = spawnSync('python3', ['-I', '-c', GENOPS], {
    input: densePickle().pickle,
    encoding: 'utf8',
  });
  if (error !== undefined || status !== 0)
    return { what, budget: null, measured: 'there is no python3 here', value: null, met: null };
  const theirs = Number(stdout);
  const value = theirs / Math.min(...times);
  const measured = `${value.toFixed(1)} × (genops ${theirs.toFixed(0)} ms)`;
  return { what, budget: `≥ ${GENOPS_RATIO} ×`, measured, value, met: value >= GENOPS_RATIO };
}

/** An expression that gives the module, because the worker shows no way to the machine. */
async function bundled(): Promise<string> {
  return `(() => { ${await library(join(import.meta.dirname, 'pickle-run.ts'))}; return bench; })()`;
}
