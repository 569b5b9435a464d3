import type { RefsFact } from '../../facts/revision';
import { collected, failed, type Source } from '../../model/slot';
import type { Subject } from '../../model/subject';
import type { CollectLinkedRequest } from '../contract';
import type { FactsUpdate } from '../../facts/facts';
import { LIST_LIMIT, list, record, text, type JsonRecord } from '../read';
import { API_ORIGIN, apiPath } from './hub';

const names = (value: unknown): string[] =>
  list(value).flatMap((item) => text(record(item)?.name) ?? text(record(item)?.ref) ?? []);

const isWhole = (value: unknown): boolean => !Array.isArray(value) || value.length <= LIST_LIMIT;

/** Branches and tags, as `/refs` and a files page list them (facts/HUGGINGFACE §5.44). */
export function refNames(refs: JsonRecord): RefsFact | null {
  if (!Array.isArray(refs.branches)) return null;
  return {
    branches: names(refs.branches),
    tags: names(refs.tags),
    complete: isWhole(refs.branches) && isWhole(refs.tags),
  };
}

/** Branches and tags of the repository: where checkpoints of a training run are often kept. */
export async function* askRefs(
  { ask, now }: Pick<CollectLinkedRequest, 'ask' | 'now'>,
  { id }: Subject,
): AsyncGenerator<FactsUpdate> {
  const path = `${apiPath(id)}/refs`;
  const source: Source = { kind: 'api', url: API_ORIGIN + path, path: '' };
  const answer = await ask(path);
  const refs = answer.ok ? refNames(record(answer.json) ?? {}) : null;
  yield {
    refs:
      refs === null
        ? failed(answer.ok ? 'unreadable' : answer.failure, source, now())
        : collected(refs, source, now()),
  };
}
