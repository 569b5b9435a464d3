import { message } from '../../model/message';
import type { AnalyzerInput, ByteFinding, Format, Inspection } from '../core/contract';
import { finding, inspection } from '../core/inspection';
import { argumentShape } from './python/shell';

/** Bundles of whole applications reach some megabytes. */
const BUNDLE_LIMIT = 8_000_000;

const SHEBANG = /^\uFEFF?#!\s*\S*\/(?:env\s+(?:-S\s+)?)?(?:node|deno|bun|qjs)\b/;

/**
 * Text that is run and was fetched or decoded. Bundlers run text too (webpack's `eval("…")` of each module, `Function(
 * "return this")`), but text that stands in the file.
 */
const RUNS_HIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'decoded code',
    /\b(?:eval|Function)\s{0,4}\(\s{0,4}(?:window\.|globalThis\.)?(?:atob|unescape|Buffer\.from|String\.fromCharCode)\s{0,4}\(/,
  ],
  [
    'fetched code',
    /\b(?:eval|Function)\s{0,4}\(\s{0,4}(?:await\s{1,4}|\(\s{0,4}await\s{1,4}){1,2}(?:fetch|axios|got)\b/,
  ],
  [
    'fetched code',
    /\b(?:fetch|axios\.get|https?\.get)\s{0,4}\([^\n]{1,400}\.then\s{0,4}\(\s{0,4}(?:(?:\(\s{0,4}\w{1,40}\s{0,4}\)|\w{1,40})\s{0,4}=>\s{0,4})?(?:eval|new\s{1,4}Function|Function)\b/,
  ],
];

/** A command that a process is started with, as a text at the call. */
const COMMAND =
  /\b(?:exec|execSync|spawn|spawnSync|execFile|execFileSync)\s{0,4}\(\s{0,4}(["'`])((?:\\.|(?!\1)[^\\\n]){1,2000})\1([^\n]{0,400})/g;

/** Names that the usual obfuscator makes; hundreds of them beside text that is run hide what it is. */
const OBFUSCATED = /\b_0x[0-9a-f]{4,6}\b/g;
const OBFUSCATED_NAMES = 100;
const RUNS_TEXT = /\b(?:eval|Function|child_process)\b/;

const COMMENT = /^\s*(?:\/\/|\*|\/\*)[^\n]*$/gm;

function hidden(code: string): string | null {
  const known = RUNS_HIDDEN.find(([, pattern]) => pattern.test(code));
  if (known) return known[0];
  for (const [, , command = '', rest = ''] of code.matchAll(COMMAND)) {
    const shape = argumentShape(`${command} ${rest}`);
    if (shape !== null) return shape;
  }
  const isObfuscated = RUNS_TEXT.test(code) && (code.match(OBFUSCATED)?.length ?? 0) >= OBFUSCATED_NAMES;
  return isObfuscated ? 'obfuscated code' : null;
}

async function analyze({ source, member, tick }: AnalyzerInput): Promise<Inspection> {
  const place = { member };
  const length = Math.min(source.size, BUNDLE_LIMIT);
  tick(length);
  const code = new TextDecoder().decode(await source.read(0, length)).replace(COMMENT, '');
  const found: ByteFinding[] = [];
  if (code.trim() !== '')
    found.push(finding('javascript/code', 'suspicious', message('formats_code_script'), place));
  const what = hidden(code);
  if (what !== null)
    found.push(
      finding('javascript/command', 'dangerous', message('formats_code_script_command', what), place),
    );
  if (source.size > BUNDLE_LIMIT)
    found.push(
      finding(
        'javascript/too-long',
        'suspicious',
        message('formats_code_script_too_long', source.size),
        place,
      ),
    );
  return inspection('javascript', found);
}

/** JavaScript, bundles included: code of a web page or of Node, which no model's load runs by itself. */
export const javascriptFormat: Format = {
  id: 'javascript',
  title: 'JavaScript',
  version: 1,
  texts: 'formats-code',
  names: [['javascript', 'script', false, '[cm]?jsx?']],
  text: { content: true },
  matches: (head) => SHEBANG.test(new TextDecoder().decode(head.subarray(0, 256))),
  analyze,
};
