import { Window } from '../../../bytes/window';
import type { AnalyzerInput, Format } from '../../core/contract';
import { guarded, shown, type Findings } from '../../core/guarded';
import { walkR } from './walk';

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** `RDX2`/`RDX3` of a workspace, then the stream's own form; version 2 or 3 as a number in that order. */
const START = /^(?:RD[XB][23]\n)?(?:X\n\0\0\0[\x02\x03]|B\n[\x02\x03]\0\0\0|A\n[23]\n\d{4,})/; // eslint-disable-line no-control-regex

/** Functions that run commands, code or reach out: a promise or call that names one is told by it. */
const CALLS: ReadonlySet<string> = new Set(
  `system system2 shell shell.exec eval evalq source sys.source download.file url socketConnection dyn.load
  library.dynam pipe file.remove unlink writeLines parse do.call install.packages Sys.setenv reg.finalizer`
    .trim()
    .split(/\s+/),
);

async function read({ source, head, tick }: AnalyzerInput, findings: Findings): Promise<void> {
  const text = latin(head);
  const start = text.startsWith('RD') ? 5 : 0;
  if (text[start] === 'A') {
    findings.add('r-data/ascii', 'unknown', 'r_ascii');
    return;
  }
  const littleEndian = text[start] === 'B';
  const window = new Window(source);
  let at = start + 2;
  const version = await window.u32(at, littleEndian);
  // Version, writer's version, oldest reader's version; version 3 adds the name of its encoding.
  at += 12;
  if (version === 3) at += 4 + (await window.u32(at, littleEndian));
  const end = await walkR(
    window,
    at,
    littleEndian,
    {
      construct: (kind, offset) => findings.add(`r-data/${kind}`, 'suspicious', `r_${kind}`, [], offset),
      symbol: (name, offset) => {
        if (CALLS.has(name)) findings.add('r-data/name', 'note', 'r_name', [shown(name)], offset);
      },
    },
    tick,
  );
  if (end !== null && end < source.size) {
    findings.add('r-data/trailing', 'suspicious', 'trailing', [source.size - end], end);
  }
}

/**
 * R's serialized values (`.rds`, `.rda` unpacked). Promises run when they are looked at (CVE-2024-27322, fixed in
 * R 4.4.0); functions and calls are code that a model may have honest use for: `suspicious`.
 */
export const rDataFormat: Format = {
  id: 'r-data',
  title: 'R',
  version: 1,
  texts: 'formats-data',
  names: [['r-data', 'code-carrying', true, 'rds|rda|rdata']],
  matches: (head) => START.test(latin(head.subarray(0, 64))),
  analyze: (input) => guarded('r-data', input, (findings) => read(input, findings)),
};
