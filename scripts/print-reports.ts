import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sharedFolder } from '../tests/conformance/shared';
import { captureLines } from '../tests/reports/capture-lines';
import { compareLines } from '../tests/reports/compare-lines';
import { corpusLines } from '../tests/reports/corpus-lines';
import { replicaLines } from '../tests/reports/replica-lines';
import type { Line } from '../tests/reports/report-lines';
import { say } from './shell.mjs';

const PARTS = ['replica', 'captures', 'corpus'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `usage: npm run reports -- [--only ${PARTS.join('|')}] [--out DIR] [--against DIR]`;

/**
 * What the product says of every input at hand, one JSON line each, to compare before and after a change.
 * Prints the lines, or writes them with `--out`; `--against` prints what differs from an earlier `--out`. 1 when something does.
 */
async function main(): Promise<number> {
  const options = commandLine();
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const { parts, out, against } = options;
  let differs = false;
  for (const part of parts) {
    const lines = await linesOf(part);
    if (against !== undefined) differs = !compare(against, part, lines) || differs;
    // After the comparing: both may be one folder.
    if (out !== undefined && lines !== null) write(out, part, lines);
    if (out === undefined && against === undefined) for (const line of lines ?? []) console.log(line);
  }
  return differs ? 1 : 0;
}

interface Options {
  readonly parts: readonly Part[];
  readonly out: string | undefined;
  readonly against: string | undefined;
}

function commandLine(): Options | null {
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string' }, out: { type: 'string' }, against: { type: 'string' } },
    });
    const { only, out, against } = values;
    const parts = PARTS.filter((part) => only === undefined || part === only);
    return parts.length === 0 ? null : { parts, out, against };
  } catch {
    return null;
  }
}

/** The lines of one part; null when its inputs are not there. */
async function linesOf(part: Part): Promise<readonly string[] | null> {
  const began = performance.now();
  const shared = sharedFolder();
  if (shared === null && part !== 'replica') {
    say(`../shared is not there: no reports of ${part}`);
    return null;
  }
  const lines: string[] = [];
  for await (const { text } of made(part, shared ?? '')) lines.push(text);
  say(`${part}: ${lines.length} inputs in ${Math.round((performance.now() - began) / 1000)} s`);
  return lines;
}

const made = (part: Part, shared: string): AsyncGenerator<Line> => {
  if (part === 'replica') return replicaLines();
  return part === 'captures' ? captureLines(shared) : corpusLines(shared);
};

const fileOf = (folder: string, part: Part): string => join(folder, `${part}.jsonl`);

function write(folder: string, part: Part, lines: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(folder, part), lines.map((line) => `${line}\n`).join(''));
}

/** Tells what differs from an earlier output; whether it is the same. What cannot be compared is not the same. */
function compare(folder: string, part: Part, lines: readonly string[] | null): boolean {
  const file = fileOf(folder, part);
  if (lines === null || !existsSync(file)) {
    console.log(
      `${part}: not compared, ${lines === null ? 'its inputs are not there' : `there is no earlier ${part}.jsonl`}`,
    );
    return false;
  }
  const earlier = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const told = compareLines(earlier, lines);
  for (const line of told) console.log(line);
  if (told.length === 0) console.log(`${part}: the same, ${lines.length} inputs`);
  return told.length === 0;
}

process.exitCode = await main();
