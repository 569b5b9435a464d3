import { message } from '../../model/message';
import type { AnalyzerInput, Format, Inspection } from '../core/contract';
import { finding, inspection } from '../core/inspection';
import { shellShape } from './python/shell';

/** Scripts are short; some installers carry an archive after their text. */
export const SCRIPT_LIMIT = 2_000_000;

/** Endings of what an interpreter runs, or what Cython makes a module of. */
const SCRIPT_NAMES =
  'sh|bash|zsh|ksh|csh|fish|command|bat|cmd|ps1|psm1|vbs|vbe|wsf|hta|rb|pl|pm|php|lua|tcl|awk|r|rprofile|jl|pyx|pxd|pxi|groovy|scpt|applescript';

/** Interpreters other than Python and JavaScript’s, in the first line. */
const SHEBANG =
  /^\uFEFF?#!\s*\S*\/(?:env\s+(?:-S\s+)?)?(?:(?:ba|z|k|da|c|tc|fi|a)?sh|perl|ruby|php|Rscript|julia|tclsh|lua\w*|pwsh|make|[gm]?awk)\b/;

/** Calls of other scripting languages that run text which is fetched or decoded. */
const FETCHED =
  /\b(?:source|eval|load|loadstring|dofile|include|require|instance_eval)\s*\(\s*(?:["']https?:|(?:base64_decode|decode_base64|gzinflate|gzuncompress|str_rot13|Base64\.\w{1,30})\s*\(|(?:parse|file|text|readLines|url|gzcon|URI|open|Net|http|io\.popen|file_get_contents)\b[^\n]{0,200}(?:https?:\/\/|url\())/i;

/** Comment lines of shells, PowerShell, R, Lua and batch files. */
const COMMENT = /^\s*(?:#|--|::|rem\s|\/\/)[^\n]*$/gim;

/** Text that a script prints: a quoted here-document of `cat` is neither run nor filled in. */
const PRINTED =
  /^[ \t]*cat(?:[ \t]*>&2)?[ \t]*<<-?[ \t]*(['"])(\w{1,40})\1(?:[ \t]*>&2)?[ \t]*\n[\s\S]*?^[ \t]*\2[ \t]*$/gm;

/** Downloads whose further use is looked for: each costs one pass over the script. */
const DOWNLOADS = 32;

const DOWNLOAD =
  /\b(?:curl|wget|iwr|Invoke-WebRequest|certutil)\b[^\n]{0,300}?\s(?:(?:-OutFile|--output|-o)\s{1,4}|>\s{0,4})["']?([\w./$%~\\-]{1,200})/gi;

/** The last part of a path, with what a name may have. */
const baseName = (path: string): string => (path.split(/[/\\]/).at(-1) ?? '').replace(/[^\w.-]/g, '');

/** Where a command begins, and programs that run the file that they are given. */
const COMMAND_START = String.raw`(?:^|[;&|(]|\b(?:sudo|exec|then|do|nohup|env)\s)[ \t]{0,8}`;
const RUNNER = String.raw`(?:^|[\s;&|])(?:(?:ba|z|da)?sh\s{1,4}\S{0,100}|python[\d.]{0,4}\s{1,4}\S{0,100}|start\s{1,4}\S{0,100}|chmod\s{1,4}\S{1,10}\s{1,4}\S{0,100})`;

/** A download to a name that is run further down. */
function fetchedAndRun(text: string, tick: (work?: number) => void): string | null {
  const names = new Set([...text.matchAll(DOWNLOAD)].map(([, name = '']) => name));
  for (const name of [...names].slice(0, DOWNLOADS)) {
    const base = baseName(name);
    if (base === '' || base === '-') continue;
    tick(text.length);
    if (
      new RegExp(
        String.raw`(?:${COMMAND_START}\S{0,100}/|${RUNNER})${escaped(base)}(?=$|[\s;&|"'])`,
        'im',
      ).test(text)
    )
      return name;
  }
  return null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

async function analyze({ source, named, member, kept: found, tick }: AnalyzerInput): Promise<Inspection> {
  const place = { member };
  const length = Math.min(source.size, SCRIPT_LIMIT);
  tick(length);
  const text = decoded(await source.read(0, length));
  const code = text.replace(COMMENT, '').replace(PRINTED, '');
  // A build is started by hand, mostly in a container, where programs are installed just so.
  const verdict = named.format === BUILD_FILE ? 'suspicious' : 'dangerous';
  if (code.trim() !== '')
    found.push(finding('script/code', 'suspicious', message('formats_code_script'), place));
  const shape = shellShape(code) ?? (FETCHED.test(code) ? 'code that was fetched or decoded' : null);
  if (shape !== null)
    found.push(finding('script/command', verdict, message('formats_code_script_command', shape), place));
  const run = shape === null ? fetchedAndRun(code, tick) : null;
  if (run !== null)
    found.push(
      finding('script/download-run', verdict, message('formats_code_script_download_run', run), place),
    );
  if (source.size > SCRIPT_LIMIT)
    found.push(
      finding('script/too-long', 'suspicious', message('formats_code_script_too_long', source.size), place),
    );
  return inspection('script', found);
}

/** PowerShell and batch files are also written in UTF-16. */
const decoded = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);

const BUILD_FILE = 'build-file';

/**
 * Shell, batch, PowerShell, R, Julia, Lua, Perl, Ruby and PHP scripts, Cython and build files: by their name, as any
 * text may be one, or by naming an interpreter.
 */
export const scriptFormat: Format = {
  id: 'script',
  title: 'scripts',
  version: 4,
  texts: 'formats-code',
  names: [
    [
      BUILD_FILE,
      'script',
      false,
      /(^|\/)((docker|container)file([.-][\w.-]+)?|(gnu)?makefile(\.(am|in|inc))?|(rake|gem|vagrant|jenkins|just|tilt)file|cmakelists\.txt|configure(\.ac|\.in)?)$/,
    ],
    [BUILD_FILE, 'script', false, 'mk|cmake|gradle|bazel|bzl|ninja|nix'],
    ['script', 'script', false, SCRIPT_NAMES],
  ],
  text: { content: true },
  matches: (head) => SHEBANG.test(new TextDecoder().decode(head.subarray(0, 256))),
  analyze,
};
