import { message } from '../../model/message';
import type { AnalyzerInput, ByteFinding, Format, Inspection } from '../core/contract';
import { finding, inspection } from '../core/inspection';
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

/** Downloads whose further use is looked for: each costs one pass over the script. */
const DOWNLOADS = 32;

const DOWNLOAD =
  /\b(?:curl|wget|iwr|Invoke-WebRequest|certutil)\b[^\n]{0,300}?\s(?:(?:-OutFile|--output|-o)\s{1,4}|>\s{0,4})["']?([\w./$%~\\-]{1,200})/gi;

/** The last part of a path, with what a name may have. */
const baseName = (path: string): string => (path.split(/[/\\]/).at(-1) ?? '').replace(/[^\w.-]/g, '');

const RUN = String.raw`(?:\./|(?:ba|z|da)?sh\s{1,4}\S{0,100}|python[\d.]{0,4}\s{1,4}\S{0,100}|start\s{1,4}\S{0,100}|chmod\s{1,4}\S{1,10}\s{1,4}\S{0,100})`;

/** A download to a name that is run further down. */
function fetchedAndRun(text: string, tick: (work?: number) => void): string | null {
  const names = new Set([...text.matchAll(DOWNLOAD)].map(([, name = '']) => name));
  for (const name of [...names].slice(0, DOWNLOADS)) {
    const base = baseName(name);
    if (base === '' || base === '-') continue;
    tick(text.length);
    if (new RegExp(String.raw`(?:^|[\s;&|])${RUN}${escaped(base)}(?=$|[\s;&|"'])`, 'im').test(text))
      return name;
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
  const run = shape === null ? fetchedAndRun(code, tick) : null;
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

/** Shell, batch, PowerShell, R and Lua scripts: by their name, as any text may be one, or by naming an interpreter. */
export const scriptFormat: Format = {
  id: 'script',
  title: 'scripts',
  version: 1,
  texts: 'formats-code',
  names: [['script', 'script', false, 'sh|bash|zsh|bat|cmd|ps1|[cm]?js|rb|pl|php|lua|vbs']],
  text: { content: true },
  matches: (head) => SHEBANG.test(new TextDecoder().decode(head.subarray(0, 256))),
  analyze,
};
