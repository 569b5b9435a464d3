import { nameFiles, type Family } from '../formats/names/by-name';
import type { Facts } from '../facts/facts';
import type { RepositoryFile } from '../facts/files';
import type { FileMark, MarkedKind, Snapshot } from '../facts/history';
import { valueOf } from '../model/slot';

/** Enough for every shard of the largest models with their code; beyond that, a missing file means nothing. */
const FILES_KEPT = 500;
/** Characters over all paths: some 60 a file, so that hostile names fill no disk. */
const PATHS_KEPT = 30_000;
/** Licences and base models of one model: a few, and their names are short. */
const NAMES_KEPT = 20;
const NAME_KEPT = 200;

/** Files that run when they are opened or loaded, besides weights. */
const CODE: ReadonlySet<Family> = new Set<Family>([
  'script',
  'notebook',
  'executable',
  'archive',
  'code-carrying',
]);
const ORDER: readonly MarkedKind[] = ['pickle', 'pickle-weights', 'weights', 'code'];

/** The model card; its digest shows whether the author changed anything. */
const CARD = 'readme.md';

/** What a later visit compares the subject with (`at`: ms); null while not every file is listed. */
export function snapshotOf(facts: Facts, at: number): Snapshot | null {
  const list = valueOf(facts.files);
  if (list === null || !list.complete) return null;
  const all = marks(list.files);
  const files = withinLimits(all);
  const license = valueOf(facts.license);
  const card = list.files.find(({ path }) => path.toLowerCase() === CARD);
  return {
    at,
    id: facts.subject.id,
    commit: valueOf(facts.revision)?.commit ?? null,
    commits: valueOf(facts.commits)?.total ?? null,
    license: license && names(license.name === null ? license.ids : [...license.ids, license.name]),
    gate: valueOf(facts.access)?.gated ?? null,
    bases: names(valueOf(facts.baseModels)?.map(({ id }) => id) ?? null),
    publisher: valueOf(facts.publisher)?.name ?? null,
    card: card === undefined ? '' : digestOf(card),
    files,
    whole: files.length === all.length,
  };
}

function names(given: readonly string[] | null): readonly string[] | null {
  if (given === null) return null;
  const cut = given.slice(0, NAMES_KEPT).map((name) => name.slice(0, NAME_KEPT));
  return cut.toSorted();
}

/** SHA-256 where the bytes are kept apart from git, else git's own digest. */
function digestOf({ sha256, blobId, xetHash }: RepositoryFile): string | null {
  if (sha256 !== null) return `sha256:${sha256}`;
  if (blobId !== null) return `git:${blobId}`;
  return xetHash === null ? null : `xet:${xetHash}`;
}

function marks(files: readonly RepositoryFile[]): readonly FileMark[] {
  const marked = nameFiles(files).flatMap(({ file, named }) => {
    const kind = kindOf(named.family, named.weights);
    return kind === null ? [] : [{ path: file.path, kind, digest: digestOf(file) }];
  });
  return marked.toSorted(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.path < b.path ? -1 : 1),
  );
}

function kindOf(family: Family, weights: boolean): MarkedKind | null {
  if (family === 'pickle') return weights ? 'pickle-weights' : 'pickle';
  if (weights) return 'weights';
  return CODE.has(family) ? 'code' : null;
}

function withinLimits(files: readonly FileMark[]): readonly FileMark[] {
  let characters = 0;
  return files.slice(0, FILES_KEPT).filter(({ path }) => {
    characters += path.length;
    return characters <= PATHS_KEPT;
  });
}
