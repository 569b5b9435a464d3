import type { Facts, FactsUpdate } from '../../facts/facts';
import type { CommitEntry, CommitsFact } from '../../facts/history';
import { collected, failed, valueOf, type Source } from '../../model/slot';
import { commitId } from '../../model/subject';
import type { CollectLinkedRequest } from '../contract';
import { list, record, text, texts } from '../read';
import { part } from '../encode';
import { API_ORIGIN, apiPath } from './hub';
import { isoDate } from './publisher';

/** One page, as many as the hub gives at once (facts/HUGGINGFACE §5.45). */
const COMMITS_LIMIT = 50;
/** A title is a line; more of it is text that the report need not carry. */
const TITLE_LIMIT = 200;
/** A commit names its author, and at times who merged it. */
const AUTHORS_LIMIT = 10;

/** The list names no files: only a title may tell that weights were written. */
const SPEAKS_OF_WEIGHTS =
  /\.(?:safetensors|bin|gguf|pth?|ckpt|h5|onnx|msgpack|keras)\b|\bweights?\b|\bcheckpoints?\b/i;
/** How the hub names pushes by a trusted build service (facts/PROVENANCE §2). A git author may be called so too. */
const BUILD_SERVICE = /^\[OIDC\]/i;
/** The hub counts all commits in this header, where it does. */
const TOTAL = 'x-total-count';
const MORE = /rel="?next"?/i;

const DAY_MS = 24 * 3_600_000;
/** Younger than this at its newest commit, a repository has next to no history. */
const YOUNG_MS = 30 * DAY_MS;

/** `/commits/{revision}` as facts; null when it is no list. `headers` tell how many there are. */
export function commitsFact(json: unknown, headers: Headers, createdAt: string | null): CommitsFact | null {
  if (!Array.isArray(json)) return null;
  const newest = list(json, COMMITS_LIMIT).flatMap((item) => entry(item) ?? []);
  const stated = headers.get(TOTAL) ?? '';
  const more = MORE.test(headers.get('link') ?? '') || json.length > newest.length;
  const counted = /^\d{1,9}$/.test(stated) ? Number(stated) : null;
  const total = counted ?? (more ? null : newest.length);
  const authors = [...new Set(newest.flatMap((commit) => commit.authors))];
  return {
    total,
    newest,
    whole: !more && total === newest.length,
    weightsCommit: newest.find(({ title }) => SPEAKS_OF_WEIGHTS.test(title)) ?? null,
    authors,
    oidc: authors.some((name) => BUILD_SERVICE.test(name)),
    burst: burst(newest, createdAt),
  };
}

function entry(value: unknown): CommitEntry | null {
  const commit = record(value);
  const id = commitId(commit?.id);
  if (commit === null || id === null) return null;
  return {
    id,
    title: (text(commit.title) ?? '').slice(0, TITLE_LIMIT),
    date: isoDate(commit.date),
    authors: list(commit.authors, AUTHORS_LIMIT).flatMap((author) => texts(record(author)?.user ?? [])),
  };
}

function burst(newest: readonly CommitEntry[], createdAt: string | null): number | null {
  const dates = newest.flatMap(({ date }) => (date === null ? [] : [Date.parse(date)]));
  const last = Math.max(...dates);
  if (dates.length === 0 || createdAt === null || last - Date.parse(createdAt) > YOUNG_MS) return null;
  return dates.filter((date) => last - date <= DAY_MS).length;
}

/** The newest commits of the revision that was looked at. */
export async function* askCommits(
  { ask, now }: Pick<CollectLinkedRequest, 'ask' | 'now'>,
  { subject, createdAt }: Pick<Facts, 'subject' | 'createdAt'>,
): AsyncGenerator<FactsUpdate> {
  const path = `${apiPath(subject.id)}/commits/${part(subject.revision)}`;
  const source: Source = { kind: 'api', url: API_ORIGIN + path, path: '' };
  const answer = await ask(`${path}?p=0&limit=${COMMITS_LIMIT}`);
  const commits = answer.ok ? commitsFact(answer.json, answer.headers, valueOf(createdAt)) : null;
  yield {
    commits:
      commits === null
        ? failed(answer.ok ? 'unreadable' : answer.failure, source, now())
        : collected(commits, source, now()),
  };
}
