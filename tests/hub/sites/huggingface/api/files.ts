import { lfsPointer, stable } from '../../../content/digest';
import { memory } from '../../../content/source';
import type { Call, Reply } from '../../../contract';
import { bytesReply } from '../../../replies';
import { snapshotAt, splitRevision } from '../../../repository/revisions';
import { API_HEADERS, entryNotFound, errorReply, redirectReply, revisionNotFound } from '../replies';
import { subjects } from '../subjects';
import { toCdn } from './large-files';
import type { ModelFile, Snapshot, Subject } from '../subjects/contract';

/** Files whose every GET or HEAD the hub counts as a download of the model. */
const QUERY_FILE =
  /(^|\/)(config\.json|config\.yaml|params\.json|adapter_config\.json|hyperparams\.yaml|model_index\.json)$|\.(gguf|nemo)$/;

const byHash = new Map<string, ModelFile>();
for (const subject of subjects) {
  for (const { files } of subject.snapshots.values()) {
    for (const file of files) if (file.lfs) byHash.set(file.xetHash ?? file.lfs.oid, file);
  }
}

/** GET /{id}/raw/{revision}/{path}: what git holds, so the pointer of an LFS file. */
export function raw(call: Call, subject: Subject, rest: readonly string[]): Reply {
  return withFile(call, subject, rest, (file, snapshot) => {
    const source = file.lfs ? memory(lfsPointer(file.lfs.oid, file.lfs.size)) : file.source;
    return bytesReply(call, source, {
      ...API_HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      etag: `"${file.oid}"`,
      'x-repo-commit': snapshot.commit.id,
    });
  });
}

/** GET /{id}/resolve/{revision}/{path}: a redirect to the bytes. */
export function resolve(call: Call, subject: Subject, rest: readonly string[]): Reply {
  return withFile(call, subject, rest, (file, snapshot) => {
    const reply = file.lfs ? toCdn(call, subject, file, snapshot) : toCache(subject, file, snapshot);
    return QUERY_FILE.test(file.path) ? { ...reply, download: { id: subject.id, path: file.path } } : reply;
  });
}

/** GET /api/resolve-cache/models/{id}/{sha}/{path}: a small file itself. */
export function resolveCache(call: Call, subject: Subject, rest: readonly string[]): Reply {
  return withFile(call, subject, rest, (file, snapshot) => {
    const headers = {
      ...API_HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(nameOf(file))}`,
      etag: `"${file.oid}"`,
      'x-repo-commit': snapshot.commit.id,
    };
    return call.headers['if-none-match'] === headers.etag
      ? { status: 304, headers, body: '' }
      : bytesReply(call, file.source, headers);
  });
}

/** Lets the CDN keep a file that belongs to no subject; its address, without the signature that nothing checks. */
export function keepOnCdn(file: ModelFile): string {
  const hash = file.xetHash ?? file.oid;
  byHash.set(hash, file);
  return `https://us.aws.cdn.hf.co/xet-bridge-us/${stable(file.path, 24)}/${hash}`;
}

/** The LFS file whose bytes the CDN keeps under a hash. */
export function fileOfHash(hash: string): ModelFile | undefined {
  return byHash.get(hash);
}

/** Any CDN host: the bytes of an LFS file by its xet hash, or its SHA-256 when it is not in Xet. */
export function cdn(call: Call): Reply {
  const hash = call.segments.at(-1) ?? '';
  const file = fileOfHash(hash);
  if (!file)
    return {
      status: 403,
      headers: { 'content-type': 'application/xml' },
      body: '<Error><Code>AccessDenied</Code></Error>',
    };
  return bytesReply(call, file.source, {
    etag: `"${hash}"`,
    'access-control-allow-origin': '*',
    'access-control-expose-headers':
      'Accept-Ranges,Content-Range,Content-Type,Content-Disposition,ETag,X-Cache',
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(nameOf(file))}`,
    'x-cache': 'Hit from cloudfront',
  });
}

function withFile(
  call: Call,
  subject: Subject,
  rest: readonly string[],
  reply: (file: ModelFile, snapshot: Snapshot) => Reply,
): Reply {
  const { revision, path } = splitRevision(rest);
  const snapshot = snapshotAt(subject, revision);
  if (!snapshot) return revisionNotFound(revision);
  const file = snapshot.files.find((candidate) => candidate.path === path);
  if (!file) return entryNotFound(snapshot.commit.id);
  if (subject.gated !== false && !['README.md', '.gitattributes'].includes(path))
    return gatedReply(call, subject);
  return reply(file, snapshot);
}

function gatedReply(call: Call, { id }: Subject): Reply {
  const authorized = call.headers.authorization !== undefined;
  const message = authorized
    ? `Access to model ${id} is restricted and you are not in the authorized list. Visit https://huggingface.co/${id} to ask for access.`
    : `Access to model ${id} is restricted. You must have access to it and be authenticated to access it. Please log in.`;
  return errorReply(authorized ? 403 : 401, message, 'GatedRepo');
}

function toCache(subject: Subject, file: ModelFile, snapshot: Snapshot): Reply {
  const sha = snapshot.commit.id;
  const path = encodePath(file.path);
  const to = `/api/resolve-cache/models/${subject.id}/${sha}/${path}?%2F${subject.id}%2Fresolve%2Fmain%2F${path}=&etag=%22${file.oid}%22`;
  return redirectReply(to, 307, {
    'x-repo-commit': sha,
    'x-linked-size': String(file.size),
    'x-linked-etag': `"${file.oid}"`,
    'accept-ranges': 'bytes',
  });
}

/** A path inside a URL. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

const nameOf = (file: ModelFile): string => file.path.slice(file.path.lastIndexOf('/') + 1);
