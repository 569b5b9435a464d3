import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { memorySource } from '../utils/bytes/memory';
import { sarifLog } from '../utils/export/sarif';
import { inspectFile, type FileInspection } from '../utils/formats/inspect';
import { translator } from '../utils/i18n/catalogue';
import { readCatalogue } from './lib/catalogue';
import { fileSource } from './lib/file-source';
import { filesUnder } from './lib/inspect-paths';

const USAGE = 'usage: npm run inspect -- [--sarif] FILE…|FOLDER…|-';
const VERSION = '0.1.0';

interface Timed extends FileInspection {
  readonly ms: number;
}

/** What is in the bytes of local files: one JSON line each. Nothing is ever loaded. 1 when one is dangerous. */
async function main(): Promise<number> {
  const options = commandLine();
  if (options === null) return usage();
  const translate = translator(readCatalogue());
  const done: Timed[] = [];
  let dangerous = false;
  for (const given of options.paths) {
    try {
      for (const path of given === '-' ? ['-'] : filesUnder(given)) {
        const seen = await inspectPath(path);
        dangerous ||= seen.verdict === 'dangerous';
        if (options.sarif) done.push(seen);
        else console.log(JSON.stringify(lineOf(seen, translate)));
      }
    } catch (error) {
      return usage(error instanceof Error ? error.message : String(error));
    }
  }
  if (options.sarif) console.log(JSON.stringify(sarifLog(done, translate, VERSION), null, 2));
  return dangerous ? 1 : 0;
}

function commandLine(): { readonly paths: readonly string[]; readonly sarif: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { sarif: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return positionals.length > 0 ? { paths: positionals, sarif: values.sarif } : null;
  } catch {
    return null;
  }
}

function usage(reason?: string): number {
  console.error(reason === undefined ? USAGE : `${reason}\n${USAGE}`);
  return 2;
}

async function inspectPath(path: string): Promise<Timed> {
  const began = performance.now();
  const timed = (seen: FileInspection): Timed => ({
    ...seen,
    ms: Math.round((performance.now() - began) * 100) / 100,
  });
  const now = () => performance.now();
  if (path === '-')
    return timed(await inspectFile(memorySource(new Uint8Array(readFileSync(0))), path, { now }));
  const source = fileSource(path);
  try {
    return timed(await inspectFile(source, path, { now }));
  } finally {
    source.close();
  }
}

const lineOf = (seen: Timed, translate: ReturnType<typeof translator>): object => ({
  path: seen.path,
  format: seen.format,
  verdict: seen.verdict,
  findings: seen.findings.map(({ message, ...rest }) => ({ ...rest, text: translate(message) })),
  imports: seen.imports,
  weightsOnly: seen.weightsOnly,
  size: seen.size,
  bytesRead: seen.bytesRead,
  complete: seen.complete,
  ms: seen.ms,
});

process.exitCode = await main();
