import type { Change, ChangedFile, FileMark, Snapshot, CommitsFact } from '../facts/history';
import type { FILE_CHANGES } from '../model/history';

type FileChange = (typeof FILE_CHANGES)[number];
type WordChange = Exclude<Change, { readonly kind: FileChange }>['kind'];

/** So many files of one change are named; the rest are counted. */
const FILES_NAMED = 20;
/** A statement is cut to this many characters: enough to tell two apart. */
const WORDS_KEPT = 300;

/**
 * What is different in `after`, most telling first. What one of the two does not know is no difference. `log`: the
 * commits of the branch as it is now, when the earlier commit must be among them.
 */
export function changesBetween(
  before: Snapshot,
  after: Snapshot,
  log: CommitsFact | null,
): readonly Change[] {
  const sameCommit = before.commit !== null && before.commit === after.commit;
  return [
    ...(sameCommit ? sameCommitChanges(before, after) : fileChanges(before, after)),
    ...words('license-changed', listed(before.license), listed(after.license)),
    ...words('gate-changed', before.gate, after.gate),
    ...words('base-changed', listed(before.bases), listed(after.bases)),
    ...renamed(before, after),
    ...(log === null || sameCommit ? [] : squashed(before, log)),
  ];
}

/** A commit stands for its bytes for good: other digests under one id are a contradiction. */
function sameCommitChanges(before: Snapshot, after: Snapshot): readonly Change[] {
  return fileChange(
    'bytes-differ',
    pairs(before, after).flatMap(({ now, was }) => (differ(was, now) ? [changed(was, now)] : [])),
  );
}

interface Pair {
  readonly was: FileMark | null;
  readonly now: FileMark;
}

function pairs(before: Snapshot, after: Snapshot): readonly Pair[] {
  const known = new Map(before.files.map((file) => [file.path, file]));
  return after.files.map((now) => ({ now, was: known.get(now.path) ?? null }));
}

function fileChanges(before: Snapshot, after: Snapshot): readonly Change[] {
  const found = new Map<FileChange, ChangedFile[]>();
  const add = (kind: FileChange, file: ChangedFile): void => {
    found.set(kind, [...(found.get(kind) ?? []), file]);
  };
  for (const { was, now } of pairs(before, after)) {
    if (was !== null && differ(was, now)) add(CHANGED[now.kind], changed(was, now));
    // Where the earlier list was cut, a file that is not in it may have been there.
    if (was === null && before.whole) add(ADDED[now.kind], changed(null, now));
  }
  const still = new Set(after.files.map(({ path }) => path));
  for (const file of before.files) {
    const weights = file.kind === 'weights' || file.kind === 'pickle-weights';
    if (weights && after.whole && !still.has(file.path)) {
      add('weights-removed', { path: file.path, from: file.digest, to: null });
    }
  }
  return SHOWN_ORDER.flatMap((kind) => fileChange(kind, found.get(kind) ?? []));
}

const CHANGED = {
  weights: 'weights-changed',
  'pickle-weights': 'weights-changed',
  pickle: 'pickle-changed',
  code: 'code-changed',
} as const satisfies Record<FileMark['kind'], FileChange>;
const ADDED = {
  weights: 'weights-added',
  'pickle-weights': 'pickle-added',
  pickle: 'pickle-added',
  code: 'code-added',
} as const satisfies Record<FileMark['kind'], FileChange>;
const SHOWN_ORDER = [
  'weights-changed',
  'pickle-added',
  'pickle-changed',
  'code-added',
  'code-changed',
  'weights-removed',
  'weights-added',
] as const satisfies readonly FileChange[];

/** `sha256:…` → `sha256`. */
const sort = (digest: string): string => digest.slice(0, digest.indexOf(':'));

/** Digests of different sorts say nothing of each other. */
function differ(was: FileMark | null, now: FileMark): boolean {
  if (was === null || was.digest === null || now.digest === null) return false;
  return sort(was.digest) === sort(now.digest) && was.digest !== now.digest;
}

const changed = (was: FileMark | null, now: FileMark): ChangedFile => ({
  path: now.path,
  from: was?.digest ?? null,
  to: now.digest,
});

const fileChange = (kind: FileChange, files: readonly ChangedFile[]): readonly Change[] =>
  files.length === 0 ? [] : [{ kind, files: files.slice(0, FILES_NAMED), count: files.length }];

const listed = (names: readonly string[] | null): string | null => names && names.join(', ');

const words = (kind: WordChange, from: string | null, to: string | null): readonly Change[] =>
  from === null || to === null || from === to
    ? []
    : [{ kind, from: from.slice(0, WORDS_KEPT), to: to.slice(0, WORDS_KEPT) }];

function renamed(before: Snapshot, after: Snapshot): readonly Change[] {
  return before.id === after.id
    ? words('publisher-renamed', before.publisher, after.publisher)
    : words('publisher-renamed', before.id, after.id);
}

/** The earlier commit is not in the whole list of the branch, or is not on its first page and there are fewer. */
function squashed({ commit, commits }: Snapshot, log: CommitsFact): readonly Change[] {
  if (commit === null || log.newest.some(({ id }) => id === commit)) return [];
  const fewer = commits !== null && log.total !== null && log.total < commits;
  if (!log.whole && !fewer) return [];
  return [{ kind: 'history-squashed', from: count(commits), to: count(log.total) }];
}

const count = (commits: number | null): string => (commits === null ? '' : String(commits));
