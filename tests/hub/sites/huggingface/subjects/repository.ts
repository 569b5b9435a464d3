import { gitBlob, lfsPointer, sha256, stable } from '../../../content/digest';
import { whole, type ByteSource } from '../../../content/source';
import type { Ref, Refs } from '../../../repository/contract';
import type { Commit, ModelFile, Owner, Scan, Snapshot } from './contract';

export interface FileInput {
  path: string;
  source: ByteSource;
  scan: Scan;
  commit?: number;
  /** SHA-256 to list for a large file whose bytes are made up. */
  digest?: string;
}

export interface CommitInput {
  title: string;
  date: string;
  author?: Owner;
  verified?: boolean;
  message?: string;
  id?: string;
}

export interface BranchInput {
  branches?: Readonly<Record<string, number>>;
  revisionTags?: Readonly<Record<string, number>>;
  pullRequest?: { commit: CommitInput; files: readonly FileInput[] };
}

/** Extensions kept in LFS, as in the hub's own .gitattributes. */
export const LFS_EXTENSIONS = (
  '7z arrow bin ckpt gguf gz h5 joblib keras mlmodel model msgpack npy npz onnx ot parquet pb pickle pkl pt pth ' +
  'rar safetensors tar tflite tgz wasm xz zip zst'
).split(' ');

const LARGEST_PLAIN_FILE = 10_000_000;

/** Where a file lies: what its digests and its commit depend on besides its bytes. */
export interface Home {
  id: string;
  lastCommit: number;
  /** Whether large files are kept in Xet; the older subjects are not. */
  xet: boolean;
}

/** A file with the digests that git and LFS give its bytes. */
export function modelFile({ id, lastCommit, xet }: Home, input: FileInput): ModelFile {
  const { path, source, scan } = input;
  const commit = input.commit ?? defaultCommit(path, lastCommit);
  const { size } = source;
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (input.digest === undefined && !LFS_EXTENSIONS.includes(extension) && size <= LARGEST_PLAIN_FILE) {
    return { path, size, oid: gitBlob(whole(source)), scan, commit, source };
  }
  const oid = input.digest ?? sha256(source, `${id}/${path}`);
  const pointer = lfsPointer(oid, size);
  const lfs = { oid, size, pointerSize: Buffer.byteLength(pointer) };
  const xetHash = xet ? { xetHash: stable(`xet:${oid}`, 64) } : {};
  return { path, size, oid: gitBlob(Buffer.from(pointer)), lfs, ...xetHash, scan, commit, source };
}

/** Commits in a row, each the parent of the next. */
export function history(id: string, owner: Owner, inputs: readonly CommitInput[], parent?: string): Commit[] {
  let previous = parent;
  return inputs.map((input, index) => {
    const commit: Commit = {
      id: input.id ?? stable(`${id}@${previous ?? ''}#${index}:${input.title}`, 40),
      title: input.title,
      message: input.message ?? '',
      date: input.date,
      author: input.author ?? owner,
      verified: input.verified ?? false,
      parentIds: previous === undefined ? [] : [previous],
    };
    previous = commit.id;
    return commit;
  });
}

/** The files at each commit, and the names that point at commits. */
export function snapshotsAndRefs(
  home: Home,
  commits: readonly Commit[],
  files: readonly ModelFile[],
  input: BranchInput,
): { snapshots: Map<string, Snapshot>; refs: Refs } {
  const snapshots = new Map<string, Snapshot>();
  commits.forEach((commit, index) => {
    snapshots.set(commit.id, { commit, files: files.filter((file) => file.commit <= index) });
  });
  const target = (index: number): string => commits[index]?.id ?? head(commits).id;
  const named = (kind: string, entries: Readonly<Record<string, number>> = {}): Ref[] =>
    Object.entries(entries).map(([name, index]) => ({
      name,
      ref: `refs/${kind}/${name}`,
      targetCommit: target(index),
    }));
  const pullRequests: Ref[] = [];
  if (input.pullRequest) {
    const { commit: proposal, files: added } = input.pullRequest;
    for (const commit of history(home.id, head(commits).author, [proposal], head(commits).id)) {
      const proposed = added.map((file) => modelFile(home, { ...file, commit: commits.length }));
      snapshots.set(commit.id, { commit, files: sorted([...files, ...proposed]) });
      pullRequests.push({ name: '1', ref: 'refs/pr/1', targetCommit: commit.id });
    }
  }
  const main: Ref = { name: 'main', ref: 'refs/heads/main', targetCommit: head(commits).id };
  return {
    snapshots,
    refs: {
      branches: [main, ...named('heads', input.branches)],
      tags: named('tags', input.revisionTags),
      converts: [],
      pullRequests,
    },
  };
}

/** The newest of some commits, oldest first. */
export function head(commits: readonly Commit[]): Commit {
  const last = commits.at(-1);
  if (!last) throw new Error('a repository has at least one commit');
  return last;
}

export function sorted(files: readonly ModelFile[]): ModelFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function defaultCommit(path: string, last: number): number {
  if (path === '.gitattributes') return 0;
  return path === 'README.md' ? last : Math.min(1, last);
}
