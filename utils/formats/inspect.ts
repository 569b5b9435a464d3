import type { ByteSource } from '../bytes/source';
import { zipFormat } from './archives/zip/analyzer';
import type { Analyzer, AnalyzerInput, ByteFinding, Format, Inspection } from './core/contract';
import { inspection, worstFindings, worstImports } from './core/inspection';
import { isComplete, isStopped, stopFinding } from './core/stopped';
import { DEPTH_LIMIT, LimitError, SNIFF_BYTES, TIME_LIMIT_MS } from './core/limits';
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
  /** Steps of work, for one who has less to give than the limits of the readers. */
  readonly workLimit?: number;
}

/** Whatever comes, this answers: bytes that cannot be read, limits that are reached, errors of ours. */
export async function inspectFile(
  source: ByteSource,
  path: string,
  { now, signal, timeLimitMs = TIME_LIMIT_MS, workLimit }: InspectOptions = {},
): Promise<FileInspection> {
  const tick = workBudget({ now, signal, timeLimitMs, workLimit });
  const seen = await inspectAt(source, path, 0, null, tick);
  return {
    ...seen,
    findings: worstFindings(seen.findings),
    imports: worstImports(seen.imports),
    path,
    size: source.size,
    bytesRead: source.bytesRead,
    complete: isComplete(seen),
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
  const kept: ByteFinding[] = [];
  let format = 'unknown';
  try {
    tick();
    if (depth > DEPTH_LIMIT) throw new LimitError('depth');
    const head = await source.read(0, Math.min(SNIFF_BYTES, source.size));
    const named = byName(path);
    const input: AnalyzerInput = { source, named, head, depth, member, inspect, inspectPacked, kept, tick };
    const analyzer = first?.matches(head, source.size) ? first : await recognise(input, path);
    format = analyzer?.id ?? format;
    const read = analyzer === null ? await inspectUnrecognised(input) : await analyzer.analyze(input);
    // A text whose name says nothing and which only begins like JSON is a text.
    const isGuess = analyzer !== null && read.verdict === 'broken' && isTextGuess(input, path, analyzer);
    const shown = isGuess ? await inspectUnrecognised(input) : withInside(read, inside);
    const others: Inspection[] = [];
    for (const other of alsoTakenFor(input, path, analyzer, shown)) {
      const alone = { ...input, kept: [] };
      others.push(
        await other
          .analyze(alone)
          .catch((error: unknown) => inspection(other.id, [...alone.kept, stopFinding(error, member)])),
      );
    }
    const result = withBad(shown, others);
    if (analyzer === null) return result;
    const ofName = nameFindings(named, result.format, member);
    return ofName.length === 0
      ? result
      : { ...result, ...inspection(result.format, ofName, [result]), weightsOnly: result.weightsOnly };
  } catch (error) {
    return inspection(format, [...kept, stopFinding(error, member)], inside);
  }
}

/** A reading that was stopped, with what is inside and was read before: the reader may not have come to tell it. */
function withInside(shown: Inspection, inside: readonly Inspection[]): Inspection {
  if (!shown.findings.some(isStopped)) return shown;
  const told = new Set(shown.findings);
  const lost = inside.filter(({ findings }) => findings.some((each) => !told.has(each)));
  return lost.length === 0 ? shown : { ...shown, ...inspection(shown.format, [], [shown, ...lost]) };
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
