import { safeText } from '../../utils/text/safe-text';
import { COMMON, type Command } from './command-line/options';
import { commandHelp, programHelp } from './command-line/help';
import { parse } from './command-line/parse';
import { COMMANDS } from './commands';
import type { Context } from './context';
import { EXIT, UsageError, type ExitCode } from './exit';
import { createSink } from './terminal/sink';
import { VERSION } from './version';

/** The whole program: a command and its arguments, to an exit code. */
export async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  const entry = COMMANDS.find(({ command }) => command.name === name);
  if (entry === undefined) return withoutCommand(args);
  try {
    const parsed = parse(rest, entry.command.options);
    if (parsed.values['help'] === true) return print(commandHelp(entry.command));
    if (parsed.values['version'] === true) return print(`${VERSION}\n`);
    return await entry.run(parsed, context);
  } catch (error) {
    if (error instanceof UsageError) return usage(error.message, entry.command);
    return fault(error);
  }
}

/** A fault of ours is no finding: Node's own exit code for it would say so. */
function fault(error: unknown): ExitCode {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const line of [
    'plimsoll: this is a fault of Plimsoll, nothing is known of what was not printed',
    ...text.split('\n'),
  ])
    process.stderr.write(`${safeText(line)}\n`);
  return EXIT.failed;
}

function withoutCommand(args: readonly string[]): Promise<ExitCode> | ExitCode {
  const all = COMMANDS.map(({ command }) => command);
  try {
    const { values, operands } = parse(args, COMMON);
    if (values.help === true) return print(programHelp(all));
    if (values.version === true) return print(`${VERSION}\n`);
    const [first] = operands;
    return usage(first === undefined ? 'a command is missing' : `there is no command ${first}`);
  } catch (error) {
    if (error instanceof UsageError) return usage(error.message);
    throw error;
  }
}

async function print(text: string): Promise<ExitCode> {
  const sink = createSink(null, () => undefined);
  await sink.write(text);
  await sink.close();
  return EXIT.clean;
}

/** What is wrong with the arguments, and how they are written. */
function usage(problem: string, command?: Command): ExitCode {
  const name = command === undefined ? '' : ` ${command.name}`;
  const lines = command?.usage.map((line) => `usage: plimsoll${name} ${line}`) ?? [
    'usage: plimsoll COMMAND [OPTIONS] …',
  ];
  const text = [`plimsoll: ${safeText(problem)}`, ...lines, `plimsoll${name} --help says more`];
  process.stderr.write(`${text.join('\n')}\n`);
  return EXIT.failed;
}
