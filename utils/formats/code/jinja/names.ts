/**
 * What a template may reach. Jinja2's own sandbox (`jinja2/sandbox.py`) refuses the same attributes; llama-cpp-python
 * before 0.2.72 had no sandbox (CVE-2024-34359), and such a template has no other use.
 */

/** `__class__`, `__globals__`…: Python's own machinery, which no chat template needs. */
const DUNDER = /^__\w+__$/;

/** The same inside a longer text: a format string's `{0.__class__}`, code given to a call. */
const HOLDS_DUNDER = /__[a-z]\w*__/i;

/** A format string's place that reads an attribute of what it is given: `{0.__class__}`, `{a[__b__]}` (CVE-2016-10745). */
const FORMAT_PLACE = /\{[^{}]{0,200}__[a-z]\w*__/i;

/** Sandbox: UNSAFE_FUNCTION_, METHOD_, GENERATOR_, COROUTINE_ and ASYNC_GENERATOR_ATTRIBUTES; frames and code objects. */
const INTROSPECTION: ReadonlySet<string> = new Set([
  'mro',
  'func_globals',
  'func_code',
  'func_closure',
  'func_defaults',
  'func_dict',
  'im_class',
  'im_func',
  'im_self',
  'gi_frame',
  'gi_code',
  'gi_yieldfrom',
  'cr_frame',
  'cr_code',
  'cr_await',
  'ag_frame',
  'ag_code',
  'ag_await',
  'tb_frame',
  'tb_next',
  'f_globals',
  'f_locals',
  'f_builtins',
  'f_back',
  'f_code',
  'co_code',
  'co_consts',
]);

/** The words between underscores by which escapes go from an object to the interpreter; each ends up as `__word__`. */
const ESCAPES: ReadonlySet<string> = new Set(
  'class base bases mro subclasses init globals builtins import dict getattribute getattr getitem call func self code closure loader spec module reduce reduce_ex enter exit init_subclass subclasshook new wrapped name qualname defaults kwdefaults'.split(
    ' ',
  ),
);

/** Methods and functions that start a process or run text; dangerous when called. */
const RUNS: ReadonlySet<string> = new Set([
  'eval',
  'exec',
  'execfile',
  'compile',
  'popen',
  'Popen',
  'system',
  'check_output',
  'check_call',
  'getoutput',
  'getstatusoutput',
  'import_module',
  'load_module',
  'exec_module',
  'spawnl',
  'spawnv',
  'execv',
  'execve',
  'execl',
  'posix_spawn',
  'getattr',
  'setattr',
  'globals',
  'open',
  'FileLoader',
]);

/** Modules; dangerous when something of theirs is called, suspicious when only named. */
const MODULES: ReadonlySet<string> = new Set([
  'os',
  'sys',
  'subprocess',
  'builtins',
  'importlib',
  'shutil',
  'socket',
  'ctypes',
  'pty',
]);

/** Objects of Jinja2 and of web frameworks whose attributes lead into Python; harmless when merely called. */
const GATEWAYS: ReadonlySet<string> = new Set([
  'cycler',
  'joiner',
  'lipsum',
  'self',
  'request',
  'url_for',
  'get_flashed_messages',
]);

/** Functions that Jinja2 and transformers' chat templates define. */
const KNOWN_FUNCTIONS: ReadonlySet<string> = new Set([
  'range',
  'dict',
  'lipsum',
  'cycler',
  'joiner',
  'namespace',
  'raise_exception',
  'strftime_now',
  'caller',
  'loop',
  'super',
  'attr',
]);

/** Special tokens: texts that the model's own tokenizer gives to its template, with any letters in them. */
const TOKEN = /(?:^|_)(?:token|tokens)$/;

/** Whether reading the attribute reaches Python's internals. */
export const isInternal = (name: string): boolean => DUNDER.test(name) || INTROSPECTION.has(name);

/** Whether the text names Python's internals somewhere. */
export const holdsInternal = (text: string): boolean => HOLDS_DUNDER.test(text);

/** Whether a format string would read them. */
export const formatsInternal = (text: string): boolean => FORMAT_PLACE.test(text);

/** Whether the word becomes one of Python's internals by underscores around it. */
export const isEscapeWord = (word: string): boolean =>
  ESCAPES.has(word.replace(/^_+|_+$/g, '').toLowerCase());

/** Methods that put attributes of their arguments into a text (CVE-2016-10745, CVE-2019-10906, CVE-2024-56326). */
export const isFormat = (name: string): boolean => name === 'format' || name === 'format_map';

export const runsCode = (name: string): boolean => RUNS.has(name);
export const isModule = (name: string): boolean => MODULES.has(name);
export const isGateway = (name: string): boolean => GATEWAYS.has(name);
export const isKnownFunction = (name: string): boolean => KNOWN_FUNCTIONS.has(name);
export const isToken = (name: string): boolean => TOKEN.test(name);
