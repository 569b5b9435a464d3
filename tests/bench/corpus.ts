import { join } from 'node:path';
import {
  GADGETS,
  inspectLabelled,
  jsonLines,
  labelledSets,
  PICKLE_FAMILY,
  readLabels,
  sameGlobals,
  type Outcome,
} from '../conformance/labelled';
import { sharedFolder } from '../conformance/shared';
import type { Measure, Row } from './contract';

/** What another scanner said of a file of the same corpus. */
interface PeerRow {
  readonly peer: string;
  readonly path: string;
  readonly verdict: string;
}

const VERDICTS = ['dangerous', 'suspicious', 'unknown', 'broken', 'safe'] as const;
const FLAGGED: ReadonlySet<string> = new Set(['dangerous', 'suspicious']);
/** Read, and not understood. */
const LOST: ReadonlySet<string> = new Set(['unknown', 'broken']);

/** Reading a labelled corpus: what is found, what is missed, what is called by a wrong name; beside the peers. */
export const corpus: Measure = {
  name: 'corpus',
  async run() {
    const shared = sharedFolder();
    if (shared === null) return [absent('../shared is not there')];
    const folder = join(shared, 'corpus');
    const sets: (readonly [name: string, outcomes: readonly Outcome[]])[] = [];
    for (const name of labelledSets(folder)) {
      const all: Outcome[] = [];
      for (const label of readLabels(join(folder, name)))
        all.push(await inspectLabelled(join(folder, name), label));
      sets.push([name, all]);
    }
    if (sets.length === 0) return [absent(`${folder} has no models/manifest.jsonl`)];
    const all = sets.flatMap(([, outcomes]) => outcomes);
    const peers = jsonLines<PeerRow>(join(shared, 'data/peer-baseline.jsonl'));
    tellDisagreements(all);
    return [
      ...sets.flatMap(([name, outcomes]) => aims(`${name}: `, outcomes)),
      ...(sets.length > 1 ? aims('all: ', all) : []),
      ...speed(all),
      ...sets.flatMap(([name, outcomes]) => confusion(`${name}: `, outcomes)),
      ...groups(all, peers),
    ];
  },
};

const absent = (why: string): Row => ({
  what: 'corpus',
  budget: null,
  measured: why,
  value: null,
  met: null,
});

/** What is aimed at, and reached, over one set of files; `set` begins each row. */
function aims(set: string, all: readonly Outcome[]): readonly Row[] {
  const parsed = all.filter(({ label }) => label.origin !== GADGETS);
  const gadgets = all.filter(({ label }) => label.origin === GADGETS);
  const of = (from: readonly Outcome[], verdict: string) =>
    from.filter(({ label }) => label.verdict === verdict);
  const dangerous = of(parsed, 'dangerous');
  const attacks = parsed.filter(({ label }) => !label.benign && label.verdict === 'suspicious');
  const benign = parsed.filter(({ label }) => label.benign);
  const safe = of(benign, 'safe');
  const flagged = ({ seen }: Outcome) => FLAGGED.has(seen.verdict);
  const is = (verdict: string) => (outcome: Outcome) => outcome.seen.verdict === verdict;
  const family = parsed.filter(({ label }) => PICKLE_FAMILY.has(label.category) && label.globals !== null);
  const rows = [
    atLeast('dangerous files flagged', dangerous, flagged, 1),
    atLeast('dangerous files rated dangerous', dangerous, is('dangerous'), 0.99),
    told('suspicious files flagged', attacks, flagged),
    atMostShare('benign files rated dangerous', benign, is('dangerous'), 0),
    atMostShare('safe files rated suspicious', safe, is('suspicious'), 0.02),
    atMostShare('safe files not understood', safe, ({ seen }) => LOST.has(seen.verdict), 0.02),
    atLeast('imports equal to the labels, pickle family', family, sameGlobals, 0.99),
    ...(gadgets.length === 0
      ? []
      : [
          told('gadgets flagged', of(gadgets, 'dangerous'), flagged),
          told('gadgets rated dangerous', of(gadgets, 'dangerous'), is('dangerous')),
        ]),
  ];
  return rows.map((row) => ({ ...row, what: set + row.what }));
}

function speed(all: readonly Outcome[]): readonly Row[] {
  const slowest = all.toSorted((a, b) => b.ms - a.ms)[0];
  const seconds = all.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  const bytes = all.reduce((sum, { seen }) => sum + seen.size, 0);
  const most = Math.round(slowest?.ms ?? 0);
  const where = `${most} ms (${slowest?.label.path ?? ''})`;
  const rate = bytes / 1e6 / seconds;
  return [
    { what: 'slowest file', budget: '≤ 1000 ms', measured: where, value: most, met: most <= 1000 },
    {
      what: 'corpus speed',
      budget: null,
      measured: `${rate.toFixed(1)} MB/s on one core`,
      value: rate,
      met: null,
    },
  ];
}

