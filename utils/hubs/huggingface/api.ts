import { collected, failed, type Failure, type Source } from '../../model/slot';
import type { FileListFact, RepositoryFile } from '../../facts/files';
import { commitId, type CommitId, type ModelId, type Subject } from '../../model/subject';
import type { Answer, Ask, CollectRequest, HubApi } from '../contract';
import type { FactsUpdate } from '../../facts/facts';
import { list, record } from '../read';
import { FILE_LIMIT, siblings, treeEntries } from './files';
import { decodePage } from './decode';
import { isAt, isOwnHost, leadsTo } from '../answers';
import { part } from '../encode';
import { failureOf, rateLimit } from './answers';
import { countsAsDownload } from './downloads';
import { API_ORIGIN, apiPath, huggingface } from './hub';
import { filePage, fileUrl } from './site';
import { isSameId, modelId } from './ids';
import { modelFacts } from './model';
import { collectLinked } from './collect-linked';
import { publisher, publisherKnown } from './publisher-call';
import { readCard } from './readings';
import { repositoryScan } from './scan';
import { resolveRevision } from './revision';
import { licensePath, textUrl } from './texts';

/** The endpoint takes 2,000 (facts/HUGGINGFACE §5.43); a page's worth of risky files is far fewer. */
const PATHS_LIMIT = 500;

/** 1,000 entries a page: more pages than this are told as an incomplete list. */
const TREE_PAGE_LIMIT = 10;

/** facts/HUGGINGFACE §5: info with files and security in one call, the README, scan details of risky files, the publisher. */
export const huggingfaceApi: HubApi = {
  hub: huggingface,
  decode: decodePage,
  fileUrl,
  filePage,
  mayRead: (url) => isOwnHost(huggingface, url),
  failureOf,
  rateLimit,
  countsAsDownload,
  textUrl,
  collectLinked,
  async *collect(request) {
    const { facts, again } = request;
    const files = facts.files;
    const listed = files.state === 'collected' && files.value.complete;
    const pinned = facts.revision.state === 'collected' && facts.revision.value.commit !== null;
    const described = facts.customCode.state === 'collected' && facts.weightsRecord.state === 'collected';
    const enough = listed && pinned && described;
    let { subject } = facts;
    let known: FileListFact = listed ? files.value : { files: [], complete: false };
    if (!enough || again) {
      const info = await modelInfo(request, subject);
      yield info.update;
      if (info.files === null) return;
      subject = info.subject;
      known = info.files;
    }
    if (again || facts.cardReading.state !== 'collected') {
      yield* readCard(request, subject, facts, known);
    }
    const risky = riskyWithoutScan(known.files, request);
    if (risky.length > 0) yield await scanDetails(request, subject, known, risky);
    if (again || !publisherKnown(facts)) yield* publisher(request, subject, request.said?.publisher);
  },
};

function riskyWithoutScan(files: readonly RepositoryFile[], { isRisky, again }: CollectRequest): string[] {
  const paths: string[] = [];
  for (const { path, scan } of files) {
    if (paths.length === PATHS_LIMIT) break; // a list may hold 100,000 files
    if ((again || scan === null) && isRisky(path)) paths.push(path);
  }
  return paths;
}

interface ModelInfo {
  readonly update: FactsUpdate;
  readonly subject: Subject;
  /** Null when the hub did not answer: nothing more can be asked. */
  readonly files: FileListFact | null;
}

async function modelInfo({ facts, ask, now }: CollectRequest, subject: Subject): Promise<ModelInfo> {
  const revision = facts.revision.state === 'collected' ? facts.revision.value.requested : subject.revision;
  const path = `${apiPath(subject.id)}/revision/${part(revision)}`;
  const answer = await ask(`${path}?blobs=true&securityStatus=true`);
  const source = (pointer: string): Source => ({
    kind: 'api',
    url: API_ORIGIN + path,
    path: pointer,
  });
  const at = now();
  const model = answer.ok ? record(answer.json) : null;
  const id = modelId(model?.id);
  const commit = commitId(model?.sha);
  const failure = failureIn(answer, model && id, { id: subject.id, revision }, commit);
  if (model === null || id === null || failure !== null) {
    const slot = failed(failure ?? 'unreadable', source(''), at);
    return {
      update: {
        files: slot,
        scannedFileCount: slot,
        revision: slot,
        repositoryScan: slot,
        verifiedDomain: slot,
      },
      subject,
      files: null,
    };
  }
  const scan = repositoryScan(model.securityRepoStatus);
  const resolved = { ...resolveRevision(revision, null, commit), ...(commit !== null && { commit }) };
  const found: Subject = { hub: subject.hub, id, revision: commit ?? revision };
  const files = siblings(model.siblings) ?? (await tree(ask, found));
  const told = modelFacts(model, source(''), at);
  const license = told.license?.state === 'collected' ? told.license : null;
  const update: FactsUpdate = {
    ...told,
    // The API leaves out what a page names; the list has it.
    ...(license?.value.file === null && {
      license: { ...license, value: { ...license.value, file: licensePath(license.value, files.files) } },
    }),
    subject: found,
    revision: collected(resolved, source('/sha'), at),
    ...(scan !== null && { repositoryScan: collected(scan, source('/securityRepoStatus'), at) }),
    files: collected(files, source('/siblings'), at),
  };
  return { update, subject: found, files };
}

