import type { Call, Reply } from '../../../contract';
import { snapshotAt } from '../../../repository/revisions';
import { jsonReply, nextLink, readCursor, writeCursor } from '../replies';
import { subjects } from '../subjects';
import type { JsonObject, Subject } from '../subjects/contract';
import { FULL_LIST_KEYS, LIST_KEYS, modelInfo } from './model-info';
import { expandOf, invalidExpand, isTrue, limitOf } from './query';

const SORTS: Readonly<Record<string, (subject: Subject) => number>> = {
  downloads: (subject) => subject.downloads,
  likes: (subject) => subject.likes,
  lastModified: (subject) => Date.parse(subject.lastModified),
  createdAt: (subject) => Date.parse(subject.createdAt),
};

/** GET /api/models: filters, order, pages by Link. */
export function listModels(call: Call): Reply {
  const expand = expandOf(call);
  const invalid = invalidExpand(expand);
  if (invalid) return invalid;
  const found = filtered(call.url.searchParams);
  const from = readCursor(call);
  const limit = limitOf(call, 1000, 1000);
  const keys = expand.length > 0 ? expand : listKeys(call);
  const page = found.slice(from, from + limit).flatMap((subject): JsonObject[] => {
    const snapshot = snapshotAt(subject, 'main');
    return snapshot ? [modelInfo(subject, snapshot, { keys })] : [];
  });
  return jsonReply(call, page, from + limit < found.length ? nextLink(call, writeCursor(from + limit)) : {});
}

/** Models that a list's query lets through, in its order. */
export function filtered(query: URLSearchParams): Subject[] {
  const author = query.get('author')?.toLowerCase();
  const search = query.get('search')?.toLowerCase() ?? '';
  const tags = [...query.getAll('filter').flatMap((value) => value.split(',')), ...query.getAll('other')];
  for (const name of ['library', 'pipeline_tag', 'license', 'dataset']) {
    const value = query.get(name);
    if (value !== null) tags.push(value);
  }
  const found = subjects.filter(
    (subject) =>
      (author === undefined || subject.owner.name.toLowerCase() === author) &&
      subject.id.toLowerCase().includes(search) &&
      tags.every((tag) => subject.tags.includes(tag)),
  );
  const rank = SORTS[query.get('sort') ?? ''];
  return rank ? found.toSorted((a, b) => rank(b) - rank(a)) : found;
}

function listKeys(call: Call): string[] {
  return [
    ...(isTrue(call, 'full') ? FULL_LIST_KEYS : LIST_KEYS),
    ...(isTrue(call, 'config') ? ['config'] : []),
    ...(isTrue(call, 'cardData') ? ['cardData'] : []),
  ];
}
