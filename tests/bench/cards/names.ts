import type { LabelledCard, LabelledName } from './labels';
import type { Outcome } from './tally';

/** Shorter words are in too many others to stand for them. */
const PART_LENGTH = 3;

const letters = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
const address = (url: string | null | undefined): string =>
  (url ?? '')
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/+$/, '');

interface Name {
  readonly name: string;
  readonly url?: string | null;
}

/** The same address, the same letters, or one name within the other (`Wikipedia`, `English Wikipedia`). */
function isSame(one: Name, other: Name): boolean {
  if (address(one.url) !== '' && address(one.url) === address(other.url)) return true;
  const [a, b] = [letters(one.name), letters(other.name)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= PART_LENGTH && long.includes(short));
}

const distinct = <N extends Name>(names: readonly N[]): readonly N[] =>
  names.filter(
    (name, index) => names.findIndex((other) => letters(other.name) === letters(name.name)) === index,
  );

function compare(
  card: string,
  wanted: readonly LabelledName[],
  known: readonly LabelledName[],
  read: readonly Name[],
): readonly Outcome[] {
  return [
    ...distinct(wanted).map((name): Outcome => ({
      kind: read.some((other) => isSame(name, other)) ? 'right' : 'missed',
      card,
      what: `${name.name} L${name.line ?? '?'}`,
    })),
    // An address without a name is no false name.
    ...distinct(read.filter(({ name, url }) => name !== url)).flatMap((name): readonly Outcome[] =>
      known.some((other) => isSame(name, other)) ? [] : [{ kind: 'wrong', card, what: name.name }],
    ),
  ];
}

/** Training data that the prose names: each name once; what the front matter names too is no false name. */
export function dataNames({ label, read, bodyFrom }: LabelledCard): readonly Outcome[] {
  const sources = label.topics['training-data']?.sources ?? [];
  const said = read.reading.statements
    .filter(({ topic, says, line }) => topic === 'training-data' && says !== 'withheld' && line >= bodyFrom)
    .flatMap(({ names, url }): readonly Name[] =>
      names.length === 0 && url !== null
        ? [{ name: url, url }]
        : names.map((name) => ({ name, url: names.length === 1 ? url : null })),
    );
  return compare(
    label.id,
    sources.filter(({ line }) => (line ?? 0) >= bodyFrom),
    sources,
    said,
  );
}

/** Models that the prose says this one was made from. */
export function baseNames({ label, read }: LabelledCard): readonly Outcome[] {
  const bases = label['base-models'];
  const said = read.reading.bases.filter(({ where }) => where === 'prose');
  return compare(
    label.id,
    bases.filter(({ where }) => where === 'prose'),
    bases,
    said,
  );
}

/** Restrictions that the prose sets, each kind once a card. */
export function restrictions({ label, read }: LabelledCard): readonly Outcome[] {
  const terms = label['license-prose'];
  const wanted: readonly string[] = terms?.restrictions ?? [];
  const said = read.reading.statements.filter(({ topic }) => topic === 'restriction');
  const kinds = new Map(
    said.flatMap(({ names, seen, line }) => names.map((name) => [name, `L${line}: ${seen}`])),
  );
  return [
    ...wanted.map((kind): Outcome => ({
      kind: kinds.has(kind) ? 'right' : 'missed',
      card: label.id,
      what: `${kind} L${terms?.line ?? '?'}: ${terms?.quote ?? ''}`,
    })),
    ...[...kinds].flatMap(([kind, where]): readonly Outcome[] =>
      wanted.includes(kind) ? [] : [{ kind: 'wrong', card: label.id, what: `${kind} ${where}` }],
    ),
  ];
}
