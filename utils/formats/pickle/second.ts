import { memorySource } from '../../bytes/memory';
import type { ByteSource } from '../../bytes/source';
import { message } from '../../model/message';
import type { AnalyzerInput, ByteFinding, FileVerdict, ImportSeen } from '../core/contract';
import { finding } from '../core/inspection';
import { isStopped } from '../core/stopped';
import { DEPTH_LIMIT, SNIFF_BYTES } from '../core/limits';
import { looksLikePickle } from './probe';
import type { Recorder, Stage } from './recorder';
import { loosePickle, STAGE_BYTES, stageSource } from './stages';

/** What a second stage adds to the file's own. */
export interface Inner {
  readonly imports: readonly ImportSeen[];
  readonly findings: readonly ByteFinding[];
  readonly verdict: FileVerdict;
  readonly opens?: readonly string[] | undefined;
}

const NOTHING: Inner = { imports: [], findings: [], verdict: 'safe' };

interface Options {
  readonly member: string | null;
  readonly depth: number;
  readonly inspect: AnalyzerInput['inspect'];
  readonly tick: AnalyzerInput['tick'];
  /** Scans a source as a pickle, one level deeper. */
  readonly scan: (source: ByteSource, member: string) => Promise<Inner>;
}

/** A constant that nothing seen loads: worth a word when it is a pickle that imports what is not allowed. */
async function readLoose(
  source: ByteSource,
  offset: number,
  member: string,
  options: Options,
): Promise<Inner> {
  if (source.size > STAGE_BYTES) return NOTHING;
  const bytes = loosePickle(await source.read(0, source.size));
  if (!bytes || !looksLikePickle(bytes, bytes.length <= SNIFF_BYTES)) return NOTHING;
  const { imports } = await options.scan(memorySource(bytes), member);
  const reported =
    imports.find(({ grade }) => grade === 'dangerous') ?? imports.find(({ grade }) => grade !== 'allowed');
  if (!reported) return NOTHING;
  const text = message('pickle_loose', `${reported.module}.${reported.name}`, offset);
  return {
    ...NOTHING,
    findings: [finding('pickle/loose', 'suspicious', text, { offset, member: options.member })],
  };
}

/** Reads one second stage and adds what it says to its loader (facts/SERIALIZATION §1, "Nested"). */
export async function readStage(
  source: ByteSource,
  stage: Stage,
  recorder: Recorder,
  options: Options,
): Promise<Inner> {
  const { loader, value, offset } = stage;
  const nested = loader?.record.reason === 'nested';
  const found = options.depth + 1 < DEPTH_LIMIT ? await stageSource(source, value, options.tick) : null;
  if (!found) {
    if (nested) recorder.taint(loader.record);
    return NOTHING;
  }
  const member = `${options.member === null ? '' : `${options.member}!`}constant@${offset}`;
  if (!loader) return readLoose(found.source, offset, member, options);
  if (loader.record.module === 'marshal') return NOTHING;
  const throughDispatcher = found.packed || loader.record.module.startsWith('torch');
  if (
    !throughDispatcher &&
    !looksLikePickle(await found.source.read(0, SNIFF_BYTES), found.source.size <= SNIFF_BYTES)
  )
    return NOTHING;
  const inner: Inner = throughDispatcher
    ? await options.inspect(found.source, member)
    : await options.scan(found.source, member);
  if (nested && inner.verdict === 'dangerous') recorder.taint(loader.record);
  // A file name, or what nobody can read, adds nothing to the call.
  if (inner.verdict !== 'broken' && inner.verdict !== 'unknown') return inner;
  return { ...NOTHING, findings: inner.findings.filter(isStopped) };
}
