import { Malformed } from '../../bytes/window';
import { message } from '../../model/message';
import type { AnalyzerInput, ByteFinding, Inspection, Format } from '../core/contract';
import { shown } from '../core/guarded';
import { finding, inspection } from '../core/inspection';
import { itemsOf, jsonText, member as keyOf, type Json } from '../encodings/json-text';
import { inspectPython } from './python';
import { shellShape } from './python/shell';

/** Notebooks keep their pictures: 100 MB are seen, code is a small part. */
export const NOTEBOOK_LIMIT = 64_000_000;

/** Commands told for one notebook. */
const COMMAND_FINDINGS = 20;

const COMMAND =
  /^\s*(?:!{1,2}|%(?:system|sx|sh|bash)\b|%%(?:bash|sh|script|system|sx|cmd|powershell|perl|ruby)\b)/;
const MAGIC = /^\s*[%!?]/;

const sourceOf = (cell: Json): string => {
  const source = keyOf(cell, 'source') ?? keyOf(cell, 'input');
  if (typeof source === 'string') return source;
  return itemsOf(source)
    .filter((line) => typeof line === 'string')
    .join('');
};

/** Code cells of nbformat 4, and of the worksheets of nbformat 3. */
function codeCells(notebook: Json): readonly string[] {
  const sheets = itemsOf(keyOf(notebook, 'worksheets')).flatMap((sheet) => itemsOf(keyOf(sheet, 'cells')));
  return [...itemsOf(keyOf(notebook, 'cells')), ...sheets]
    .filter((cell) => keyOf(cell, 'cell_type') === 'code')
    .map(sourceOf)
    .filter((source) => source.trim() !== '');
}

/** A cell's shell commands: lines after `!`, and the whole of a `%%bash` cell. */
function commandsOf(cell: string): readonly string[] {
  const first = cell.trimStart().split('\n', 1)[0] ?? '';
  if (first.startsWith('%%') && COMMAND.test(first)) return [cell];
  return cell.split('\n').filter((line) => COMMAND.test(line));
}

/** The cell's Python: magics become `pass`, other languages nothing. */
const pythonOf = (cell: string): string =>
  cell.trimStart().startsWith('%%') && !/^\s*%%(?:time|timeit|capture|prun)\b/.test(cell)
    ? ''
    : cell
        .split('\n')
        .map((line) => (MAGIC.test(line) ? line.replace(/\S.*$/, 'pass') : line))
        .join('\n');

function judge(cells: readonly string[], { member, tick }: AnalyzerInput): Inspection {
  const place = { member };
  const findings: ByteFinding[] = [];
  if (cells.length > 0)
    findings.push(
      finding('notebook/code', 'suspicious', message('formats_code_notebook', cells.length), place),
    );
  const commands = cells.flatMap(commandsOf);
  for (const command of commands.slice(0, COMMAND_FINDINGS))
    findings.push(
      finding(
        'notebook/command',
        'suspicious',
        message('formats_code_notebook_command', shown(command)),
        place,
      ),
    );
  const shaped = commands.find((command) => shellShape(command) !== null);
  if (shaped !== undefined)
    findings.push(
      finding(
        'notebook/dangerous-command',
        'dangerous',
        message('formats_code_notebook_dangerous', shown(shaped), shellShape(shaped) ?? ''),
        place,
      ),
    );
  const python = inspectPython(cells.map(pythonOf).join('\n'), member, tick);
  // A notebook runs nothing when it is opened: what a module would do on import, a reader starts cell by cell.
  const read = python.findings
    .filter(({ id }) => id !== 'python/source')
    .map((each) => ({
      ...each,
      offset: null,
      verdict: each.id === 'python/on-import' ? ('suspicious' as const) : each.verdict,
    }));
  return inspection('notebook', [...findings, ...read], [], { imports: python.imports });
}

/** Jupyter notebooks: what their cells would run. */
export const notebookFormat: Format = {
  id: 'notebook',
  title: 'notebooks',
  version: 4,
  texts: 'formats-code',
  names: [['notebook', 'notebook', false, 'ipynb']],
  text: { content: true },
  matches: (head) => {
    const start = new TextDecoder().decode(head);
    return /^[\uFEFF\s]*\{/.test(start) && /"(?:cells|nbformat|worksheets|cell_type)"\s*:/.test(start);
  },
  analyze: async (input) => {
    const { source, member, tick } = input;
    if (source.size > NOTEBOOK_LIMIT)
      return inspection('notebook', [
        finding('notebook/too-large', 'unknown', message('formats_code_config_too_large', source.size), {
          member,
        }),
      ]);
    const text = new TextDecoder().decode(await source.read(0, source.size)).replace(/^\uFEFF/, '');
    try {
      return judge(codeCells(jsonText(text, () => tick()).value), input);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      return inspection('notebook', [
        finding('notebook/no-json', 'broken', message('formats_code_config_no_json', error.offset), {
          member,
        }),
      ]);
    }
  },
};
