import { safetensors } from '../../../content/safetensors';
import type { ByteSource } from '../../../content/source';
import { readme } from '../../../content/text';
import type { Swap } from '../../../contract';
import type { ModelFile, Subject } from '../subjects/contract';
import { head, history, modelFile, sorted } from '../subjects/repository';

/** The subject after one more commit on main; earlier commits keep their files. */
export function swapped(subject: Subject, swap: Swap): Subject {
  const { id, owner, generation } = subject;
  const last = head(subject.commits);
  const title = swap.title ?? `Upload ${swap.path ?? 'README.md'}`;
  const date = swap.date ?? new Date(Date.parse(last.date) + 3_600_000).toISOString();
  const added = swap.sameCommit ? [] : history(id, owner, [{ title, date, verified: true }], last.id);
  const commits = [...subject.commits, ...added];
  const home = { id, lastCommit: commits.length - 1, xet: generation === 'svelte5' };
  const write = (path: string, source: ByteSource): ModelFile => {
    const scan = subject.files.find((file) => file.path === path)?.scan ?? { kind: 'plain' };
    return modelFile(home, { path, source, scan, commit: home.lastCommit });
  };
  const written = [
    ...(swap.path === null ? [] : [write(swap.path, swap.source ?? otherWeights(commits.length))]),
    ...(swap.card === undefined ? [] : [write('README.md', readme(subject.cardData, swap.card))]),
  ];
  const kept = subject.files.filter(({ path }) => !written.some((file) => file.path === path));
  const files = sorted([...kept, ...written]);
  const newest = head(commits);
  return {
    ...subject,
    files,
    commits,
    card: swap.card ?? subject.card,
    lastModified: newest.date,
    snapshots: new Map([...subject.snapshots, [newest.id, { commit: newest, files }]]),
    refs: {
      ...subject.refs,
      branches: subject.refs.branches.map((ref) =>
        ref.name === 'main' ? { ...ref, targetCommit: newest.id } : ref,
      ),
    },
  };
}

const otherWeights = (size: number): ByteSource =>
  safetensors({ 'swapped.weight': { dtype: 'F32', shape: [size, 8] } });
