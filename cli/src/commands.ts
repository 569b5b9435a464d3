import { ASSESS, AUDIT, INSPECT, VERIFY, type Command, type Options } from './command-line/options';
import type { Parsed } from './command-line/parse';
import type { Context } from './context';
import type { ExitCode } from './exit';

/** A command and where its work is, which is loaded when it is asked for. */
export interface Entry {
  readonly command: Command;
  readonly run: (parsed: Parsed<Options>, context: Context) => Promise<ExitCode>;
}

function entry<Own extends Options>(
  command: Command<Own>,
  load: () => Promise<{ readonly run: (parsed: Parsed<Own>, context: Context) => Promise<ExitCode> }>,
): Entry {
  return {
    command,
    // What was parsed by a command's own table has its types.
    run: async (parsed, context) => (await load()).run(parsed as unknown as Parsed<Own>, context),
  };
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly Entry[] = [
  entry(INSPECT, () => import('./inspect/command')),
  entry(ASSESS, () => import('./assess/command')),
  entry(VERIFY, () => import('./verify/command')),
  entry(AUDIT, () => import('./audit/command')),
];
