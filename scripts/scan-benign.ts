import { lstatSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { FileVerdict } from '../utils/formats/core/contract';
import { inspectFile, type FileInspection } from '../utils/formats/inspect';
import { safeText } from '../utils/text/safe-text';
import { ownerOf } from './lib/benign-owner';
import { fileSource } from '../cli/src/sources/file';
import { filesUnder } from './lib/inspect-paths';

const USAGE =
  'usage: npm run scan-benign -- FOLDER…   (packages that are there to be read: node_modules, /usr/share)';

/** Files above this are data of games and browsers, not of packages. */
const SIZE_LIMIT = 64_000_000;
/** Rows printed by owner and by format: those with most alarms. */
const ROWS = 40;

const ALARMS = ['dangerous', 'suspicious', 'unknown', 'broken'] as const satisfies readonly FileVerdict[];

interface Count {
  files: number;
  readonly alarms: Record<(typeof ALARMS)[number], number>;
}

/**
 * How often harmless files are called otherwise: every file of real packages is read, and counted by package and by
 * format. Every dangerous one is named, to be read by a person. Nothing is loaded, copied or sent.
 */
async function main(folders: readonly string[]): Promise<number> {
  if (folders.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const byOwner = new Map<string, Count>();
  const byFormat = new Map<string, Count>();
  for (const folder of folders)
    for (const path of filesUnder(folder)) {
      const seen = await read(path);
      if (seen === null) continue;
      add(byOwner, ownerOf(path), seen);
      add(byFormat, seen.format, seen);
      if (seen.verdict === 'dangerous') tell(seen);
    }
  table('package', byOwner);
  table('format', byFormat);
  return 0;
}

async function read(path: string): Promise<FileInspection | null> {
  if (lstatSync(path).size > SIZE_LIMIT) return null;
  const now = () => performance.now();
  try {
    const source = fileSource(path);
    try {
      return await inspectFile(source, path, { now });
    } finally {
      source.close();
    }
  } catch (error) {
    console.error(`${safeText(path)}: ${error instanceof Error ? safeText(error.message) : 'not read'}`);
    return null;
  }
}

function add(counts: Map<string, Count>, key: string, { verdict }: FileInspection): void {
  const before = counts.get(key);
  const count = before ?? { files: 0, alarms: { dangerous: 0, suspicious: 0, unknown: 0, broken: 0 } };
  if (!before) counts.set(key, count);
  count.files += 1;
  if (verdict !== 'safe') count.alarms[verdict] += 1;
}

function tell({ path, findings }: FileInspection): void {
  const why = findings.filter(({ verdict }) => verdict === 'dangerous').slice(0, 3);
  const told = why.map(({ id, message }) => `${id} ${(message.params ?? []).join(' ').slice(0, 80)}`);
  console.log(safeText(`dangerous: ${path}: ${told.join('; ')}`, { limit: 400 }));
}

function table(what: string, counts: ReadonlyMap<string, Count>): void {
  const weight = ({ alarms }: Count) =>
    alarms.dangerous * 1e9 + (alarms.unknown + alarms.broken) * 1e4 + alarms.suspicious;
  const rows = [...counts].toSorted((a, b) => weight(b[1]) - weight(a[1]));
  const total = rows.reduce<Count>(
    (sum, [, { files, alarms }]) => {
      for (const alarm of ALARMS) sum.alarms[alarm] += alarms[alarm];
      return { files: sum.files + files, alarms: sum.alarms };
    },
    { files: 0, alarms: { dangerous: 0, suspicious: 0, unknown: 0, broken: 0 } },
  );
  const line = (name: string, { files, alarms }: Count) =>
    [
      name.slice(0, 40).padEnd(40),
      String(files).padStart(7),
      ...ALARMS.map((alarm) => share(alarms[alarm], files)),
    ].join(' ');
  console.log(
    `\n${[what.padEnd(40), 'files'.padStart(7), ...ALARMS.map((alarm) => alarm.padStart(15))].join(' ')}`,
  );
  console.log(line('all', total));
  for (const [name, count] of rows.slice(0, ROWS)) console.log(line(safeText(name), count));
  if (rows.length > ROWS) console.log(`and ${rows.length - ROWS} more`);
}

const share = (some: number, all: number): string =>
  `${some} (${((some / all) * 100).toFixed(1)} %)`.padStart(15);

process.exitCode = await main(process.argv.slice(2));
