import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlesIn, pinsOf, SIGNATURES } from '../conformance/signatures';
import { sharedFolder } from '../conformance/shared';
import { gzipSize } from './build-files';
import type { Measure, Row } from './contract';
import { library } from './library';
import { median, spread } from './median';
import { atMost, exactly, shown } from './rows';
import { runSignatures, type SignatureRun } from './signature-run';

const ROUNDS = 15;
/** Beside the requests for the bundle and the small files, which take ten times as long. */
const AIM_MS = 20;

/** Signature bundles: ms for a check, here and in Chromium's service worker, and what the code adds to the build. */
export const signatures: Measure = {
  name: 'signatures',
  async run(stage) {
    const shared = sharedFolder();
    const code = await library(join(import.meta.dirname, '../../utils/signatures/verify.ts'));
    const size = [
      shown('code of the check, minified', code.length / 1000, {
        unit: 'KB',
        note: `${(gzipSize(Buffer.from(code)) / 1000).toFixed(1)} KB gzip`,
      }),
      exactly('modules of Node that it imports', String(code.match(/node:\w+/g) ?? 'none'), 'none'),
    ];
    if (shared === null) return [...size, absent];
    const folder = join(shared, SIGNATURES);
    const pems = pinsOf(folder).flatMap((pin) => (pin.kind === 'sigstore' ? [] : [pin.pem]));
    const bundles = bundlesIn(folder).map((path) => ({
      bytes: readFileSync(path).toString('base64'),
      publisher: null,
    }));
    const here = await runSignatures(bundles, pems, ROUNDS);
    const run = await library(join(import.meta.dirname, 'signature-run.ts'));
    const { session } = await stage.browser();
    const call = `bench.runSignatures(${JSON.stringify(bundles)}, ${JSON.stringify(pems)}, ${ROUNDS})`;
    const worker = await (
      await session.worker()
    ).evaluate<readonly SignatureRun[]>(`(() => { ${run}; return ${call}; })()`);
    const words = (runs: readonly SignatureRun[]) => runs.map(({ outcome }) => outcome).join(' ');
    return [
      ...size,
      ...rows('Node', here),
      ...rows('service worker of Chromium', worker),
      exactly(
        'outcomes in the worker',
        words(worker) === words(here) ? 'as in Node' : words(worker),
        'as in Node',
      ),
    ];
  },
};

const absent: Row = {
  what: 'bundles',
  budget: null,
  measured: '../shared is not there',
  value: null,
  met: null,
};

function rows(where: string, runs: readonly SignatureRun[]): readonly Row[] {
  const held = runs.filter(({ outcome }) => outcome !== 'invalid' && outcome !== 'not-oms');
  return [...new Set(held.map(({ method }) => method))].map((method) => {
    const timed = held.filter((run) => run.method === method);
    // Of each bundle the fastest round: the one that nothing disturbed.
    const fastest = timed.map(({ times }) => Math.min(...times));
    const all = timed.flatMap(({ times }) => times);
    return atMost(`${where}: ${method}, median of ${timed.length} bundles`, median(fastest), AIM_MS, {
      unit: 'ms',
      note: `all rounds: median ${median(all).toFixed(1)} ms, ${spread(all, 'ms')}`,
    });
  });
}
