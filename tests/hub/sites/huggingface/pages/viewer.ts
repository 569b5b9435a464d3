import { encodePath } from '../api/files';
import { logOf } from '../../../repository/revisions';
import { escape, icon, island, type Dialect } from './html';
import { lastCommitProps, viewerProps } from './props';
import type { Place } from './tree';
import { time } from './words';

/** The bar above a file list or a file: revision, path, contributors, history. */
export function viewerHeader(dialect: Dialect, place: Place, view: 'tree' | 'blob', trail: string): string {
  const { subject, snapshot, revision } = place;
  const count = logOf(subject, snapshot).length;
  const commits = `/${subject.id}/commits/${encodeURIComponent(revision)}`;
  const html = `<header class="viewer-header"><div class="viewer-path"><button class="btn" type="button">${icon('branch')} ${escape(revision)} ${icon('caret')}</button> ${trail}</div><div class="viewer-history"><a class="contributors" href="${commits}"><img class="avatar round" alt="" src="${subject.owner.avatarUrl}"> <span>1 contributor</span></a> <a class="btn group rounded-full" href="${commits}">${icon('history')} <span class="text-gray-600">History:</span> <span>${count} commit${count === 1 ? '' : 's'}</span></a></div></header>`;
  return island(dialect, 'ViewerHeader', viewerProps(subject, snapshot, revision, view), html);
}

/** The path as links: repository, folders, last part plain. */
export function crumbs({ subject, revision, path }: Place): string {
  const base = `/${subject.id}/tree/${encodeURIComponent(revision)}`;
  const parts = path.split('/').filter(Boolean);
  const links = parts.map((part, index) => {
    const label = escape(part);
    return index === parts.length - 1
      ? `<span>${label}</span>`
      : `<a href="${base}/${encodePath(parts.slice(0, index + 1).join('/'))}">${label}</a>`;
  });
  const name = escape(subject.id.slice(subject.id.indexOf('/') + 1));
  return `<div class="crumbs">${[`<a class="truncate" href="${base}">${name}</a>`, ...links].join('<span class="text-gray-300">/</span>')}</div>`;
}

/** The newest commit of the page's revision. */
export function lastCommit(dialect: Dialect, { subject, snapshot }: Place): string {
  const { commit } = snapshot;
  const name = escape(commit.author.name);
  const verified = commit.verified
    ? '<span class="verified" title="This commit is signed and the signature is verified">verified</span>'
    : '';
  const html = `<div class="from-gray-100-to-white bg-linear-to-t rounded-t-lg border border-b-0 last-commit"><img class="avatar round" alt="${name}&#39;s picture" src="${commit.author.avatarUrl}"> <a class="hover:underline" href="/${commit.author.name}">${name}</a> <span class="truncate font-mono title">${escape(commit.title)}</span> <a class="hash" href="/${subject.id}/commit/${commit.id}">${commit.id.slice(0, 7)}</a> ${verified} ${time(commit.date, 'ml-auto')}</div>`;
  return island(dialect, 'LastCommit', lastCommitProps(subject, snapshot), html);
}
