import { parser } from '@lezer/python';
import { message } from '../../../model/message';
import type { ByteFinding, ImportSeen, Format } from '../../core/contract';
import { finding, inspection } from '../../core/inspection';
import { IMPORT_LIMIT } from '../../core/limits';
import { stopFinding } from '../../core/stopped';
import { outline, type Outline } from './calls';
import { judgeOutline, shown } from './rules';
import { Program } from './syntax';
import { isExpected } from './table';

/** The longest modelling file of transformers has 300,000 characters. */
export const PYTHON_LIMIT = 1_000_000;

/** Encodings in which what looks like a comment may be code (PEP 263 lets a file choose any codec). */
const HIDING_ENCODING =
  /^[ \t\f]*#.*?coding[:=][ \t]*(utf[-_]?7|\w*unicode[-_]escape|rot[-_]?13|punycode|idna|[\w-]*(?:hex|base64|zlib|bz2)\w*)/im;

/** What a program's text says, and what it imports. */
export interface PythonReading {
  readonly findings: readonly ByteFinding[];
  readonly imports: readonly ImportSeen[];
}

/** Offsets in UTF-8, asked for in any order. */
function byteOffsets(text: string): (at: number) => number {
  const encoder = new TextEncoder();
  let known = { at: 0, bytes: 0 };
  return (at) => {
    const from = at >= known.at ? known : { at: 0, bytes: 0 };
    known = { at, bytes: from.bytes + encoder.encode(text.slice(from.at, at)).length };
    return known.bytes;
  };
}

function importsSeen({ imports, calls }: Outline, member: string | null): readonly ImportSeen[] {
  const imported = imports.map(({ module, name, offset }): ImportSeen => ({
    module,
    name,
    grade: isExpected(module) ? 'allowed' : 'unlisted',
    call: null,
    offset,
    member,
  }));
  const called = calls.map(({ dotted, capability, source, offset }): ImportSeen => {
    const dot = dotted.lastIndexOf('.');
    return {
      module: dot === -1 ? 'builtins' : dotted.slice(0, dot),
      name: dotted.slice(dot + 1),
      grade:
        capability === 'process' || capability === 'code' || capability === 'network'
          ? 'dangerous'
          : 'unlisted',
      call: shown(source),
      offset,
      member,
    };
  });
  return [...imported, ...called].slice(0, IMPORT_LIMIT);
}

/**
 * What a Python program imports and calls, by its syntax tree; it is never run. Offsets are bytes of the text in
 * UTF-8. Throws nothing but what `tick` throws.
 */
export function inspectPython(
  text: string,
  member: string | null,
  tick: (work?: number) => void = () => undefined,
): PythonReading {
  const read = text.slice(0, PYTHON_LIMIT);
  tick(read.length);
  const seen = outline(parser.parse(read), new Program(read), () => tick());
  const place = { member };
  const findings = [...judgeOutline(seen, member)];
  if (seen.stopped !== null) findings.push(stopFinding(seen.stopped, member));
  const encoding = HIDING_ENCODING.exec(read.split('\n', 2).join('\n'))?.[1];
  if (encoding !== undefined)
    findings.push(
      finding('python/encoding', 'dangerous', message('formats_code_python_encoding', encoding), place),
    );
  if (text.length > PYTHON_LIMIT)
    findings.push(
      finding('python/too-long', 'suspicious', message('formats_code_python_too_long', text.length), place),
    );
  const bytesAt = byteOffsets(read);
  return {
    findings: findings.map((each) =>
      each.offset === null ? each : { ...each, offset: bytesAt(each.offset) },
    ),
    imports: importsSeen(seen, member).map((each) => ({ ...each, offset: bytesAt(each.offset) })),
  };
}

const STATEMENT =
  /^(?:[ \t]*(?:import [\w.]+|from [\w.]+ import |(?:async )?def \w+ *\(|class \w+ *[(:]|@\w[\w.]*|if __name__ ==|print\(|exec\(|eval\()|#!.*\bpython|# *-\*- coding)/m;

/** Python source: modelling code, setup scripts. */
export const pythonFormat: Format = {
  id: 'python',
  title: 'Python',
  version: 3,
  texts: 'formats-code',
  names: [['script', 'script', false, 'pyw?']],
  text: { content: false },
  matches: (head) => !head.includes(0) && STATEMENT.test(new TextDecoder().decode(head)),
  analyze: async ({ source, member, tick }) => {
    const bytes = await source.read(0, Math.min(source.size, PYTHON_LIMIT * 2));
    const { findings, imports } = inspectPython(new TextDecoder().decode(bytes), member, tick);
    return inspection('python', findings, [], { imports });
  },
};
