import { assess } from '../../utils/report/assess';
import type { Facts } from '../../utils/facts/facts';
import type { RepositoryFile } from '../../utils/facts/files';
import { collected } from '../../utils/model/slot';
import { RULES } from '../../utils/rules/index';
import { modelPageFacts } from '../fixtures/facts';
import { AT } from '../fixtures/hub-page';
import type { Measure } from './contract';
import { median, spread } from './median';
import { atMost, shown } from './rows';

const SMALL = 1500;
const LARGE = 15_000;
const RUNS = 25;

/**
 * Ten times the files: linear work takes 10 times the time, quadratic 100. Twice of linear is room for lists that
 * leave the processor's cache and for a busy machine, and far from what a loop inside a loop would cost.
 */
const MOST = 20;

/** What real repositories hold, in turn: data, pickles, code, documents, and folders of them. */
const NAMES = [
  'model-#.safetensors',
  'pytorch_model-#.bin',
  'onnx/decoder-#.onnx',
  'checkpoint-#/optimizer.pt',
  'checkpoint-#/config.json',
  'gguf/model-#.gguf',
  'code/modeling_#.py',
  'notes/#.md',
  'data/#.npy',
  'notebooks/#.ipynb',
];

/** All rules and verdicts over a subject of which everything is known, with many files and with ten times as many. */
export const rules: Measure = {
  name: 'rules',
  run() {
    const page = modelPageFacts();
    const [few, many] = [files(SMALL), files(LARGE)];
    const small: number[] = [];
    const large: number[] = [];
    // In turn, so that whatever else the machine does falls on both; the first rounds warm the compiler.
    for (let round = -3; round < RUNS; round += 1) {
      const times = [timed(page, few), timed(page, many)] as const;
      if (round < 0) continue;
      small.push(times[0]);
      large.push(times[1]);
    }
    // The fastest runs are those that nothing disturbed.
    const ratio = Math.min(...large) / Math.min(...small);
    const of = (values: readonly number[]) => ({
      unit: 'ms',
      note: `${RULES.length} rules, median of ${values.length} runs, ${spread(values, 'ms')}`,
    });
    return [
      shown(`every rule over ${SMALL} files`, median(small), of(small)),
      shown(`every rule over ${LARGE} files`, median(large), of(large)),
      atMost('ten times the files: times the time', ratio, MOST, { note: 'fastest runs' }),
    ];
  },
};

/** The list is a new one in each run: nothing that was kept of an earlier list may help. */
function timed(page: Facts, list: readonly RepositoryFile[]): number {
  const facts = factsOf(page, [...list]);
  const started = performance.now();
  const { findings } = assess(facts, 'hub', AT);
  const ms = performance.now() - started;
  if (findings.length === 0) throw new Error('the rules found nothing to say of this subject');
  return ms;
}

function factsOf(page: Facts, list: readonly RepositoryFile[]): Facts {
  const source = {
    kind: 'api',
    url: 'https://huggingface.co/api/models/acme/anchor-7b',
    path: '/siblings',
  } as const;
  return {
    ...page,
    files: collected({ files: list, complete: true }, source, AT),
    scannedFileCount: collected(list.filter(({ scan }) => scan !== null).length, source, AT),
    repositoryScan: collected({ done: true, issues: [] }, source, AT),
  };
}

const files = (count: number): RepositoryFile[] => Array.from({ length: count }, (_, index) => file(index));

function file(index: number): RepositoryFile {
  const name = NAMES[index % NAMES.length] ?? '';
  const path = name.replace('#', String(index).padStart(6, '0'));
  const scanner = { scanner: 'pickleImportScan', message: null } as const;
  const found = { module: 'torch._utils', name: '_rebuild_tensor_v2', safety: 'innocuous' } as const;
  const scan = { overall: 'safe', scanners: [{ ...scanner, status: 'safe', imports: [found] }] } as const;
  const isPickle = /\.(?:bin|pt)$/.test(path);
  return {
    path,
    size: 4096 + index,
    blobId: null,
    sha256: null,
    xetHash: null,
    scan: isPickle ? scan : null,
  };
}