function confusion(set: string, all: readonly Outcome[]): readonly Row[] {
  return VERDICTS.flatMap((verdict) => {
    const rows = all.filter(({ label }) => label.verdict === verdict);
    if (rows.length === 0) return [];
    const counts = VERDICTS.map(
      (seen) => `${seen} ${rows.filter((row) => row.seen.verdict === seen).length}`,
    );
    return [plain(`${set}labelled ${verdict}: ${rows.length}`, counts.join(', '))];
  });
}

function groups(all: readonly Outcome[], peers: readonly PeerRow[]): readonly Row[] {
  const byPeer = new Map<string, Map<string, string>>();
  for (const { peer, path, verdict } of peers)
    byPeer.set(peer, (byPeer.get(peer) ?? new Map<string, string>()).set(path, verdict));
  // Newer sets were given to no peer.
  const compared = all.filter(({ label }) => [...byPeer.values()].some((paths) => paths.has(label.path)));
  const line = (what: string, rows: readonly Outcome[]) => {
    const ours = score(rows, ({ seen }) => seen.verdict);
    const theirs = [...byPeer].map(
      ([peer, verdicts]) => `${peer} ${score(rows, ({ label }) => verdicts.get(label.path))}`,
    );
    return plain(what, [ours, ...theirs].join(' | '));
  };
  const part = (kind: string, key: (outcome: Outcome) => string) =>
    [...new Set(compared.map(key))].toSorted().map((name) =>
      line(
        `${kind} ${name}`,
        compared.filter((row) => key(row) === name),
      ),
    );
  return [
    line('beside peers: dangerous found; safe rated dangerous, suspicious', compared),
    ...part('origin', ({ label }) => label.origin),
    ...part('category', ({ label }) => label.category),
  ];
}

/** `12/14; 0, 1 of 9`: dangerous files rated so; safe files rated dangerous and suspicious. */
function score(rows: readonly Outcome[], verdictOf: (row: Outcome) => string | undefined): string {
  const count = (label: string, seen: string) =>
    rows.filter((row) => row.label.verdict === label && verdictOf(row) === seen).length;
  const total = (label: string) => rows.filter((row) => row.label.verdict === label).length;
  const safe = `${count('safe', 'dangerous')}, ${count('safe', 'suspicious')} of ${total('safe')}`;
  return `${count('dangerous', 'dangerous')}/${total('dangerous')}; ${safe}`;
}

function tellDisagreements(all: readonly Outcome[]): void {
  for (const outcome of all) {
    const { label, seen } = outcome;
    if (label.verdict !== seen.verdict) {
      const why = seen.findings.filter(({ verdict }) => verdict !== 'note').slice(0, 3);
      console.error(
        `${label.verdict} → ${seen.verdict}: ${label.path} (${why.map(({ id }) => id).join(', ')})`,
      );
    }
    if (PICKLE_FAMILY.has(label.category) && !sameGlobals(outcome)) {
      const found = seen.imports.map(({ module, name }) => `${module} ${name}`);
      const labelled = label.globals ?? [];
      const missing = labelled.filter((each) => !found.includes(each));
      const extra = found.filter((each) => !labelled.includes(each));
      console.error(`imports: ${label.path}: missing [${missing.join(', ')}], extra [${extra.join(', ')}]`);
    }
  }
}

const plain = (what: string, measured: string): Row => ({
  what,
  budget: null,
  measured,
  value: null,
  met: null,
});

interface Share {
  readonly value: number;
  readonly measured: string;
}

function share(rows: readonly Outcome[], counts: (row: Outcome) => boolean): Share {
  const found = rows.filter(counts).length;
  const value = rows.length === 0 ? 1 : found / rows.length;
  return { value, measured: `${found} of ${rows.length} (${(value * 100).toFixed(1)} %)` };
}

function atLeast(
  what: string,
  rows: readonly Outcome[],
  counts: (row: Outcome) => boolean,
  least: number,
): Row {
  const { value, measured } = share(rows, counts);
  return { what, budget: `≥ ${least * 100} %`, measured, value, met: value >= least };
}

function atMostShare(
  what: string,
  rows: readonly Outcome[],
  counts: (row: Outcome) => boolean,
  most: number,
): Row {
  const { value, measured } = share(rows, counts);
  const budget = most === 0 ? '0' : `≤ ${most * 100} %`;
  return { what, budget, measured, value, met: rows.length === 0 || value <= most };
}

const told = (what: string, rows: readonly Outcome[], counts: (row: Outcome) => boolean): Row => ({
  ...plain(what, share(rows, counts).measured),
  value: share(rows, counts).value,
});
