import { memorySource } from '../../bytes/memory';
import type { ByteSource } from '../../bytes/source';
import { message } from '../../model/message';
import type { AnalyzerInput, ByteFinding, FileVerdict, ImportSeen } from '../contract';
import { finding, worstVerdict } from '../inspection';
import { DEPTH_LIMIT } from '../limits';
import { drive } from './drive';
import { findingsOf, importsOf } from './findings';
import { nextPickle } from './next';
import { looksLikePickle } from './probe';
import { Recorder, type Container, type Stage } from './recorder';
import { onlyTaken } from './sizes';
import { loosePickle, stageBytes } from './stages';
import { State } from './state';

/** Pickles back to back in one file; torch's old format has five. */
export const STREAM_LIMIT = 64;

export interface PickleOptions {
  /** Where the first pickle starts; 0. */
  readonly start?: number;
  /** Pickles that are read at most, and nothing looked for behind them; `STREAM_LIMIT` and a look. */
  readonly streams?: number;
  readonly container: Container;
  readonly member: string | null;
  readonly depth: number;
  readonly inspect: AnalyzerInput['inspect'];
  readonly tick: AnalyzerInput['tick'];
}

export interface PickleScan {
  readonly imports: readonly ImportSeen[];
  readonly findings: readonly ByteFinding[];
  /** Offset after the last byte that a pickle used. */
  readonly end: number;
  readonly streams: number;
  readonly ended: 'stop' | 'end-of-data' | 'error' | 'limit';
  /** Keys of torch's persistent ids: names of raw storages. */
  readonly storageKeys: ReadonlySet<string>;
  /** Bytes of all storages that these name; null when not known. */
  readonly storageBytes: number | null;
  /** Whether `torch.load(weights_only=True)` would take every global and opcode. */
  readonly weightsOnly: boolean;
  readonly verdict: FileVerdict;
  /** The first pickles' results where they are plain numbers, in order. */
  readonly results: readonly (number | bigint | null)[];
}

type Inner = Pick<PickleScan, 'imports' | 'findings' | 'verdict'>;
const NOTHING: Inner = { imports: [], findings: [], verdict: 'safe' };

/** Reads one second stage and adds what it says to its loader. */
async function readStage(
  source: ByteSource,
  stage: Stage,
  recorder: Recorder,
  options: PickleOptions,
): Promise<Inner> {
  const { loader, value, offset } = stage;
  const { depth, inspect, tick } = options;
  const nested = loader?.record.reason === 'nested';
  const found = depth + 1 < DEPTH_LIMIT ? await stageBytes(source, value) : null;
  if (!found) {
    if (nested) recorder.taint(loader.record);
    return NOTHING;
  }
  tick(found.bytes.length);
  const member = `${options.member === null ? '' : `${options.member}!`}constant@${offset}`;
  const scan = (bytes: Uint8Array) =>
    scanPickle(memorySource(bytes), { container: 'none', member, depth: depth + 1, inspect, tick });
  if (loader) {
    const throughDispatcher = found.packed || /torch/.test(loader.record.module);
    if (/marshal/.test(loader.record.module)) return NOTHING;
    const inner: Inner = throughDispatcher
      ? await inspect(memorySource(found.bytes), member)
      : await scan(found.bytes);
    if (nested && inner.verdict === 'dangerous') recorder.taint(loader.record);
    return inner;
  }
  const bytes = loosePickle(found.bytes);
  if (!bytes || !looksLikePickle(bytes, bytes.length < 4096)) return NOTHING;
  const inner = await scan(bytes);
  const told =
    inner.imports.find(({ grade }) => grade === 'dangerous') ??
    inner.imports.find(({ grade }) => grade !== 'allowed');
  if (!told) return NOTHING;
  const params = message('pickle_loose', `${told.module}.${told.name}`, offset);
  return {
    ...NOTHING,
    findings: [finding('pickle/loose', 'suspicious', params, { offset, member: options.member })],
  };
}

/** The verdict of findings; notes have no say. */
const verdictOf = (findings: readonly ByteFinding[]): FileVerdict =>
  worstVerdict(findings.flatMap(({ verdict }) => (verdict === 'note' ? [] : [verdict])));

/**
 * Reads pickles back to back with the symbolic machine: what they import and call, what they hide, whether they
 * are whole. Nothing is run or built. Rejects with what `source.read` and `tick` throw (SERIALIZATION §1, §2).
 */
export async function scanPickle(source: ByteSource, options: PickleOptions): Promise<PickleScan> {
  const recorder = new Recorder(options.container);
  const limit = options.streams ?? STREAM_LIMIT;
  const states: State[] = [];
  const results: (number | bigint | null)[] = [];
  const seen = new Uint8Array(256);
  let at = options.start ?? 0;
  let end = at;
  let streams = 0;
  let ended: PickleScan['ended'] = 'end-of-data';
  while (streams < limit && at < source.size) {
    const state = new State(recorder, source.size);
    state.base = at;
    const outcome = await drive(state, source, options.tick);
    for (const [code, count] of state.seen.entries()) seen[code] = count | (seen[code] ?? 0);
    // An error behind garbage is no news.
    if (recorder.reachable || streams === 0) states.push(state);
    end = Math.min(state.position, source.size);
    const what = state.failure?.what;
    if (outcome === 'stop') {
      streams += 1;
      results.push(state.result);
    }
    ended =
      outcome === 'stop'
        ? 'stop'
        : what === 'truncated'
          ? 'end-of-data'
          : what === 'limit'
            ? 'limit'
            : 'error';
    if (options.streams !== undefined) {
      if (outcome !== 'stop') break;
      at = end;
      continue;
    }
    if (what === 'truncated' || what === 'limit' || end >= source.size) break;
    const next = await nextPickle(source, end, outcome === 'stop', options.tick);
    if (next === null) break;
    if (next > end || outcome !== 'stop') recorder.reachable = false;
    at = next;
    if (outcome !== 'stop') streams += 1;
  }
  const inner: Inner[] = [];
  for (const stage of recorder.stages) inner.push(await readStage(source, stage, recorder, options));
  const own = findingsOf(recorder, states, options.member);
  const empty = source.size <= (options.start ?? 0);
  const findings = [
    ...own,
    ...(empty
      ? [finding('pickle/empty', 'broken', message('pickle_empty'), { offset: at, member: options.member })]
      : []),
    ...inner.flatMap((each) => each.findings),
  ];
  return {
    imports: [...importsOf(recorder, options.member), ...inner.flatMap((each) => each.imports)],
    findings,
    end,
    streams,
    ended,
    storageKeys: recorder.storageKeys,
    storageBytes: recorder.storageBytes,
    weightsOnly: recorder.weightsOnly && onlyTaken(seen) && ended === 'stop',
    verdict: verdictOf(findings),
    results,
  };
}
