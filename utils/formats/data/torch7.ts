import type { AnalyzerInput, Format } from '../core/contract';
import { guarded, shown, type Findings } from '../core/guarded';

/** What is looked at for the names of classes and for Lua's bytecode. */
const SEARCH_BYTES = 4_194_304;

/** Binary: a Torch object (4) or a table (3), number 1; an object goes on with its version's text. */
const OBJECT = '\x04\0\0\0\x01\0\0\0\x03\0\0\0V 1';
const TABLE = /^\x03\0\0\0\x01\0\0\0[\s\S]{2}\0\0[\x01\x02]\0\0\0/; // eslint-disable-line no-control-regex
const ASCII = /^(?:4\n1\n3\nV 1\n\d{1,3}\n|3\n1\n\d{1,9}\n[1-5]\n)/;

/** What `string.dump` writes: Lua's and LuaJIT's signatures. */
const BYTECODE = /\x1bLua|\x1bLJ[\x01-\x03]/; // eslint-disable-line no-control-regex

/** Calls that only Lua source makes. */
const SOURCE =
  /\b(?:os\.(?:execute|remove|rename|getenv)|io\.(?:popen|open)|loadstring|dofile|package\.loadlib)\s*\(/;

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

async function read({ source }: AnalyzerInput, findings: Findings): Promise<void> {
  const text = latin(await source.read(0, Math.min(source.size, SEARCH_BYTES)));
  const bytecode = BYTECODE.exec(text);
  if (bytecode) findings.add('torch7/bytecode', 'suspicious', 'torch7_bytecode', [], bytecode.index);
  const call = SOURCE.exec(text);
  if (call) findings.add('torch7/source', 'suspicious', 'torch7_source', [shown(call[0])], call.index);
  findings.add('torch7/opaque', 'suspicious', 'torch7_opaque');
}

/**
 * Torch 7 (`.t7`): objects and functions of Lua, which its loader revives. Always `suspicious`; the findings tell
 * whether Lua code was seen in the first 4 MB (facts/SERIALIZATION §9).
 */
export const torch7Format: Format = {
  id: 'torch7',
  title: 'Torch7',
  version: 1,
  texts: 'formats-data',
  names: [['torch7', 'code-carrying', true, 't7']],
  matches: (head) => {
    const text = latin(head);
    return text.startsWith(OBJECT) || TABLE.test(text) || ASCII.test(text);
  },
  analyze: (input) => guarded('torch7', input, (findings) => read(input, findings)),
};
