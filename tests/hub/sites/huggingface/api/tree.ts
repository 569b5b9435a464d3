import { z } from 'zod';
import type { Call, Reply } from '../../../contract';
import { snapshotAt, splitRevision } from '../../../repository/revisions';
import { entryJson, listFolder } from '../repository/tree';
import {
  entryNotFound,
  errorReply,
  jsonReply,
  nextLink,
  readCursor,
  revisionNotFound,
  writeCursor,
} from '../replies';
import type { Subject } from '../subjects/contract';
import { isTrue, limitOf } from './query';

const PAGE = 1000;
const EXPANDED_PAGE = 100;
const MAX_PATHS = 2000;

/** GET /api/models/{id}/tree/{revision}[/{path}] */
export function tree(call: Call, subject: Subject, rest: readonly string[]): Reply {
  const { revision, path } = splitRevision(rest);
  const snapshot = snapshotAt(subject, revision);
  if (!snapshot) return revisionNotFound(revision);
  const entries = listFolder(snapshot, path, isTrue(call, 'recursive'));
  if (!entries) return entryNotFound(snapshot.commit.id);
  const expand = isTrue(call, 'expand');
  const size = expand ? EXPANDED_PAGE : PAGE;
  const from = readCursor(call);
  const limit = limitOf(call, size, size);
  const page = entries.slice(from, from + limit).map((entry) => entryJson(subject, snapshot, entry, expand));
  const more = from + limit < entries.length;
  return jsonReply(call, page, {
    'x-repo-commit': snapshot.commit.id,
    ...(more ? nextLink(call, writeCursor(from + limit)) : {}),
  });
}

const PathsQuery = z.object({
  paths: z.union([z.string(), z.array(z.string()).max(MAX_PATHS)]),
  expand: z.boolean().optional(),
});

/** POST /api/models/{id}/paths-info/{revision}: the same entries for named paths; unknown ones are left out. */
export function pathsInfo(call: Call, subject: Subject, rest: readonly string[]): Reply {
  const { revision } = splitRevision(rest);
  const snapshot = snapshotAt(subject, revision);
  if (!snapshot) return revisionNotFound(revision);
  const query = PathsQuery.safeParse(bodyOf(call));
  if (!query.success)
    return errorReply(400, 'Invalid input: expected paths to be an array of at most 2000 strings');
  const { paths, expand = false } = query.data;
  const wanted = new Set(typeof paths === 'string' ? [paths] : paths);
  const entries = (listFolder(snapshot, '', true) ?? []).filter((entry) => wanted.has(entry.path));
  const commit = { 'x-repo-commit': snapshot.commit.id };
  return jsonReply(
    call,
    entries.map((entry) => entryJson(subject, snapshot, entry, expand)),
    commit,
  );
}

function bodyOf(call: Call): unknown {
  if (!call.headers['content-type']?.includes('json')) {
    const form = new URLSearchParams(call.body);
    return { paths: form.getAll('paths'), expand: form.get('expand') === 'true' };
  }
  try {
    return JSON.parse(call.body);
  } catch {
    return undefined;
  }
}
