import { ReadError, type ByteSource } from '../bytes/source';
import { message } from '../model/message';
import { shownName } from './core/containers';
import { zipFormat } from './archives/zip/analyzer';
import type { Analyzer, AnalyzerInput, ByteFinding, Format, Inspection } from './core/contract';
import { finding, inspection } from './core/inspection';
import {
  DEPTH_LIMIT,
  FINDING_LIMIT,
  IMPORT_LIMIT,
  LimitError,
  SNIFF_BYTES,
  TIME_LIMIT_MS,
} from './core/limits';
import { byName } from './names/by-name';
import { innerName } from './names/name-class';
import { goesOnAsPickle, pickleFormat } from './pickle/index';
import { torchLegacyFormat } from './pickle/torch-legacy';
import { nameFindings } from './names/named';
import { chooseFormat, looksLikeText, textByName, textsByContent } from './sniff';
import { inspectUnrecognised } from './unrecognised';
import { workBudget } from './core/work';
import { endsAsZip } from './archives/zip/end';

/** What is in a file's bytes. */
export interface FileInspection extends Inspection {
  readonly path: string;
  /** Bytes in all, and bytes read of them. */
  readonly size: number;
  readonly bytesRead: number;
  /** False when something was not read or not read to its end: then the verdict is never `safe`. */
  readonly complete: boolean;
}

export interface InspectOptions {
  /** A clock in milliseconds; without it only work is limited. */
  readonly now?: () => number;
  readonly signal?: AbortSignal;
  readonly timeLimitMs?: number;
}

/** Whatever comes, this answers: bytes that cannot be read, limits that are reached, errors of ours. */
export async function inspectFile(
  source: ByteSource,
  path: string,
  { now, signal, timeLimitMs = TIME_LIMIT_MS }: InspectOptions = {},
): Promise<FileInspection> {
  const tick = workBudget({ now, signal, timeLimitMs });
  const seen = await inspectAt(source, path, 0, null, tick);
  return {
    ...seen,
    findings: seen.findings.slice(0, FINDING_LIMIT),
    imports: seen.imports.slice(0, IMPORT_LIMIT),
    path,
    size: source.size,
    bytesRead: source.bytesRead,
    complete: !seen.findings.some(({ id }) => id.startsWith('incomplete/')),
  };
}

async function inspectAt(
  source: ByteSource,
  path: string,
  depth: number,
  member: string | null,
  tick: (work?: number) => void,
  first?: Analyzer,
): Promise<Inspection> {
  const inside: Inspection[] = [];
  const go = async (inner: ByteSource, label: string, name: string, ahead?: Analyzer) => {
    const full = member === null || label.startsWith(`${member}!`) ? label : `${member}!${label}`;
    const result = await inspectAt(inner, name, depth + 1, full, tick, ahead);
    inside.push(result);
    return result;
  };
  const inspect: AnalyzerInput['inspect'] = (inner, name, ahead) => go(inner, name, name, ahead);
  const inspectPacked: AnalyzerInput['inspectPacked'] = (inner, label) => go(inner, label, innerName(path));
  let format = 'unknown';
  try {
    tick();
    if (depth > DEPTH_LIMIT) throw new LimitError('depth');
    const head = await source.read(0, Math.min(SNIFF_BYTES, source.size));
    const named = byName(path);
    const input: AnalyzerInput = { source, named, head, depth, member, inspect, inspectPacked, tick };
    const analyzer = first?.matches(head, source.size) ? first : await recognise(input, path);
    format = analyzer?.id ?? format;
    const read = analyzer === null ? await inspectUnrecognised(input) : await analyzer.analyze(input);
    // A text whose name says nothing and which only begins like JSON is a text.
    const isGuess = analyzer !== null && read.verdict === 'broken' && isTextGuess(input, path, analyzer);
    const shown = isGuess ? await inspectUnrecognised(input) : read;
    const others: Inspection[] = [];
    for (const other of alsoTakenFor(input, path, analyzer, shown))
      others.push(
        await other.analyze(input).catch((error: unknown) => inspection(other.id, [failure(error, member)])),
      );
    const result = withBad(shown, others);
    if (analyzer === null) return result;
    const ofName = nameFindings(named, result.format, member);
    return ofName.length === 0
      ? result
      : { ...result, ...inspection(result.format, ofName, [result]), weightsOnly: result.weightsOnly };
  } catch (error) {
    return inspection(format, [failure(error, member)], inside);
  }
}

const NEW_LINE = 10;

/**
 * What else the bytes are taken for by those who open them without asking what they begin like: a script may begin like
 * a pickle or a picture and runs all the same; a pickle may be written where an archive has a name.
 */
function alsoTakenFor(
  { head, source, named: { family } }: AnalyzerInput,
  path: string,
  shown: Analyzer | null,
  { verdict }: Inspection,
): Format[] {
  // A zero in its first line stops a script.
  const line = head.subarray(0, (head.indexOf(NEW_LINE) + 1 || head.length + 1) - 1);
  const named = head.length === 0 || line.includes(0) ? null : textByName(path);
  const isPickle = shown?.id === pickleFormat.id || shown?.id === torchLegacyFormat.id;
  const mayBe = family === 'pickle' && goesOnAsPickle(head, source.size);
  const pickle = !isPickle && (mayBe || pickleFormat.matches(head, source.size)) ? pickleFormat : null;
  // What its own loader refuses may still be what another one runs.
  const guessed = verdict === 'broken' && looksLikeText(head) ? textsByContent(head, source.size) : [];
  const others = new Set([named, pickle, ...guessed]);
  return [...others].flatMap((other) => (other === null || other.id === shown?.id ? [] : [other]));
}

const isTextGuess = ({ head, source }: AnalyzerInput, path: string, { id }: Analyzer): boolean =>
  textByName(path)?.id !== id && textsByContent(head, source.size).some((guess) => guess.id === id);

/** An inspection with what is bad by other readings of the same bytes; that they are no such thing is no news. */
function withBad(shown: Inspection, others: readonly Inspection[]): Inspection {
  const bad = others.filter(({ verdict }) => verdict !== 'safe' && verdict !== 'broken');
  const [first] = bad;
  return first ? { ...shown, ...inspection(first.format, [], [...bad, shown]) } : shown;
}

/** By the first bytes; what they do not show may still end as a zip archive, which Python opens all the same. */
async function recognise({ source, head }: AnalyzerInput, path: string): Promise<Analyzer | null> {
  const format = chooseFormat(head, source.size, path);
  if (format !== null) return format;
  return (await endsAsZip(source)) ? zipFormat : null;
}

/** A limit that only a hostile file reaches is told as such; every other failure leaves the file `unknown`. */
function failure(error: unknown, member: string | null): ByteFinding {
  const about = { member };
  if (error instanceof ReadError)
    return finding('incomplete/read', 'unknown', message('formats_containers_read', error.failure), about);
  if (!(error instanceof LimitError)) {
    const name = error instanceof Error ? error.name : typeof error;
    return finding(
      'incomplete/error',
      'unknown',
      message('formats_containers_error', shownName(name)),
      about,
    );
  }
  const hostile = error.limit === 'ratio' || error.limit === 'depth';
  return finding(
    'incomplete/limit',
    hostile ? 'suspicious' : 'unknown',
    message(`formats_limit_${error.limit}`),
    about,
  );
}
