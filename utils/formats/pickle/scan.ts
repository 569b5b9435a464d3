import type { ByteSource } from '../../bytes/source';
import { message } from '../../model/message';
import type { AnalyzerInput, ByteFinding, FileVerdict, ImportSeen } from '../core/contract';
import { finding, worstVerdict } from '../core/inspection';
import { isStop, stopFinding } from '../core/stopped';
import { drive } from './drive';
import { findingsOf, importsOf } from './findings';
import { nextPickle } from './next';
import { Recorder, type Container } from './recorder';
import { readStage, type Inner } from './second';
import { onlyTaken } from './sizes';
import { State } from './state';
import { TextReader } from './text';

/** Pickles back to back in one file: a log of results may have thousands. */
const STREAM_LIMIT = 10_000;

export interface PickleOptions {
  /** Where the first pickle starts; 0. */
  readonly start?: number;
  /** Pickles that are read at most, and nothing looked for behind them; all, and a look behind them. */
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
  /** Paths of other files that loading opens, as they are written. */
  readonly opens: readonly string[];
  /** Whether `torch.load(weights_only=True)` would take every global and opcode. */
  readonly weightsOnly: boolean;
  readonly verdict: FileVerdict;
  /** The first pickles' results where they are plain numbers, in order. */
  readonly results: readonly (number | bigint | null)[];
}

/** The verdict of findings; notes have no say. */
const verdictOf = (findings: readonly ByteFinding[]): FileVerdict =>
  worstVerdict(findings.flatMap(({ verdict }) => (verdict === 'note' ? [] : [verdict])));

/** What was read of a file so far; it stays when the reading is stopped. */
class Walk {
  readonly recorder: Recorder;
  /** The pickles that did not come to a good end. */
  readonly failed: State[] = [];
  readonly results: (number | bigint | null)[] = [];
  readonly seen = new Uint8Array(256);
  readonly text = new TextReader();
  /** What lies behind the pickles, and what stopped the reading. */
  readonly behind: ByteFinding[] = [];
  end: number;
  streams = 0;
  ended: PickleScan['ended'] = 'end-of-data';

  constructor(
    readonly source: ByteSource,
    readonly options: PickleOptions,
  ) {
    this.recorder = new Recorder(options.container);
    this.end = options.start ?? 0;
  }

  /** Reads one pickle at `at`; whether another may come. */
  async #one(at: number): Promise<boolean> {
    const { recorder, source } = this;
    const state = new State(recorder, source.size, this.text);
    state.base = at;
    this.ended = 'limit';
    // What a reading that is stopped has seen counts.
    this.failed.push(state);
    const outcome = await drive(state, source, this.options.tick);
    // An error behind garbage is no news.
    const isNews = recorder.reachable || state.halted !== null || this.streams === 0;
    if ((state.failure === null && state.halted === null) || !isNews) this.failed.pop();
    for (const [code, count] of state.seen.entries()) this.seen[code] = count | (this.seen[code] ?? 0);
    this.end = Math.min(state.position, source.size);
    const what = state.failure?.what;
    this.ended =
      outcome === 'stop'
        ? 'stop'
        : what === 'truncated'
          ? 'end-of-data'
          : what === 'limit'
            ? 'limit'
            : 'error';
    if (outcome === 'stop') {
      this.streams += 1;
      this.results.push(state.result);
    }
    return what !== 'truncated' && what !== 'limit' && this.end < source.size;
  }

  /** As many pickles as are asked for. */
  async counted(count: number): Promise<void> {
    while (this.streams < count && this.end < this.source.size) {
      await this.#one(this.end);
      if (this.ended !== 'stop') return;
    }
  }

  /** All pickles that there are, also behind what is none. */
  async all(): Promise<void> {
    const { source, recorder, options } = this;
    let at = this.end;
    for (let tried = 0; at < source.size; tried += 1) {
      if (tried >= STREAM_LIMIT) return this.#unread(at, 'unknown');
      if (!(await this.#one(at))) return;
      const stopped = this.ended === 'stop';
      const next = await nextPickle(source, this.end, stopped, options.tick);
      if (next.at === null)
        return next.end < source.size ? this.#unread(next.end, 'unknown') : this.#unread(this.end, 'note');
      if (next.at > this.end || !stopped) recorder.reachable = false;
      at = next.at;
      if (!stopped) this.streams += 1;
    }
  }

  /** Bytes behind the pickles: all looked through, or not. */
  #unread(from: number, verdict: 'note' | 'unknown'): void {
    const what = verdict === 'note' ? 'trailing' : 'trailing_unread';
    const text = message(`pickle_${what}`, this.source.size - from, from);
    const { member } = this.options;
    this.behind.push(finding(`pickle/${what.replace('_', '-')}`, verdict, text, { offset: from, member }));
  }
}

/** Reads on what pickles hand to loaders. */
async function readStages(walk: Walk): Promise<readonly Inner[]> {
  const { source, recorder, options } = walk;
  const { member, depth, inspect, tick } = options;
  const scan = (constant: ByteSource, name: string) =>
    scanPickle(constant, { container: 'none', member: name, depth: depth + 1, inspect, tick });
  const inner: Inner[] = [];
  for (const stage of recorder.stages) {
    try {
      inner.push(await readStage(source, stage, recorder, { member, depth, inspect, tick, scan }));
    } catch (error) {
      if (!isStop(error)) throw error;
      walk.behind.push(stopFinding(error, member));
      break;
    }
  }
  return inner;
}

/**
 * Reads pickles back to back with the symbolic machine: what they import and call, what they hide, whether they
 * are whole. Nothing is run or built. What stops a reading, a limit or bytes that cannot be read, is a finding beside what
 * was seen until then (facts/SERIALIZATION §1, §2).
 */
export async function scanPickle(source: ByteSource, options: PickleOptions): Promise<PickleScan> {
  const walk = new Walk(source, options);
  const { recorder } = walk;
  const { member, start = 0, streams } = options;
  try {
    await (streams === undefined ? walk.all() : walk.counted(streams));
  } catch (error) {
    if (!isStop(error)) throw error;
    walk.ended = 'limit';
    walk.behind.push(stopFinding(error, member));
  }
  const inner = await readStages(walk);
  const empty = source.size <= start;
  const findings = [
    ...findingsOf(recorder, walk.failed, member),
    ...(empty ? [finding('pickle/empty', 'broken', message('pickle_empty'), { offset: start, member })] : []),
    ...walk.behind,
    ...inner.flatMap((each) => each.findings),
  ];
  const whole = walk.ended === 'stop' && walk.behind.every(({ verdict }) => verdict === 'note');
  return {
    imports: [...importsOf(recorder, member), ...inner.flatMap((each) => each.imports)],
    findings,
    end: walk.end,
    streams: walk.streams,
    ended: walk.ended,
    opens: [...recorder.opens, ...inner.flatMap(({ opens }) => opens ?? [])],
    storageKeys: recorder.storageKeys,
    storageSizes: recorder.storageSizes,
    storageBytes: recorder.storageBytes,
    weightsOnly: recorder.weightsOnly && onlyTaken(walk.seen) && whole && recorder.reachable,
    verdict: verdictOf(findings),
    results: walk.results,
  };
}
