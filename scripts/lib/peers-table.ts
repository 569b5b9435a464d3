import { join } from 'node:path';
import { inspectLabelled, jsonLines, readLabels, type Label } from '../../tests/conformance/labelled';

/** What one scanner said of one labelled file: rated dangerous, flagged in a weaker way, or neither. */
type Said = 'dangerous' | 'flagged' | 'passed';

/** One scanner, and what it said by the file's path. */
interface Scanner {
  readonly name: string;
  readonly said: ReadonlyMap<string, Said>;
}

interface PeerRow {
  readonly peer: string;
  readonly path: string;
  readonly verdict: string;
}

/** fickling has a word between ours; its own `suspicious` is said of most files (facts/SERIALIZATION §8). */
const FLAGS: Readonly<Record<string, ReadonlySet<string>>> = { fickling: new Set(['likely_unsafe']) };
const FLAG = new Set(['suspicious']);

const saidBy = (peer: string, verdict: string): Said => {
  if (verdict === 'dangerous') return 'dangerous';
  return (FLAGS[peer] ?? FLAG).has(verdict) ? 'flagged' : 'passed';
};

/** Of one kind of file: how many there are, and what each scanner made of them. */
export interface PeersRow {
  readonly kind: string;
  readonly dangerous: number;
  readonly harmless: number;
  /** By scanner: dangerous files rated so, dangerous files flagged at all, harmless files flagged at all. */
  readonly scores: Readonly<Record<string, readonly [rated: number, flagged: number, alarms: number]>>;
}

export const OURS = 'Plimsoll';

/**
 * What Plimsoll and the peers say of the labelled corpus in the shared inputs, kind by kind and of all: ours read now, the
 * peers' as they were recorded. Null when the inputs are not there.
 */
export async function peersRows(shared: string): Promise<readonly PeersRow[] | null> {
  const folder = join(shared, 'corpus/models');
  const labels = readLabels(folder);
  const recorded = jsonLines<PeerRow>(join(shared, 'data/peer-baseline.jsonl'));
  if (labels.length === 0 || recorded.length === 0) return null;
  const ours = new Map<string, Said>();
  for (const label of labels) {
    const { seen } = await inspectLabelled(folder, label);
    ours.set(label.path, saidBy(OURS, seen.verdict));
  }
  const peers = [...new Set(recorded.map(({ peer }) => peer))].toSorted().map((name): Scanner => {
    const rows = recorded.filter(({ peer }) => peer === name);
    return { name, said: new Map(rows.map(({ path, verdict }) => [path, saidBy(name, verdict)])) };
  });
  const scanners = [{ name: OURS, said: ours }, ...peers];
  const kinds = [...new Set(labels.map(({ category }) => category))].toSorted();
  return [
    rowOf('all', labels, scanners),
    ...kinds
      .map((kind) =>
        rowOf(
          kind,
          labels.filter(({ category }) => category === kind),
          scanners,
        ),
      )
      // Some kinds have files of other labels alone.
      .filter(({ dangerous, harmless }) => dangerous + harmless > 0),
  ];
}

function rowOf(kind: string, labels: readonly Label[], scanners: readonly Scanner[]): PeersRow {
  const dangerous = labels.filter(({ verdict }) => verdict === 'dangerous');
  const harmless = labels.filter(({ verdict }) => verdict === 'safe');
  const count = (files: readonly Label[], { said }: Scanner, counts: (one: Said) => boolean) =>
    files.filter(({ path }) => counts(said.get(path) ?? 'passed')).length;
  const scores = scanners.map((scanner) => [
    scanner.name,
    [
      count(dangerous, scanner, (one) => one === 'dangerous'),
      count(dangerous, scanner, (one) => one !== 'passed'),
      count(harmless, scanner, (one) => one !== 'passed'),
    ] as const,
  ]);
  return {
    kind,
    dangerous: dangerous.length,
    harmless: harmless.length,
    scores: Object.fromEntries(scores) as PeersRow['scores'], // one for each scanner
  };
}

/** The rows as the table of docs/peers.md. */
export function peersTable(rows: readonly PeersRow[]): string {
  const names = Object.keys(rows[0]?.scores ?? {});
  const cells = ({ kind, dangerous, harmless, scores }: PeersRow) => [
    kind,
    `${dangerous}; ${harmless}`,
    ...names.map((name) => {
      const [rated, flagged, alarms] = scores[name] ?? [0, 0, 0];
      return `${rated} · ${flagged}; ${alarms}`;
    }),
  ];
  const lines = [['kind', 'files', ...names], names.concat('', '').map(() => '---'), ...rows.map(cells)];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** The rows that a table of that shape states. */
export function statedRows(text: string): readonly PeersRow[] {
  const lines = text.split('\n').filter((line) => line.startsWith('| '));
  const [head = [], , ...body] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const names = head.slice(2);
  return body.map(([kind = '', files = '', ...cells]) => {
    const numbers = (cell: string) => [...cell.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    const [dangerous = 0, harmless = 0] = numbers(files);
    const scores = cells.map((cell, at) => {
      const [rated = 0, flagged = 0, alarms = 0] = numbers(cell);
      return [names[at] ?? '', [rated, flagged, alarms] as const];
    });
    return { kind, dangerous, harmless, scores: Object.fromEntries(scores) as PeersRow['scores'] }; // as above
  });
}
