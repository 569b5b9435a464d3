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

/** Signatures over a listing: of `verify`, and of `assess --signature`. */
const SIGNED = {
  signature: { type: 'string', value: 'FILE', text: 'the signature bundle' },
  tree: {
    type: 'string',
    value: 'FILE',
    text: "a listing in the hub's shape instead of the folder's own files",
  },
  pin: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    text: 'a certificate or public key in PEM that you trust; may be repeated',
  },
  publisher: {
    type: 'string',
    value: 'NAME',
    text: 'whose model it is; without it any identity that Sigstore attests is known',
  },
} as const satisfies Options;

export const ASSESS = {
  name: 'assess',
  usage: [
    'hf:OWNER/NAME[@REVISION] [OPTIONS]',
    'FOLDER [--model OWNER/NAME[@REVISION]] [OPTIONS]',
    '--page FILE --url URL [--api DIR] [--files DIR] [OPTIONS]',
  ],
  text: 'Writes the whole report on a model: load risk, openness, provenance, and what was not checked.',
  options: {
    ...COMMON,
    model: { type: 'string', value: 'OWNER/NAME[@REVISION]', text: 'which model the folder is a copy of' },
    export: { type: 'string', value: 'SHAPE', text: 'another shape than JSON; docs/exports.md' },
    out: { type: 'string', value: 'FILE', text: 'write to FILE instead of standard output' },
    'fail-on': {
      type: 'string',
      value: FAIL_ON.join('|'),
      text: 'exit with 1 when the load risk is that bad or worse; otherwise a report is exit 0',
    },
    page: {
      type: 'string',
      value: 'FILE',
      text: 'a saved page of the model (takes jsdom beside the program)',
    },
    url: { type: 'string', value: 'URL', text: 'the address of that page' },
    api: { type: 'string', value: 'DIR', text: "recorded answers of the hub's API" },
    files: { type: 'string', value: 'DIR', text: 'a copy of the files' },
    ...SIGNED,
    offline: { type: 'boolean', text: 'refuse hf: no request is made' },
  },
} as const satisfies Command;

export const VERIFY = {
  name: 'verify',
  usage: ['FOLDER [OPTIONS]'],
  text: 'Checks the signature in a folder against its files: who signed, and whether every file is what was signed.',
  options: { ...COMMON, ...SIGNED },
} as const satisfies Command;

export const AUDIT_FORMATS = ['table', 'json', 'jsonl'] as const;

export const AUDIT = {
  name: 'audit',
  usage: ['[OPTIONS] hf:OWNER/NAME[@REVISION]…', '[OPTIONS] FOLDER…', '[OPTIONS] --list FILE'],
  text: 'Prints one line a model: of names, of folders of models or of a Hugging Face cache, or of a list.',
  options: {
    ...COMMON,
    format: {
      type: 'string',
      short: 'f',
      value: AUDIT_FORMATS.join('|'),
      text: 'shape of the output; a table on a terminal, else JSON lines',
    },
    list: {
      type: 'string',
      multiple: true,
      value: 'FILE',
      text: 'names and folders, one a line; # begins a remark',
    },
    ...OUTPUT,
    offline: { type: 'boolean', text: 'refuse hf: no request is made' },
  },
} as const satisfies Command;
