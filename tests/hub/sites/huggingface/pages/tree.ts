import { encodePath } from '../api/files';
import { securityRepoStatus } from '../api/model-info';
import type { Call, Reply } from '../../../contract';
import { writeCursor } from '../replies';
import { entryJson, type Entry, listFolder } from '../repository/tree';
import type { Snapshot, Subject } from '../subjects/contract';
import { modelHeader } from './header';
import { island, type Dialect } from './html';
import { document } from './layout';
import { modelProps } from './props';
import { entryRow } from './tree-row';
import { crumbs, lastCommit, viewerHeader } from './viewer';

const ENTRIES_ON_PAGE = 50;

export interface Place {
  subject: Subject;
  snapshot: Snapshot;
  /** As the URL names it. */
  revision: string;
  path: string;
}

/** /{id}/tree/{revision}[/{folder}]: the files page. */
export function treePage(call: Call, dialect: Dialect, place: Place): Reply | undefined {
  const { subject, snapshot, revision, path } = place;
  const entries = listFolder(snapshot, path, false);
  if (!entries) return undefined;
  const unsafe = {
    classNames: 'mb-3',
    repoId: subject.id,
    repoType: 'model',
    revision,
    securityRepoStatus: securityRepoStatus(subject, snapshot),
  };
  const list = `<section class="pt-8 border-gray-100 col-span-full">${viewerHeader(dialect, place, 'tree', crumbs(place))} ${island(dialect, 'UnsafeBanner', unsafe, dialect.none)} ${lastCommit(dialect, place)} ${treeList(dialect, place, entries)}</section>`;
  const main = `${modelHeader(dialect, subject, 'files')} <div class="container relative flex flex-col w-full mb-16">${list}</div>`;
  const title = `${subject.id} at ${revision}`;
  const clean = `/${subject.id}/tree/${encodeURIComponent(revision)}${path === '' ? '' : `/${encodePath(path)}`}`;
  return document(call, dialect, { kind: 'ViewerIndexTreePage', title, path: clean, main });
}

function treeList(dialect: Dialect, place: Place, entries: readonly Entry[]): string {
  const { subject, snapshot, revision, path } = place;
  const shown = entries.slice(0, ENTRIES_ON_PAGE);
  const folder = path === '' ? '' : `/${encodePath(path)}`;
  const nextURL =
    entries.length > shown.length
      ? `/api/models/${subject.id}/tree/${encodeURIComponent(revision)}${folder}?expand=true&recursive=false&limit=${ENTRIES_ON_PAGE}&cursor=${writeCursor(shown.length)}`
      : null;
  const props = {
    context: { repo: { name: subject.id, type: 'model' }, rev: revision },
    entries: shown.map((entry) => entryJson(subject, snapshot, entry, true)),
    nextURL,
    query: {},
    objectInfo: modelProps(subject, dialect.generation),
    hasGatedAccess: subject.gated === false,
  };
  const more =
    nextURL === null
      ? dialect.none
      : dialect.when(
          0,
          '<li class="more"><button class="btn" type="button" data-load-more>Load more files</button></li>',
        );
  const rows = dialect.each(shown.map((entry) => entryRow(dialect, place, entry)));
  return island(
    dialect,
    'ViewerIndexTreeList',
    props,
    `<ul class="mb-8 rounded-b-lg border border-t-0 dark:border-gray-800 dark:bg-gray-900 file-list">${rows} ${more}</ul>`,
  );
}
