import type { Call, Reply } from '../../../contract';
import { logOf, snapshotAt, splitRevision } from '../../../repository/revisions';
import { jsonReply, revisionNotFound } from '../replies';
import type { Subject } from '../subjects/contract';
import { isTrue, limitOf } from './query';

const PAGE = 50;

/** GET /api/models/{id}/commits/{revision}, newest first, pages by `p`. */
export function commits(call: Call, subject: Subject, rest: readonly string[]): Reply {
  const { revision } = splitRevision(rest);
  const snapshot = snapshotAt(subject, revision);
  if (!snapshot) return revisionNotFound(revision);
  const log = logOf(subject, snapshot);
  const limit = limitOf(call, PAGE, 1000);
  const page = Math.max(0, Number(call.url.searchParams.get('p') ?? 0) || 0);
  const next = new URL(call.url);
  next.searchParams.set('p', String(page + 1));
  const more = (page + 1) * limit < log.length;
  return jsonReply(
    call,
    log.slice(page * limit, (page + 1) * limit).map(({ id, title, message, author, date }) => ({
      id,
      title,
      message,
      authors: [{ user: author.name, avatar: author.avatarUrl }],
      date,
    })),
    { 'x-total-count': String(log.length), ...(more ? { link: `<${next.href}>; rel="next"` } : {}) },
  );
}

/** GET /api/models/{id}/refs */
export function refs(call: Call, subject: Subject): Reply {
  const { tags, branches, converts, pullRequests } = subject.refs;
  return jsonReply(call, {
    tags,
    branches,
    converts,
    ...(isTrue(call, 'include_prs') ? { pullRequests } : {}),
  });
}
