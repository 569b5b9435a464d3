/** One option as `node:util`'s `parseArgs` takes it, with what the help says of it. */
export interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly multiple?: boolean;
  readonly default?: string | boolean | string[];
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly text: string;
}
export type Options = Readonly<Record<string, Option>>;

/** One command: everything that the help, the parser and docs/command-line.md know of it. */
export interface Command<Own extends Options = Options> {
  readonly name: string;
  /** What follows `plimsoll NAME`, one line each. */
  readonly usage: readonly string[];
  /** One sentence. */
  readonly text: string;
  readonly options: Own;
}

export const COMMON = {
  help: { type: 'boolean', short: 'h', text: 'print this help' },
  version: { type: 'boolean', text: 'print the version' },
} as const satisfies Options;

export const FAIL_ON = ['dangerous', 'suspicious', 'unknown'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export const FORMAT_NAMES = ['table', 'json', 'jsonl', 'sarif'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** Of every command that prints one line a thing. */
export const OUTPUT = {
  output: { type: 'string', short: 'o', value: 'FILE', text: 'write to FILE instead of standard output' },
  quiet: {
    type: 'boolean',
    short: 'q',
    text: 'print only what --fail-on counts; no summary, no progress, no notes',
  },
  'fail-on': {
    type: 'string',
    value: FAIL_ON.join('|'),
    default: 'dangerous',
    text: 'exit with 1 when something is that bad or worse; unknown counts broken too',
  },
} as const satisfies Options;

export const INSPECT = {
  name: 'inspect',
  usage: ['[OPTIONS] PATH…', '[OPTIONS] hf:OWNER/NAME[@REVISION]', '[OPTIONS] --url URL', '[OPTIONS] -'],
  text: 'Reads files, folders, standard input (-), a model on the hub or an address, and says what loading them runs.',
  options: {
    ...COMMON,
    format: {
      type: 'string',
      short: 'f',
      value: FORMAT_NAMES.join('|'),
      text: 'shape of the output; a table on a terminal, else JSON lines',
    },
    sarif: { type: 'boolean', text: 'the same as --format sarif' },
    url: {
      type: 'string',
      multiple: true,
      value: 'URL',
      text: 'read the file at URL by ranges; may be repeated',
    },
    ...OUTPUT,
    models: { type: 'boolean', text: 'of local files only those whose names say that they hold a model' },
    all: {
      type: 'boolean',
      text: 'of a model on the hub read every file, not only those that loading may run',
    },
    offline: { type: 'boolean', text: 'refuse hf: and --url: no request is made' },
    jobs: { type: 'string', short: 'j', value: 'N', text: 'read with N threads; all cores by default' },
  },
} as const satisfies Command;
