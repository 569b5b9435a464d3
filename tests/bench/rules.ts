import { assess } from '../../utils/assess/report';
import type { Facts, RepositoryFile } from '../../utils/model/facts';
import { collected } from '../../utils/model/slot';
import { RULES } from '../../utils/rules/index';
import { modelPageFacts } from '../fixtures/facts';
import { AT } from '../fixtures/hub-page';
import type { Measure } from './contract';
import { median, spread } from './median';
import { atMost, shown } from './rows';

const SMALL = 1500;
const LARGE = 15_000;
const RUNS = 15;

/** Ten times the files may cost twelve times the time: linear, with room for a slower memory. */
const MOST = 12;

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
    const small: number[] = [];
    const large: number[] = [];
    // In turn, so that whatever else the machine does falls on both; the first rounds warm the compiler.
    for (let round = -3; round < RUNS; round += 1) {
      const [few, many] = [timed(page, SMALL), timed(page, LARGE)];
      if (round < 0) continue;
      small.push(few);
      large.push(many);
    }
    const ratio = median(large.map((many, run) => many / (small[run] ?? Number.NaN)));
    const of = (values: readonly number[]) => ({
      unit: 'ms',
      note: `${RULES.length} rules, median of ${values.length} runs, ${spread(values, 'ms')}`,
    });
    return [
      shown(`every rule over ${SMALL} files`, median(small), of(small)),
      shown(`every rule over ${LARGE} files`, median(large), of(large)),
      atMost('ten times the files: times the time', ratio, MOST, { note: 'median of the pairs' }),
    ];
  },
};

/** Facts are made anew for each run: nothing that a rule kept of an earlier list may help it. */
function timed(page: Facts, count: number): number {
  const facts = factsOf(page, count);
  const started = performance.now();
  const { findings } = assess(facts, 'hub', AT);
  const ms = performance.now() - started;
  if (findings.length === 0) throw new Error('the rules found nothing to say of this subject');
  return ms;
}

function factsOf(page: Facts, count: number): Facts {
  const files = Array.from({ length: count }, (_, index) => file(index));
  const source = {
    kind: 'api',
    url: 'https://huggingface.co/api/models/acme/anchor-7b',
    path: '/siblings',
  } as const;
  return {
    ...page,
    files: collected({ files, complete: true }, source, AT),
    fileScans: collected(files.filter(({ scan }) => scan !== null).length, source, AT),
    repositoryScan: collected({ done: true, issues: [] }, source, AT),
  };
}

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
