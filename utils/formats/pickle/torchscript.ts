import { message } from '../../model/message';
import { shownName } from '../core/containers';
import type { AnalyzerInput, ByteFinding, Inspection } from '../core/contract';
import { finding, inspection } from '../core/inspection';
import { inspectTorchZip, type KindResult } from './torch-zip';
import type { Archive, ZipEntry } from '../archives/zip/archive';
import { readEntry } from '../archives/zip/read-entry';

/** A TorchScript source of a large model has 1 MB. */
const CODE_BYTES = 16_000_000;

/** Operators that read or write files named by the model (facts/SERIALIZATION §9, TorchScript; CVE-2025-32434 for the archive). */
const FILE_OPERATORS: ReadonlySet<string> = new Set(['from_file', 'save', 'load', 'load_library']);

/** Operator libraries that come with PyTorch or its own packages. */
const KNOWN_LIBRARIES: ReadonlySet<string> = new Set([
  'aten',
  'prim',
  'prims',
  'prepacked',
  'quantized',
  'sparse',
  'profiler',
  'torchvision',
  'torchaudio',
  'torchtext',
  'mkldnn',
  'mkldnn_prepacked',
  'xnnpack',
  'inductor',
  'static_runtime',
  'cuda',
  'c10d',
  'c10d_functional',
  '_caffe2',
]);

const STRINGS_AND_COMMENTS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*/g;
const CALL = /\b(?:torch|ops\.\w+)\.(\w+)\s*\(/g;
const LIBRARY = /\bops\.(\w+)\.(\w+)/g;
const PYTHON_OPERATOR = /\^\s*(\w+)\s*\(/g;

/** A TorchScript archive: its code is no Python but calls operators, and its pickles are looked at like any. */
export async function inspectTorchScript(archive: Archive, input: AnalyzerInput): Promise<KindResult> {
  const code = archive.entries.filter(isCode);
  const rest = { ...archive, entries: archive.entries.filter((entry) => !isCode(entry)) };
  const seen = await inspectTorchZip(rest, input);
  const found: ByteFinding[] = [];
  input.kept.push(...seen.findings);
  for (const entry of code) {
    const bytes = await readEntry(archive.source, entry, { outputBytes: CODE_BYTES, tick: input.tick });
    input.tick(bytes.length);
    const member = input.member === null ? entry.name : `${input.member}!${entry.name}`;
    const operators = operatorFindings(new TextDecoder().decode(bytes), member);
    found.push(...operators);
    input.kept.push(...operators);
  }
  return { findings: [...seen.findings, ...found], inner: seen.inner.map(ownClasses), weightsOnly: false };
}

const OWN = /^__torch__(\.|$)/;

/** Classes named `__torch__…` are those of the archive's own code, which is looked at as such. */
function ownClasses(seen: Inspection): Inspection {
  const findings = seen.findings.filter(
    ({ id, message: { params } }) => id !== 'pickle/unlisted-import' || !OWN.test(params[0] ?? ''),
  );
  const imports = seen.imports.map((each) =>
    OWN.test(each.module) && each.grade === 'unlisted' ? { ...each, grade: 'allowed' as const } : each,
  );
  return inspection(seen.format, findings, [], { imports, weightsOnly: seen.weightsOnly });
}

const isCode = ({ name }: ZipEntry): boolean => /(^|\/)code\/.*\.py$/.test(name);

/** What TorchScript source calls that is more than arithmetic; each operator once. */
export function operatorFindings(source: string, member: string): readonly ByteFinding[] {
  const code = source.replaceAll(STRINGS_AND_COMMENTS, '""');
  const found = new Map<string, ByteFinding>();
  const add = (id: string, verdict: ByteFinding['verdict'], key: string, name: string) =>
    found.set(`${id} ${name}`, finding(id, verdict, message(key, shownName(name)), { member }));
  for (const [, name = ''] of code.matchAll(CALL)) {
    if (FILE_OPERATORS.has(name))
      add('torchscript/file-operator', 'dangerous', 'formats_containers_torchscript_file', name);
  }
  for (const [, library = '', name = ''] of code.matchAll(LIBRARY)) {
    if (!KNOWN_LIBRARIES.has(library) && name !== '')
      add(
        'torchscript/custom-operator',
        'suspicious',
        'formats_containers_torchscript_custom',
        `${library}.${name}`,
      );
  }
  for (const [, name = ''] of code.matchAll(PYTHON_OPERATOR))
    add('torchscript/python-operator', 'suspicious', 'formats_containers_torchscript_python', name);
  return [...found.values()];
}
