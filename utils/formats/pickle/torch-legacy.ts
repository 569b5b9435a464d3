import { message } from '../../model/message';
import type { AnalyzerInput, ByteFinding, Inspection, Format } from '../core/contract';
import { finding, worstVerdict } from '../core/inspection';
import { firstResults, nextPickle, scanPickle, type PickleScan } from './index';

/** The first pickle of torch.save before 1.6, and the second (torch/serialization.py, `_legacy_save`). */
const MAGIC = 0x1950a86a20f9469cfc6cn;
const PROTOCOL = 1001;

/** Magic, protocol, sys_info, the object, storage keys; raw storages follow and are never read. */
const PICKLES = 5;

/** Each storage begins with how many elements it has. */
const COUNT_BYTES = 8;

const isLegacy = ([magic, protocol]: readonly (number | bigint | null)[]): boolean =>
  magic === MAGIC || (magic === null && protocol === PROTOCOL);

function ownFindings(scan: PickleScan, input: AnalyzerInput): ByteFinding[] {
  const { member, source } = input;
  const { streams, results, end, storageBytes } = scan;
  if (streams < PICKLES && scan.verdict !== 'broken' && scan.ended !== 'limit')
    return [
      finding('torch-legacy/cut', 'broken', message('torch_legacy_cut', streams), { offset: end, member }),
    ];
  const computed =
    results[0] === null
      ? [
          finding('torch-legacy/computed-magic', 'suspicious', message('torch_legacy_computed'), {
            offset: 0,
            member,
          }),
        ]
      : [];
  const missing =
    storageBytes === null ? 0 : end + storageBytes + scan.storageKeys.size * COUNT_BYTES - source.size;
  return missing > 0 && streams === PICKLES
    ? [
        ...computed,
        finding('torch-legacy/storages-cut', 'broken', message('numpy_data_cut', missing), {
          offset: source.size,
          member,
        }),
      ]
    : computed;
}

/** What lies behind the storages: no loader reads it, and a pickle there that imports is told. */
async function behindStorages(scan: PickleScan, input: AnalyzerInput): Promise<readonly ByteFinding[]> {
  const { source, member, tick } = input;
  if (scan.streams < PICKLES || scan.storageBytes === null) return [];
  const after = scan.end + scan.storageBytes + scan.storageKeys.size * COUNT_BYTES;
  if (after >= source.size) return [];
  const { at, end } = await nextPickle(source, after, true, tick);
  if (at === null) {
    const [what, verdict] =
      end < source.size ? (['trailing_unread', 'unknown'] as const) : (['trailing', 'note'] as const);
    const from = verdict === 'note' ? after : end;
    const text = message(`pickle_${what}`, source.size - from, from);
    return [finding(`pickle/${what.replace('_', '-')}`, verdict, text, { offset: from, member })];
  }
  const { imports } = await scanPickle(source, { ...input, start: at, container: 'none' });
  const worst =
    imports.find(({ grade }) => grade === 'dangerous') ?? imports.find(({ grade }) => grade !== 'allowed');
  if (worst === undefined) return [];
  const text = message('pickle_import_unreachable', `${worst.module}.${worst.name}`);
  return [finding('pickle/unreachable-import', 'suspicious', text, { offset: worst.offset, member })];
}

async function analyze(input: AnalyzerInput): Promise<Inspection> {
  const { source, member, depth, inspect, tick } = input;
  const scan = await scanPickle(source, {
    streams: PICKLES,
    container: 'legacy',
    member,
    depth,
    inspect,
    tick,
  });
  const own = [...ownFindings(scan, input), ...(await behindStorages(scan, input))];
  return {
    format: 'torch-legacy',
    verdict: worstVerdict([
      scan.verdict,
      ...own.flatMap(({ verdict }) => (verdict === 'note' ? [] : [verdict])),
    ]),
    findings: [...scan.findings, ...own],
    imports: scan.imports,
    weightsOnly: scan.weightsOnly,
  };
}

/** torch.save's format before 1.6: five pickles, then raw storages (facts/SERIALIZATION §3). */
export const torchLegacyFormat: Format = {
  id: 'torch-legacy',
  title: 'legacy torch',
  version: 18,
  texts: 'formats-pickle',
  names: [
    ['torch', 'pickle', false, /(^|\/)(training_args|optimizer|scheduler|random_states_\d+)\.bin$/],
    ['torch', 'pickle', false, /(^|\/)(optimizer|scheduler|scaler|rng_state(_\d+)?)\.(pt|pth)$/],
    ['torch', 'pickle', true, /(^|\/)(\w*pytorch_(model|lora_weights|adapter)|adapter_model)[\w.-]*\.bin$/],
    ['torch', 'pickle', true, /\.pth\.tar$/],
    ['torch-distributed', 'pickle', false, /(^|\/)\.metadata$/],
    // `.bin` is torch's, but for this one: it has no reader of its own.
    ['ggml', 'data', true, /(^|\/)ggml[\w.-]*\.bin$/],
    ['torch', 'pickle', true, 'pt|pth|ckpt|bin|pt2|ptl|th|torch|distcp'],
  ],
  matches: (head) => isLegacy(firstResults(head, 2)),
  analyze,
};
