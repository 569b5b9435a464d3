import type { Facts, FactsUpdate } from '../../facts/facts';
import { collected, failed, notCollected, type Failure, type Source } from '../../model/slot';
import type { ModelId } from '../../model/subject';
import type { PageData } from '../contract';
import { emptyFacts } from '../../facts/empty-facts';
import { record, text, type JsonRecord } from '../read';
import { treeEntries } from './files';
import { huggingface } from './hub';
import { modelId, modelIdInUrl, pathInUrl, revisionInUrl, revisionName } from './ids';
import { HEADER } from './islands';
import { modelFacts } from './model';
import { authorFacts } from './publisher';
import { refNames } from './refs';
import { DEFAULT_BRANCH, lastCommit, resolveRevision } from './revision';
import { repositoryScan } from './scan';

/** The facts in the islands of a model, files or file page. */
export function decodePage(data: PageData, at: number): Facts | null {
  const header = data.pieces[HEADER];
  if (header === undefined) return null;
  if (header.state === 'failed') return unreadable(data, header.failure, at);
  const model = record(header.props.model);
  const id = modelId(model?.id);
  if (model === null || id === null) return unreadable(data, 'unreadable', at);
  const source = pageSource(data);
  const requested = requestedRevision(data);
  if (requested === null) return null;
  return withUpdate(id, requested, {
    ...modelFacts(model, source(`/${HEADER}/model`), at),
    ...(requested !== DEFAULT_BRANCH && UNKNOWN_ELSEWHERE),
    ...authorFacts(header.props.author, source(`/${HEADER}/author`), at),
    ...(isFilesPage(data) && fileFacts(data, requested, at)),
  });
}

/** The header describes the default branch: what it read in that branch's files says nothing of another revision's. */
const UNKNOWN_ELSEWHERE = {
  weightsRecord: notCollected('not-on-this-page'),
  customCode: notCollected('not-on-this-page'),
} as const;

const isFilesPage = ({ kind }: PageData): boolean => kind === 'tree' || kind === 'blob';

/** The address without query and fragment: neither belongs to the subject, and both may be private. */
function pageSource({ url }: PageData): (path: string) => Source {
  const { origin, pathname } = new URL(url);
  return (path) => ({ kind: 'page', url: origin + pathname, path });
}

function withUpdate(id: ModelId, requested: string, update: FactsUpdate): Facts {
  const commit = update.revision?.state === 'collected' ? update.revision.value.commit : null;
  const subject = { hub: huggingface.id, id, revision: commit ?? requested };
  return { ...emptyFacts(subject, 'not-on-this-page'), ...update, subject };
}

/** A genuine header whose data cannot be read: the address names the subject, every slot says what failed. */
function unreadable(data: PageData, failure: Failure, at: number): Facts | null {
  const id = modelIdInUrl(data.url);
  const revision = requestedRevision(data);
  if (id === null || revision === null) return null;
  const subject = { hub: huggingface.id, id, revision };
  return emptyFacts(subject, failed(failure, pageSource(data)(`/${HEADER}`), at));
}

const propsOf = ({ pieces }: PageData, name: string): JsonRecord | null => {
  const piece = pieces[name];
  return piece?.state === 'read' ? piece.props : null;
};

/** The file list repeats the revision of the header above it. */
const VIEWERS = ['ViewerHeader', 'BranchSelector', 'ViewerIndexTreeList'];

/** The revision that a page is about; null when it names one that there cannot be. */
function requestedRevision(data: PageData): string | null {
  if (!isFilesPage(data)) return DEFAULT_BRANCH;
  for (const name of VIEWERS) {
    const props = propsOf(data, name);
    const revision = record(props?.context)?.rev ?? props?.rev;
    if (text(revision) !== null) return revisionName(revision);
  }
  const addressed = revisionInUrl(data.url);
  return addressed === null ? DEFAULT_BRANCH : revisionName(addressed);
}

function fileFacts(data: PageData, requested: string, at: number): FactsUpdate {
  const source = pageSource(data);
  const commit = lastCommit(propsOf(data, 'LastCommit')?.commitLast);
  // Below the root, "last commit" is the last one that touched that folder or file, not the head.
  const atRoot = pathInUrl(data.url) === '';
  const viewer = VIEWERS.find((name) => propsOf(data, name) !== null);
  const refs = viewer === undefined ? null : record(propsOf(data, viewer)?.refs);
  const revision = resolveRevision(requested, refs, atRoot ? (commit?.id ?? null) : null);
  const isHead = commit !== null && (atRoot || commit.id === revision.commit);
  const scan = repositoryScan(propsOf(data, 'UnsafeBanner')?.securityRepoStatus);
  const names = refs && refNames(refs);
  return {
    revision: collected(revision, source(`/${viewer ?? 'address'}`), at),
    ...(names !== null && { refs: collected(names, source(`/${viewer ?? ''}/refs`), at) }),
    ...(isHead && { headCommit: collected(commit, source('/LastCommit/commitLast'), at) }),
    ...(scan !== null && { repositoryScan: collected(scan, source('/UnsafeBanner/securityRepoStatus'), at) }),
    ...listedFiles(data, source('/ViewerIndexTreeList/entries'), at, atRoot),
  };
}

function listedFiles(data: PageData, source: Source, at: number, atRoot: boolean): FactsUpdate {
  const tree = data.pieces.ViewerIndexTreeList;
  if (tree === undefined) return {};
  if (tree.state === 'failed') return { files: failed(tree.failure, source, at) };
  if (!Array.isArray(tree.props.entries)) return {};
  const { files, folders, whole } = treeEntries(tree.props.entries);
  const complete = whole && atRoot && folders.length === 0 && (tree.props.nextURL ?? null) === null;
  const scanned = files.filter((file) => file.scan !== null).length;
  return {
    files: collected({ files, complete }, source, at),
    ...(scanned > 0 && { scannedFileCount: collected(scanned, source, at) }),
  };
}
