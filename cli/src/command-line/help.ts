import { COMMON, type Command, type Option } from './options';

const WIDTH = 24;

/** An option as it is typed: `-o, --output FILE`. */
export function typed(name: string, { short, value }: Option): string {
  const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

function optionLine([name, option]: readonly [string, Option]): string {
  const left = `  ${typed(name, option)}`;
  const text = option.default === undefined ? option.text : `${option.text} (${String(option.default)})`;
  return left.length < WIDTH ? `${left.padEnd(WIDTH)}${text}` : `${left}\n${' '.repeat(WIDTH)}${text}`;
}

export const EXITS = [
  '0  nothing that --fail-on names',
  '1  something that --fail-on names',
  '2  wrong arguments, or something could not be opened; the rest was read',
  '3  nothing to read',
] as const;

/** The help of one command. */
export const commandHelp = ({ name, usage, text, options }: Command): string =>
  [
    ...usage.map((line, index) => `${index === 0 ? 'usage:' : '      '} plimsoll ${name} ${line}`),
    '',
    text,
    '',
    'options:',
    ...Object.entries(options).map(optionLine),
    '',
    'exit codes:',
    ...EXITS.map((line) => `  ${line}`),
    '',
  ].join('\n');

/** The help of the program. */
export const programHelp = (commands: readonly Command[]): string =>
  [
    'usage: plimsoll COMMAND [OPTIONS] …',
    '',
    'Says what loading an AI model runs, how open it is, and who vouches for it. Files are parsed, never loaded.',
    '',
    'commands:',
    ...commands.map(({ name, text }) => `  ${name.padEnd(9)} ${text}`),
    '',
    'options:',
    ...Object.entries(COMMON).map(optionLine),
    '',
    'plimsoll COMMAND --help says more.',
    '',
  ].join('\n');
