import { message } from '../../../model/message';
import { safeText } from '../../../text/safe-text';
import type { ByteFinding } from '../../core/contract';
import { finding } from '../../core/inspection';
import { MAIN, type CallSeen, type Outline } from './calls';
import { argumentShape } from './shell';
import type { Capability } from './table';

/** What runs on import and what a call there means: a process, other code, the network. */
const REACHING: ReadonlySet<Capability> = new Set(['process', 'code', 'network']);

/** Characters of a call that are shown. */
const SHOWN = 120;

/** A call on one line, fit to be shown. */
export const shown = (source: string): string => safeText(source.trim(), { limit: SHOWN });

/** Methods that run when their class is instantiated. */
const ON_CREATION = ['__init__', '__new__', '__call__', '__post_init__', '__init_subclass__'];

/** Methods of a `setup()` command class that run while a package is built or installed. */
const SETUP_METHODS: ReadonlySet<string> = new Set([
  'run',
  'initialize_options',
  'finalize_options',
  '__init__',
]);

/** Every function that runs because the module is imported: what is called there, and what that calls. */
function reachedOnImport({ invoked, calls, setupHooks }: Outline): ReadonlySet<string> {
  const reached = new Set<string>(['']);
  const waiting = [''];
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    waiting.push(name);
  };
  const hooks = [...calls.map(({ within }) => within), ...invoked.keys()];
  if (setupHooks) for (const name of hooks) if (SETUP_METHODS.has(name.split('.')[1] ?? '')) reach(name);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const name of invoked.get(at) ?? []) {
      reach(name);
      // `Class()` runs its constructor; `Class().method()` and `self.method()` run the method.
      for (const method of ON_CREATION) reach(`${name}.${method}`);
      const [owner = '', method] = name.split('().');
      if (method !== undefined) reach(`${owner}.${method}`);
      if (name.startsWith('self.')) reach(`${at.split('.')[0] ?? ''}.${name.slice('self.'.length)}`);
    }
  }
  return reached;
}

const at = (call: CallSeen, member: string | null) => ({ offset: call.offset, member });

function remoteShell(calls: readonly CallSeen[]): CallSeen | null {
  const opened = calls.filter(({ dotted }) => dotted.startsWith('socket.'));
  return (
    opened.find(({ within }) =>
      calls.some(
        (call) => call.within === within && (call.capability === 'process' || call.dotted === 'os.dup2'),
      ),
    ) ?? null
  );
}

/** One call by itself, at its worst. */
function judge(call: CallSeen, onImport: boolean, member: string | null): ByteFinding | null {
  const text = shown(call.source);
  if (call.decoded)
    return finding(
      'python/decoded-code',
      'dangerous',
      message('formats_code_python_decoded', text),
      at(call, member),
    );
  const shape = call.capability === 'process' ? argumentShape(call.source) : null;
  if (shape !== null)
    return finding(
      'python/command',
      'dangerous',
      message('formats_code_python_command', text, shape),
      at(call, member),
    );
  if (onImport && REACHING.has(call.capability))
    return finding(
      'python/on-import',
      'dangerous',
      message('formats_code_python_on_import', text),
      at(call, member),
    );
  return null;
}

/** Findings told one by one for one file; more of a kind are counted in the summary. */
const CALL_FINDINGS = 20;

/** What the outline of a program amounts to. Code by itself is suspicious: it runs when it is imported. */
export function judgeOutline(outline: Outline, member: string | null): readonly ByteFinding[] {
  const { calls, reduced, statements, errors } = outline;
  const onImport = reachedOnImport(outline);
  const found: ByteFinding[] = [];
  if (statements > 0)
    found.push(finding('python/source', 'suspicious', message('formats_code_python'), { member }));
  found.push(
    ...calls
      .map((call) => judge(call, call.within !== MAIN && onImport.has(call.within), member))
      .filter((each) => each !== null)
      .slice(0, CALL_FINDINGS),
  );
  const shell = remoteShell(calls);
  if (shell)
    found.push(
      finding(
        'python/remote-shell',
        'dangerous',
        message('formats_code_python_remote_shell', shown(shell.source)),
        at(shell, member),
      ),
    );
  if (reduced[0] !== undefined)
    found.push(
      finding('python/reduce', 'dangerous', message('formats_code_python_reduce', shown(reduced[0])), {
        member,
      }),
    );
  const first = new Map<Capability, CallSeen>();
  for (const call of calls) if (!first.has(call.capability)) first.set(call.capability, call);
  for (const [capability, call] of first)
    found.push(
      finding(
        `python/${capability}`,
        'suspicious',
        message(`formats_code_python_${capability}`, shown(call.source)),
        at(call, member),
      ),
    );
  if (errors > 0)
    found.push(finding('python/errors', 'note', message('formats_code_python_errors', errors), { member }));
  return found;
}
