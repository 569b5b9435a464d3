import { ReadError, type ByteSource } from '../../../utils/bytes/source';
import { message, type Translate } from '../../../utils/model/message';
import type { Context } from '../context';
import { STDIN_LIMIT, streamSource } from '../sources/stdin';
import type { Step } from '../walk/steps';
import { walk } from '../walk/walk';
import { inspectLocal } from './inspect-local';
import { localPaths, type Group } from './operands';
import type { Outcome, ReadOptions } from './outcome';
import { timed } from './read';

export interface InspectOptions extends ReadOptions {
  readonly signal: AbortSignal;
  readonly jobs: number;
  /** Whether a local file is to be read. */
  readonly chosen: (path: string) => boolean;
  readonly all: boolean;
  readonly translate: Translate;
  readonly note: (text: string) => void;
}

/** What is in everything that was given, in its order. Throws `UsageError` for a name that no hub allows. */
export async function* inspectAll(
  groups: readonly Group[],
  context: Context,
  options: InspectOptions,
): AsyncGenerator<Outcome> {
  const trees = localPaths(groups);
  for (const group of groups) {
    if (options.signal.aborted) return;
    if (group.kind === 'local')
      yield* inspectLocal(chosenOf(walk(group.paths, trees), options), { ...options, self: context.self });
    else if (group.kind === 'stdin') yield readSource(openStdin, group.name, options);
    else if (group.kind === 'url') yield inspectUrl(group.name, context, options);
    else {
      const { inspectModel } = await import('./inspect-model');
      yield* inspectModel(group.name, { ...options, fetch: context.fetch });
    }
  }
}

function* chosenOf(steps: Iterable<Step>, { chosen }: InspectOptions): Generator<Step> {
  for (const step of steps) if (step.kind !== 'file' || chosen(step.path)) yield step;
}

async function openStdin(): Promise<ByteSource | string> {
  const source = await streamSource(process.stdin);
  return source ?? `standard input has more than ${STDIN_LIMIT / 1e6} MB: save it to a file`;
}

async function inspectUrl(url: string, { fetch }: Context, options: InspectOptions): Promise<Outcome> {
  const { urlName, urlSource } = await import('../sources/url');
  return readSource(() => urlSource(url, fetch), urlName(url), options);
}

/** What an address or a stream gives; what cannot be opened is an outcome too. */
async function readSource(
  open: () => Promise<ByteSource | string>,
  path: string,
  options: InspectOptions,
): Promise<Outcome> {
  try {
    const source = await open();
    if (typeof source === 'string') return { kind: 'failed', path, reason: source };
    return { kind: 'seen', seen: await timed(source, path, options) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const key = `read_failed_${error.failure.replaceAll('-', '_')}`;
    return { kind: 'failed', path, reason: options.translate(message(key)) };
  }
}