/**
 * Why an answer on a model (`id`: null, of none) is not taken for the one that was asked about. Another id is a new
 * name only when the hub itself led from the old address to it; a commit has no other.
 */
function failureIn(
  answer: Answer,
  id: ModelId | null,
  asked: Pick<Subject, 'id' | 'revision'>,
  commit: CommitId | null,
): Failure | null {
  if (!answer.ok) return answer.failure;
  if (id === null) return 'unreadable';
  const named = isSameId(id, asked.id) || leadsTo(answer, apiPath(id));
  const wanted = commitId(asked.revision);
  return named && (wanted === null || commit === null || commit === wanted) ? null : 'other-subject';
}

/** `/tree` page by page through its `Link` header: for answers that carry no file list. */
async function tree(ask: Ask, subject: Subject): Promise<FileListFact> {
  const files: RepositoryFile[] = [];
  let path: string | null = `${apiPath(subject.id)}/tree/${part(subject.revision)}?recursive=true`;
  const seen = new Set<string>();
  while (path !== null && seen.size < TREE_PAGE_LIMIT) {
    seen.add(path);
    const answer: Answer = await ask(path);
    if (!answer.ok || !isAt(answer, path) || !Array.isArray(answer.json)) return { files, complete: false };
    const page = treeEntries(answer.json);
    for (const file of page.files) files.push(file);
    if (!page.whole || files.length > FILE_LIMIT)
      return { files: files.slice(0, FILE_LIMIT), complete: false };
    path = nextPath(answer);
    // A further page that we do not follow is still a further page.
    if (path === null) return { files, complete: !NEXT.test(answer.headers.get('link') ?? '') };
    if (seen.has(path)) return { files, complete: false };
  }
  return { files, complete: false };
}

/** The link to the next page in a `Link` header, whatever else stands there. */
const NEXT = /<([^>]*)>[^,<]*;\s*rel="?next"?/i;

/** The next page of a list, or null. A link to another host, or to a list of something else, is not followed. */
export function nextPath(answer: Extract<Answer, { ok: true }>): string | null {
  const { headers, url } = answer;
  const target = NEXT.exec(headers.get('link') ?? '')?.[1];
  if (target === undefined || !URL.canParse(target, url)) return null;
  const { origin, pathname, search } = new URL(target, url);
  return huggingface.origins.includes(origin) && isAt(answer, pathname) ? pathname + search : null;
}

/**
 * What the scanners say of the risky files: one question by their paths, or, where a POST would name this
 * installation to the hub, a listing of the first files (100 with details a page, facts/HUGGINGFACE §5.42).
 */
async function scanDetails(
  { ask, now, mayPost }: CollectRequest,
  subject: Subject,
  known: FileListFact,
  paths: readonly string[],
): Promise<FactsUpdate> {
  const revision = part(subject.revision);
  const path = `${apiPath(subject.id)}/${mayPost ? 'paths-info' : 'tree'}/${revision}`;
  const source: Source = { kind: 'api', url: API_ORIGIN + path, path: '' };
  const answer = mayPost
    ? await ask(path, { paths, expand: true })
    : await ask(`${path}?recursive=true&expand=true`);
  if (!answer.ok || !isAt(answer, path) || !Array.isArray(answer.json)) {
    const failure = !answer.ok ? answer.failure : isAt(answer, path) ? 'unreadable' : 'other-subject';
    return { scannedFileCount: failed(failure, source, now()) };
  }
  const details = treeEntries(list(answer.json, PATHS_LIMIT)).files;
  const byPath = new Map(details.map((file) => [file.path, file]));
  const files = known.files.map((file) => {
    const detail = byPath.get(file.path);
    // The scan of other bytes says nothing of these.
    return detail === undefined || differ(file.blobId, detail.blobId) || differ(file.sha256, detail.sha256)
      ? file
      : { ...file, scan: detail.scan, xetHash: file.xetHash ?? detail.xetHash };
  });
  return {
    files: collected({ ...known, files }, source, now()),
    scannedFileCount: collected(files.filter((file) => file.scan !== null).length, source, now()),
  };
}

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;
