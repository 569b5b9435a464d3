import type { Facts, FactsUpdate } from '../../facts/facts';
import { collected, failed, notCollected, type Failure, type Source } from '../../model/slot';
import type { ModelId, Subject } from '../../model/subject';
import type { PageData, PageKind } from '../contract';
import { emptyFacts } from '../../facts/empty-facts';
import { record, text, type JsonRecord } from '../read';
import { treeEntries } from './files';
import { huggingface } from './hub';
import {
  isSameId,
  mayBeAt,
  modelId,
  modelIdInUrl,
  pageKindInUrl,
  pathInUrl,
  revisionInUrl,
  revisionName,
} from './ids';
import { HEADER } from './islands';
import { modelFacts } from './model';
import { authorFacts } from './publisher';
import { refNames } from './refs';
import { DEFAULT_BRANCH, lastCommit, resolveRevision } from './revision';
import { repositoryScan } from './scan';

/** The facts in the islands of a model, files or file page; where it has none, no more than what its address names. */
export function decodePage(data: PageData, at: number): Facts | null {
  const header = data.pieces[HEADER];
  const named = modelIdInUrl(data.url);
  const addressed = revisionOfAddress(data);
  if (named === null || addressed === null) return null;
  const subject = { hub: huggingface.id, id: named, revision: addressed };
  if (header === undefined) return withUpdate(named, addressed, {});
  if (header.state === 'failed') return unreadable(data, subject, header.failure, at);
  const model = record(header.props.model);
  const id = modelId(model?.id);
  if (model === null || id === null) return unreadable(data, subject, 'unreadable', at);
  // What the page says of another model than its address names is not about this one.
  if (!isSameId(id, named)) return withUpdate(named, addressed, {});
  const source = pageSource(data);
  const stated = isFilesPage(data) ? statedRevision(data) : undefined;
  // Islands that were left from another revision than the address names are not about this one.
  const current = stated === undefined || (stated !== null && mayBeAt(data.url, stated));
  const requested = (current ? stated : null) ?? addressed;
  return withUpdate(id, requested, {
    ...modelFacts(model, source(`/${HEADER}/model`), at),
    ...(requested !== DEFAULT_BRANCH && UNKNOWN_ELSEWHERE),
    ...authorFacts(header.props.author, source(`/${HEADER}/author`), at),
    ...(isFilesPage(data) && current && fileFacts(data, requested, at)),
  });
}

/** The header describes the default branch: what it read in that branch's files says nothing of another revision's. */
const UNKNOWN_ELSEWHERE = {
  weightsRecord: notCollected('not-on-this-page'),
  customCode: notCollected('not-on-this-page'),
  configNames: notCollected('not-on-this-page'),
} as const;

const isFiles = (kind: PageKind): boolean => kind === 'tree' || kind === 'blob';

/** By its own word and by its address. */
const isFilesPage = ({ kind, url }: PageData): boolean => isFiles(kind) && isFiles(pageKindInUrl(url));

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
function unreadable(data: PageData, subject: Subject, failure: Failure, at: number): Facts {
  return emptyFacts(subject, failed(failure, pageSource(data)(`/${HEADER}`), at));
}

const propsOf = ({ pieces }: PageData, name: string): JsonRecord | null => {
  const piece = pieces[name];
  return piece?.state === 'read' ? piece.props : null;
};

/** The file list repeats the revision of the header above it. */
const VIEWERS = ['ViewerHeader', 'BranchSelector', 'ViewerIndexTreeList'];

/** What the islands of a files page say they show: null when there can be none such, undefined when none says it. */
function statedRevision(data: PageData): string | null | undefined {
  for (const name of VIEWERS) {
    const props = propsOf(data, name);
    const revision = record(props?.context)?.rev ?? props?.rev;
    if (text(revision) !== null) return revisionName(revision);
  }
  return undefined;
}

/** The revision that an address names; null when it names one that there cannot be. */
function revisionOfAddress(data: PageData): string | null {
  const addressed = isFiles(pageKindInUrl(data.url)) ? revisionInUrl(data.url) : null;
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
