import type { ByteSource } from '../../bytes/source';
import { message } from '../../model/message';
import type { AnalyzerInput, ByteFinding, FileVerdict, ImportSeen } from '../core/contract';
import { finding, worstVerdict } from '../core/inspection';
import { drive } from './drive';
import { findingsOf, importsOf } from './findings';
import { nextPickle } from './next';
import { Recorder, type Container } from './recorder';
import { readStage, type Inner } from './second';
import { onlyTaken } from './sizes';
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
  /** Bytes of each storage by its key, where its class and count tell. */
  readonly storageSizes: ReadonlyMap<string, number>;
  /** Bytes of all storages that these name; null when not known. */
  readonly storageBytes: number | null;
  /** Whether `torch.load(weights_only=True)` would take every global and opcode. */
  readonly weightsOnly: boolean;
  readonly verdict: FileVerdict;
  /** The first pickles' results where they are plain numbers, in order. */
  readonly results: readonly (number | bigint | null)[];
}

/** The verdict of findings; notes have no say. */
const verdictOf = (findings: readonly ByteFinding[]): FileVerdict =>
  worstVerdict(findings.flatMap(({ verdict }) => (verdict === 'note' ? [] : [verdict])));

/**
 * Reads pickles back to back with the symbolic machine: what they import and call, what they hide, whether they
 * are whole. Nothing is run or built. Rejects with what `source.read` and `tick` throw (facts/SERIALIZATION §1, §2).
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
  const { member, depth, inspect, tick } = options;
  const scan = (constant: ByteSource, name: string) =>
    scanPickle(constant, { container: 'none', member: name, depth: depth + 1, inspect, tick });
  for (const stage of recorder.stages)
    inner.push(await readStage(source, stage, recorder, { member, depth, inspect, tick, scan }));
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
    storageSizes: recorder.storageSizes,
    storageBytes: recorder.storageBytes,
    weightsOnly: recorder.weightsOnly && onlyTaken(seen) && ended === 'stop' && recorder.reachable,
    verdict: verdictOf(findings),
    results,
  };
}
