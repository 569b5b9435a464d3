import type { BaseModelFact, ChildModel, ChildrenFact } from '../../facts/lineage';
import type { Facts, FactsUpdate } from '../../facts/facts';
import { collected, failed, type Source } from '../../model/slot';
import type { Answer, CollectLinkedRequest } from '../contract';
import { count, list, record, text } from '../read';
import { API_ORIGIN } from './hub';
import { modelId } from './ids';

/** One page of the list: enough to count most models' children in one call. */
const ASKED_LIMIT = 100;

/** Children kept by name; a list of more is not read by anybody. */
export const CHILDREN_LISTED = 20;

/** A model has a handful of tags; hostile ones may have any number. */
const TAG_LIMIT = 1000;

const RELATIONS: ReadonlySet<string> = new Set<BaseModelFact['relation']>([
  'adapter',
  'merge',
  'quantized',
  'finetune',
]);
const isRelation = (word: string): word is BaseModelFact['relation'] => RELATIONS.has(word);

/** How a model's tags (`base_model:finetune:ID`, facts/PROVENANCE §2) say that it was made from `base`; null: they do not. */
export function relationTo(base: string, tags: unknown): BaseModelFact['relation'] | null {
  const wanted = base.toLowerCase();
  let named = false;
  for (const tag of list(tags, TAG_LIMIT)) {
    const [, relation, id] = /^base_model:(?:([a-z]+):)?(.+)$/.exec(text(tag)?.toLowerCase() ?? '') ?? [];
    if (id !== wanted) continue;
    if (relation !== undefined && isRelation(relation)) return relation;
    named = true;
  }
  return named ? 'unknown' : null;
}

/** The models in one page of the hub's list whose own tags name `base`. */
export function childrenIn({ json, headers }: Extract<Answer, { ok: true }>, base: string): ChildrenFact {
  const entries = list(json, ASKED_LIMIT);
  const models = new Map<string, ChildModel>();
  for (const entry of entries) {
    const model = record(entry);
    const id = modelId(model?.id);
    const relation = relationTo(base, model?.tags);
    if (model === null || id === null || relation === null || id.toLowerCase() === base.toLowerCase())
      continue;
    models.set(id, { id, relation, downloads: count(model.downloads) });
  }
  return {
    models: [...models.values()].slice(0, CHILDREN_LISTED),
    count: models.size,
    complete: !/rel="?next"?/i.test(headers.get('link') ?? ''),
  };
}

/** A step of the linked phase: one level down, the models made from this one. */
export async function* findChildren(
  { ask, now, isDue }: Pick<CollectLinkedRequest, 'ask' | 'now' | 'isDue'>,
  { subject, children }: Facts,
): AsyncGenerator<FactsUpdate> {
  if (!isDue(children)) return;
  const path = `/api/models?filter=base_model:${subject.id}&sort=downloads&direction=-1&limit=${ASKED_LIMIT}`;
  const source: Source = { kind: 'api', url: API_ORIGIN + path, path: '' };
  const answer = await ask(path);
  if (!answer.ok || !Array.isArray(answer.json)) {
    yield { children: failed(answer.ok ? 'unreadable' : answer.failure, source, now()) };
    return;
  }
  yield { children: collected(childrenIn(answer, subject.id), source, now(), 'declared') };
}
