import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { memorySource } from '../utils/bytes/memory';
import { sarifLog } from '../utils/export/sarif';
import { inspectFile, type FileInspection } from '../utils/formats/inspect';
import { translator } from '../utils/i18n/catalogue';
import { safeText } from '../utils/text/safe-text';
import { safeJson } from '../utils/text/unseen';
import { readCatalogue } from './lib/catalogue';
import { fileSource } from './lib/file-source';
import { filesUnder } from './lib/inspect-paths';
import { urlName, urlSource } from './lib/url-source';

const USAGE = 'usage: npm run inspect -- [--sarif] [--url URL]… [FILE…|FOLDER…|-]';
const VERSION = '0.1.0';

interface Timed extends FileInspection {
  readonly ms: number;
}

/** What is in the bytes of files, local or behind a URL: one JSON line each. Nothing is ever loaded. 1 when one is dangerous. */
async function main(): Promise<number> {
  const options = commandLine();
  if (options === null) return usage();
  const translate = translator(readCatalogue());
  const done: Timed[] = [];
  let dangerous = false;
  const tell = (seen: Timed): void => {
    dangerous ||= seen.verdict === 'dangerous';
    if (options.sarif) done.push(seen);
    else console.log(safeJson(lineOf(seen, translate)));
  };
  try {
    for (const url of options.urls) tell(await inspectUrl(url));
    for (const given of options.paths)
      for (const path of given === '-' ? ['-'] : filesUnder(given)) tell(await inspectPath(path));
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
  if (options.sarif) console.log(safeJson(sarifLog(done, translate, VERSION), 2));
  return dangerous ? 1 : 0;
}

interface Options {
  readonly paths: readonly string[];
  readonly urls: readonly string[];
  readonly sarif: boolean;
}

function commandLine(): Options | null {
  try {
    const { values, positionals } = parseArgs({
      options: {
        sarif: { type: 'boolean', default: false },
        url: { type: 'string', multiple: true, default: [] },
      },
      allowPositionals: true,
    });
    const { url: urls, sarif } = values;
    if (!urls.every(isWeb) || positionals.length + urls.length === 0) return null;
    return { paths: positionals, urls, sarif };
  } catch {
    return null;
  }
}

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function usage(reason?: string): number {
  console.error(reason === undefined ? USAGE : `${safeText(reason)}\n${USAGE}`);
  return 2;
}

async function inspectPath(path: string): Promise<Timed> {
  const began = now();
  if (path === '-')
    return timed(await inspectFile(memorySource(new Uint8Array(readFileSync(0))), path, { now }), began);
  const source = fileSource(path);
  try {
    return timed(await inspectFile(source, path, { now }), began);
  } finally {
    source.close();
  }
}

async function inspectUrl(url: string): Promise<Timed> {
  const began = now();
  return timed(await inspectFile(await urlSource(url), urlName(url), { now }), began);
}

const now = (): number => performance.now();

const timed = (seen: FileInspection, began: number): Timed => ({
  ...seen,
  ms: Math.round((now() - began) * 100) / 100,
});

const lineOf = (seen: Timed, translate: ReturnType<typeof translator>): object => ({
  path: seen.path,
  format: seen.format,
  verdict: seen.verdict,
  findings: seen.findings.map(({ message, ...rest }) => ({ ...rest, text: safeText(translate(message)) })),
  imports: seen.imports,
  weightsOnly: seen.weightsOnly,
  opens: seen.opens,
  names: seen.names,
  size: seen.size,
  bytesRead: seen.bytesRead,
  complete: seen.complete,
  ms: seen.ms,
});

process.exitCode = await main();
