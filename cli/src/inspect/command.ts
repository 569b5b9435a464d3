import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { byName } from '../../../utils/formats/names/by-name';
import { safeText } from '../../../utils/text/safe-text';
import { translate } from '../catalogue';
import { choice, type Parsed } from '../command-line/parse';
import { FAIL_ON, FORMAT_NAMES, type FormatName, type INSPECT } from '../command-line/options';
import type { Context } from '../context';
import { EXIT, UsageError, type ExitCode } from '../exit';
import { printerFor } from '../print/choose';
import { LEFT_REASONS, type Unread } from '../print/printer';
import { createInterrupt } from '../terminal/interrupt';
import { createProgress } from '../terminal/progress';
import { createSink } from '../terminal/sink';
import { inspectAll } from './inspect-all';
import { groupsOf } from './operands';
import type { Outcome } from './outcome';
import { createTally, failing } from './tally';

type Arguments = Parsed<typeof INSPECT.options>;

/** `plimsoll inspect`: what is in bytes, file by file. Throws `UsageError`. */
export async function run({ values, operands }: Arguments, context: Context): Promise<ExitCode> {
  const {
    url: urls = [],
    offline = false,
    quiet = false,
    models = false,
    all = false,
    output = null,
  } = values;
  const failOn = choice('fail-on', values['fail-on'], FAIL_ON);
  const format = formatOf(values, output);
  const jobs = jobsOf(values.jobs);
  const groups = groupsOf({ operands, urls, offline });
  const counted = failing(failOn);
  const tally = createTally(failOn);
  const interrupt = createInterrupt();
  const { signal } = interrupt;
  const progress = createProgress(process.stderr, !quiet);
  const sink = createSink(output, () => interrupt.end('closed'));
  const printer = printerFor(
    { format, quiet },
    sink.write,
    translate,
    output === null ? process.stdout : null,
  );
  const note = (text: string): void => {
    if (!quiet) progress.note(`plimsoll: ${safeText(text)}`);
  };
  const unread = ({ path, kind, reason }: Unread): void => {
    tally.unread(kind);
    printer.unread({ path, kind, reason });
    if (!quiet || kind === 'failed') progress.note(`plimsoll: ${safeText(path)}: ${safeText(reason)}`);
  };
  const take = async (outcome: Outcome): Promise<void> => {
    if (outcome.kind === 'failed') return unread(outcome);
    if (outcome.kind === 'left') return unread({ ...outcome, reason: LEFT_REASONS[outcome.why] });
    const { seen } = outcome;
    tally.add(seen.verdict);
    progress.at(tally.done(), tally.flagged(), seen.path);
    if (!quiet || counted.has(seen.verdict)) await printer.seen(seen);
  };
  const own = output === null ? null : resolve(output);
  const chosen = (path: string): boolean => {
    // What is being written is no input.
    if (own !== null && resolve(path) === own) return false;
    const isChosen = !models || isNamedAsModel(path);
    if (!isChosen) tally.pass();
    return isChosen;
  };
  try {
    const options = { signal, jobs, all, chosen, translate, note, lines: format === 'sarif' };
    for await (const outcome of inspectAll(groups, context, options)) {
      if (interrupt.why() === 'closed') break;
      await take(outcome);
    }
  } finally {
    progress.end();
    interrupt.release();
  }
  const summary = tally.summary(interrupt.why() === 'cancelled');
  await printer.end(summary);
  return (await sink.close()) ? summary.exitCode : EXIT.failed;
}

function isNamedAsModel(path: string): boolean {
  const { weights, family } = byName(path);
  return weights || family === 'pickle' || family === 'code-carrying';
}

function formatOf({ format, sarif = false }: Arguments['values'], output: string | null): FormatName {
  if (sarif) return 'sarif';
  if (format !== undefined) return choice('format', format, FORMAT_NAMES);
  return output === null && process.stdout.isTTY ? 'table' : 'jsonl';
}

/** More threads than this only wait for the disk. */
const MOST_JOBS = 64;

function jobsOf(value: string | undefined): number {
  if (value === undefined) return availableParallelism();
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw new UsageError(`--jobs takes a number from 1 to ${MOST_JOBS}`);
  return jobs;
}
