import { message } from '../model/message';
import type { Analyzer, AnalyzerInput, ByteFinding, Inspection } from './contract';
import { finding, inspection } from './inspection';
import { shellShape } from './python/shell';

/** Scripts are short; some installers carry an archive after their text. */
export const SCRIPT_LIMIT = 2_000_000;

/** Interpreters other than Python, in the first line. */
const SHEBANG =
  /^\uFEFF?#!\s*\S*\/(?:env\s+(?:-S\s+)?)?(?:ba|z|k|da|c|tc|fi|a)?(?:sh|node|perl|ruby|php|Rscript|lua\w*|pwsh|deno|bun|make|awk)\b/;

/** Calls of other scripting languages that run text or commands which are fetched or decoded. */
const FETCHED =
  /\b(?:source|eval|parse|load|loadstring|dofile|system|os\.execute|io\.popen|shell|exec|execSync|child_process)\s*\([^\n]{0,200}(?:https?:\/\/|url\(|download\.file|base64)/i;

/** Comment lines of shells, PowerShell, R, Lua and batch files. */
const COMMENT = /^\s*(?:#|--|::|rem\s|\/\/)[^\n]*$/gim;

/** A download to a name that is run further down. */
function fetchedAndRun(text: string): string | null {
  for (const [, name = ''] of text.matchAll(
    /\b(?:curl|wget|iwr|Invoke-WebRequest|certutil)\b[^\n]{0,300}?\s(?:-o|-O|--output|-OutFile|>)\s*["']?([\w./$%~\\-]{1,200})/gi,
  )) {
    const base =
      name
        .split(/[/\\]/)
        .at(-1)
        ?.replace(/[^\w.-]/g, '') ?? '';
    if (base === '' || base === '-') continue;
    const run = new RegExp(
      String.raw`(?:^|[\s;&|])(?:\./|(?:ba|z|da)?sh\s+\S{0,100}|python[\d.]*\s+\S{0,100}|start\s+\S{0,100}|chmod\s+\S{1,10}\s+\S{0,100})${escaped(base)}(?=$|[\s;&|"'])`,
      'im',
    );
    if (run.test(text)) return name;
  }
  return null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

async function analyze({ source, member, tick }: AnalyzerInput): Promise<Inspection> {
  const place = { member };
  const length = Math.min(source.size, SCRIPT_LIMIT);
  tick(length);
  const text = new TextDecoder().decode(await source.read(0, length));
  const code = text.replace(COMMENT, '');
  const found: ByteFinding[] = [];
  if (code.trim() !== '')
    found.push(finding('script/code', 'suspicious', message('formats_code_script'), place));
  const shape = shellShape(code) ?? (FETCHED.test(code) ? 'code that was fetched or decoded' : null);
  if (shape !== null)
    found.push(finding('script/command', 'dangerous', message('formats_code_script_command', shape), place));
  const run = shape === null ? fetchedAndRun(code) : null;
  if (run !== null)
    found.push(
      finding('script/download-run', 'dangerous', message('formats_code_script_download_run', run), place),
    );
  if (source.size > SCRIPT_LIMIT)
    found.push(
      finding('script/too-long', 'suspicious', message('formats_code_script_too_long', source.size), place),
    );
  return inspection('script', found);
}

/** Shell, batch, PowerShell, R and Lua scripts, taken by their name: any text may be one. */
export const scriptAnalyzer: Analyzer = {
  id: 'script',
  matches: (head) => !head.includes(0),
  analyze,
};

/** The same by content: a first line that names an interpreter. */
export const shebangAnalyzer: Analyzer = {
  id: 'script',
  matches: (head) => SHEBANG.test(new TextDecoder().decode(head.subarray(0, 256))),
  analyze,
};
