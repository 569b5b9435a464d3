import { collected, failed, type Source } from '../../model/slot';
import type { Facts } from '../../model/facts';
import type { ModelId } from '../../model/subject';
import type { FactsUpdate, HubPage, PageKind, PageReading } from '../contract';
import { emptyFacts } from '../empty-facts';
import { list, record, text, type JsonRecord } from '../read';
import { treeEntries } from './files';
import { huggingface } from './hub';
import { modelId, modelIdInUrl, pathInUrl, revisionInUrl } from './ids';
import { islandElement, readIsland, type Island } from './islands';
import { modelFacts } from './model';
import { authorFacts } from './publisher';
import { DEFAULT_BRANCH, lastCommit, resolveRevision } from './revision';
import { repositoryScan } from './scan';

const HEADER = 'ModelHeader';

const KINDS: readonly (readonly [bodyClass: string, kind: PageKind])[] = [
  ['ModelPage', 'model'],
  ['ViewerIndexTreePage', 'tree'],
  ['ViewerBlobPage', 'blob'],
];

/** facts/HUGGINGFACE §§1–3: islands and body class say what a page is; its address alone never does. */
export const huggingfacePage: HubPage = {
  hub: huggingface,
  read(document, url, at) {
    const island = readIsland(document, HEADER);
    if (island.state === 'absent') return { model: false };
    const clean = cleanUrl(url);
    return island.state === 'read'
      ? readModel(document, island.props, clean, at)
      : unreadable(document, island, clean, at);
  },
  anchor: (document) => islandElement(document, HEADER),
  isDark: (document) => document.documentElement.classList.contains('dark'),
};

const pageKind = (document: Document): PageKind =>
  KINDS.find(([name]) => document.body.classList.contains(name))?.[1] ?? 'other';

/** The address without query and fragment: neither belongs to the subject, and both may be private. */
function cleanUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

function readModel(document: Document, header: JsonRecord, url: string, at: number): PageReading {
  const model = record(header.model);
  const id = modelId(model?.id);
  if (model === null || id === null) {
    return unreadable(document, { state: 'failed', failure: 'unreadable' }, url, at);
  }
  const kind = pageKind(document);
  const source = (path: string): Source => ({ kind: 'page', url, path });
  const files = kind === 'tree' || kind === 'blob' ? fileFacts(document, url, at) : {};
  const update: FactsUpdate = {
    ...modelFacts(model, source(`/${HEADER}/model`), at),
    ...authorFacts(header.author, source(`/${HEADER}/author`), at),
    ...files,
  };
  return { model: true, kind, facts: withUpdate(id, requestedRevision(document, kind, url), update) };
}

function withUpdate(id: ModelId, requested: string, update: FactsUpdate): Facts {
  const revision = update.revision?.state === 'collected' ? update.revision.value.commit : null;
  const subject = { hub: huggingface.id, id, revision: revision ?? requested };
  return { ...emptyFacts(subject, 'not-on-this-page'), ...update, subject };
}

/** A genuine header whose data cannot be read: the address names the subject, every slot says what failed. */
function unreadable(
  document: Document,
  island: Extract<Island, { state: 'failed' }>,
  url: string,
  at: number,
): PageReading {
  const id = modelIdInUrl(url);
  if (id === null) return { model: false };
  const kind = pageKind(document);
  const subject = { hub: huggingface.id, id, revision: requestedRevision(document, kind, url) };
  const slot = failed(island.failure, { kind: 'page', url, path: `/${HEADER}` }, at);
  return { model: true, kind, facts: emptyFacts(subject, slot) };
}

/** `ViewerHeader` since 2025, `BranchSelector` in 2024; the file list repeats the revision. */
function viewer(document: Document): { readonly name: string; readonly props: JsonRecord } | null {
  for (const name of ['ViewerHeader', 'BranchSelector', 'ViewerIndexTreeList']) {
    const island = readIsland(document, name);
    if (island.state === 'read') return { name, props: island.props };
  }
  return null;
}

function requestedRevision(document: Document, kind: PageKind, url: string): string {
  if (kind === 'model' || kind === 'other') return DEFAULT_BRANCH;
  const props = viewer(document)?.props;
  return text(record(props?.context)?.rev) ?? text(props?.rev) ?? revisionInUrl(url) ?? DEFAULT_BRANCH;
}

function fileFacts(document: Document, url: string, at: number): FactsUpdate {
  const header = viewer(document);
  const tree = readIsland(document, 'ViewerIndexTreeList');
  const banner = readIsland(document, 'UnsafeBanner');
  const last = readIsland(document, 'LastCommit');
  const source = (path: string): Source => ({ kind: 'page', url, path });
  const commit = last.state === 'read' ? lastCommit(last.props.commitLast) : null;
  // Below the root, "last commit" is the last one that touched that folder or file, not the head.
  const atRoot = pathInUrl(url) === '';
  const requested = requestedRevision(document, 'tree', url);
  const revision = resolveRevision(
    requested,
    record(header?.props.refs),
    atRoot ? (commit?.id ?? null) : null,
  );
  const isHead = commit !== null && (atRoot || commit.id === revision.commit);
  const scan = banner.state === 'read' ? repositoryScan(banner.props.securityRepoStatus) : null;
  return {
    revision: collected(revision, source(`/${header?.name ?? 'address'}`), at),
    ...(isHead && { headCommit: collected(commit, source('/LastCommit/commitLast'), at) }),
    ...(scan !== null && { repositoryScan: collected(scan, source('/UnsafeBanner/securityRepoStatus'), at) }),
    ...filesOf(tree, source('/ViewerIndexTreeList/entries'), at, atRoot),
  };
}

function filesOf(tree: Island, source: Source, at: number, atRoot: boolean): FactsUpdate {
  if (tree.state === 'failed') return { files: failed(tree.failure, source, at) };
  if (tree.state === 'absent' || !Array.isArray(tree.props.entries)) return {};
  const { files, folders } = treeEntries(list(tree.props.entries, Number.POSITIVE_INFINITY));
  const complete = atRoot && folders.length === 0 && tree.props.nextURL == null;
  const scanned = files.filter((file) => file.scan !== null).length;
  return {
    files: collected({ files, complete }, source, at),
    ...(scanned > 0 && { fileScans: collected(scanned, source, at) }),
  };
}
