import { message } from '../../model/message';
import type { Act } from '../acts/act';
import { gradeAct } from '../acts/grade-act';
import { shownName } from '../core/containers';
import type { AnalyzerInput, ByteFinding } from '../core/contract';
import { finding } from '../core/inspection';
import { keepingOn, limitFinding } from '../core/stopped';
import type { KindResult } from './torch-zip';
import type { Archive, ZipEntry } from '../archives/zip/archive';
import { fetchAhead, inspectMembers } from '../archives/zip/members';
import { readEntry } from '../archives/zip/read-entry';

/** The schema of a forest of 10,000 trees has some 10 MB. */
const SCHEMA_BYTES = 32_000_000;
/** Findings for one schema. */
const TOLD_LIMIT = 50;

/** What skops itself trusts (skops.io._trusted_types): scikit-learn, numpy and scipy types, plain containers. */
const TRUSTED = /^(sklearn|numpy|scipy|collections|functools)(\.|$)/;
const TRUSTED_BUILTINS: ReadonlySet<string> = new Set([
  'str',
  'int',
  'float',
  'bool',
  'complex',
  'bytes',
  'bytearray',
  'NoneType',
  'list',
  'tuple',
  'dict',
  'set',
  'frozenset',
  'slice',
  'type',
  'range',
  'function',
  'method',
  'builtin_function_or_method',
]);
/** Modules whose functions run commands, load code or open files and connections. */
const POWERFUL =
  /^(os|posix|nt|subprocess|sys|builtins|importlib|runpy|shutil|socket|ctypes|pickle|marshal|code|pty|webbrowser)(\.|$)/;

const isSchema = ({ name }: ZipEntry): boolean => name === 'schema.json';

/** A skops archive: `schema.json` names loaders and types (facts/SERIALIZATION §9 skops; CVE-2025-54412, CVE-2025-54413). */
export async function inspectSkops(archive: Archive, input: AnalyzerInput): Promise<KindResult> {
  const rest = archive.entries.filter((entry) => !isSchema(entry) && !entry.name.endsWith('/'));
  await fetchAhead(archive, archive.entries);
  const findings: ByteFinding[] = [];
  for (const entry of archive.entries.filter(isSchema)) {
    const bytes = await readEntry(archive.source, entry, { outputBytes: SCHEMA_BYTES, tick: input.tick });
    const found = new Map<string, ByteFinding>();
    const told = () => [...found.values()];
    await keepingOn(input.kept, told, () => readSchema(new TextDecoder().decode(bytes), input, found));
    findings.push(...told());
    input.kept.push(...told());
  }
  const seen = await inspectMembers(archive, rest, input);
  return { findings: [...findings, ...seen.findings], inner: seen.inner, weightsOnly: null };
}

/** Puts what a schema names into `found`. Throws what `tick` throws. */
function readSchema(text: string, { member, tick }: AnalyzerInput, found: Map<string, ByteFinding>): void {
  const schema = parsed(text) ?? parsed(text.replaceAll(NO_NUMBERS, 'null'));
  if (schema === null) {
    const broken = message('formats_containers_skops_schema');
    found.set('', finding('skops/schema', 'broken', broken, { member }));
    return;
  }
  const pending: unknown[] = [schema];
  while (pending.length > 0) {
    tick();
    const node = pending.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('__loader__' in node) {
      const seen = nodeFinding(node, member);
      const told = [...found.values()].filter(({ verdict }) => verdict === seen?.verdict).length;
      // A flood of one kind leaves room for a worse one.
      if (seen && told < TOLD_LIMIT) found.set(`${seen.id} ${seen.message.params.join(' ')}`, seen);
      else if (seen) found.set('limit', limitFinding('findings', member));
    }
    for (const value of Object.values(node)) pending.push(value);
  }
}

/** What Python's parser takes for numbers and JSON does not have. */
const NO_NUMBERS = /\b(?:NaN|-?Infinity)\b/g;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const field = (node: unknown, name: string): unknown =>
  typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined;
const word = (node: unknown, name: string): string => {
  const value = field(node, name);
  return typeof value === 'string' ? value : '';
};

function nodeFinding(node: object, member: string | null): ByteFinding | null {
  const loader = word(node, '__loader__');
  const module = word(node, '__module__');
  const name = word(node, '__class__');
  const tell = (id: string, verdict: ByteFinding['verdict'], key: string, shown: string) =>
    finding(id, verdict, message(key, shownName(loader), shownName(shown)), { member });
  if (loader === 'MethodNode') {
    const content = field(node, 'content');
    const target = field(content, 'obj');
    const owner = `${word(target, '__module__')}.${word(target, '__class__')}`;
    const method = `${owner}.${word(content, 'func')}`;
    if (owner !== `${module}.${name}`)
      return tell('skops/method', 'dangerous', 'formats_containers_skops_mismatch', method);
  }
  if (loader === 'OperatorFuncNode' && module !== 'operator')
    return tell('skops/operator', 'dangerous', 'formats_containers_skops_mismatch', `${module}.${name}`);
  if (loader === 'OperatorFuncNode' || isPlain(module, name)) return null;
  const reaches = gradeAct({ module, name, act: actOf(loader) }).grade === 'dangerous';
  if (TRUSTED.test(module) && !reaches) return null;
  return reaches || POWERFUL.test(module)
    ? tell('skops/powerful', 'dangerous', 'formats_containers_skops_powerful', `${module}.${name}`)
    : tell('skops/untrusted', 'suspicious', 'formats_containers_skops_untrusted', `${module}.${name}`);
}

/** Functions and types are handed out; every other node builds an object of its class. */
const actOf = (loader: string): Act =>
  /^(?:Function|Type|Method)Node$/.test(loader) ? 'looked-up' : 'built';

const isPlain = (module: string, name: string): boolean =>
  module === 'builtins' && TRUSTED_BUILTINS.has(name);
