import type { Facts, FactsUpdate } from '../../facts/facts';
import type { LinkedDatasetFact } from '../../facts/linked';
import { collected, valueOf, type Slot, type Source } from '../../model/slot';
import type { Answer, CollectLinkedRequest } from '../contract';
import { leadsTo } from '../answers';
import { count, LIST_LIMIT, list, record, text, texts, type JsonRecord } from '../read';
import { FILE_LIMIT } from './files';
import { API_ORIGIN, huggingface } from './hub';
import { isSameId, modelId } from './ids';
import { completeness, isAnswered, lookUpOf } from './look-up';
import { gateOf } from './model';

/** So many of the named datasets are looked up: above any honest list, and half of what one look may ask. */
export const DATASET_LIMIT = 20;

const DATASET_PAGE = /^\/datasets\//;

/** Datasets by name: those of card data and tags, then those that the card's text links on this hub. */
export function namedDatasets({ datasets, cardReading }: Facts): readonly string[] {
  const linked = (valueOf(cardReading)?.links ?? []).flatMap(({ kind, url, id }) => {
    const target = kind === 'dataset' && id !== null && URL.canParse(url) ? new URL(url) : null;
    const here = target !== null && huggingface.origins.includes(target.origin);
    return here && DATASET_PAGE.test(target.pathname) ? (id ?? []) : [];
  });
  const unique = new Map<string, string>();
  for (const id of [...(valueOf(datasets) ?? []).map((dataset) => dataset.id), ...linked]) {
    if (!unique.has(id.toLowerCase())) unique.set(id.toLowerCase(), id);
  }
  return [...unique.values()].slice(0, LIST_LIMIT);
}

/** Each named dataset as its own record says: there, gone, gated, under which licence, with how many data files. */
export async function* lookUpDatasets(
  { ask, now, isDue }: CollectLinkedRequest,
  facts: Facts,
): AsyncGenerator<FactsUpdate> {
  // Where neither was seen, that none is named is not known.
  if (facts.datasets.state !== 'collected' && facts.cardReading.state !== 'collected') return;
  const names = namedDatasets(facts);
  const kept = resumable(facts.linkedDatasets, names, isDue);
  if (kept === null) return;
  const source: Source = { kind: 'api', url: `${API_ORIGIN}/api/datasets`, path: '' };
  const found = names.map((id) => kept.get(id) ?? unasked(id));
  const publish = (): FactsUpdate => ({ linkedDatasets: collected([...found], source, now()) });
  if (names.length === 0) yield publish();
  let asked = kept.size;
  for (const [index, id] of names.entries()) {
    if (kept.has(id)) continue;
    if (asked >= DATASET_LIMIT) break;
    asked += 1;
    found[index] = await lookUp(ask, id);
    yield publish();
  }
}

/** What need not be asked again; null when nothing is due. A list of other names is a new list. */
function resumable(
  slot: Slot<readonly LinkedDatasetFact[]>,
  names: readonly string[],
  isDue: CollectLinkedRequest['isDue'],
): ReadonlyMap<string, LinkedDatasetFact> | null {
  const known = valueOf(slot) ?? [];
  const asked = known.filter(({ state }) => isAnswered(state)).map((each) => [each.id, each] as const);
  if (isDue(slot)) return new Map();
  const same = names.every((name) => known.some(({ id }) => id === name));
  const states = known.map(({ state }) => state);
  return isDue(slot, same ? completeness(states, DATASET_LIMIT) : 'begun') ? new Map(asked) : null;
}

const unasked = (id: string): LinkedDatasetFact => ({
  id,
  state: 'not-asked',
  gated: 'no',
  disabled: false,
  licenses: [],
  dataFiles: null,
  size: null,
});

async function lookUp(ask: CollectLinkedRequest['ask'], id: string): Promise<LinkedDatasetFact> {
  // A name that the hub would not give is the name of nothing here; ids of models and datasets have one grammar.
  if (modelId(id) === null) return { ...unasked(id), state: 'gone' };
  return datasetFact(id, await ask(`/api/datasets/${id}`));
}

/** A dataset by the answer to its name. */
export function datasetFact(id: string, answer: Answer): LinkedDatasetFact {
  if (!answer.ok) {
    const { failure } = answer;
    const gated = failure === 'gated' ? 'manual' : 'no';
    return { ...unasked(id), state: lookUpOf(failure), gated, disabled: failure === 'disabled' };
  }
  const dataset = record(answer.json);
  const found = text(dataset?.id);
  if (dataset === null || found === null) return { ...unasked(id), state: 'unreadable' };
  if (!isSameId(found, id) && !leadsTo(answer, `/api/datasets/${found}`)) {
    return { ...unasked(id), state: 'other-subject' };
  }
  return {
    id,
    state: 'found',
    gated: gateOf(dataset.gated),
    disabled: dataset.disabled === true,
    licenses: licenses(dataset),
    dataFiles: dataFiles(dataset.siblings),
    size: count(dataset.usedStorage),
  };
}

function licenses(dataset: JsonRecord): readonly string[] {
  const declared = texts(record(dataset.cardData)?.license ?? []);
  const tagged = texts(dataset.tags ?? [])
    .filter((tag) => tag.startsWith('license:'))
    .map((tag) => tag.slice('license:'.length));
  return [...new Set((declared.length > 0 ? declared : tagged).map((id) => id.toLowerCase()))];
}

/** What a dataset's repository holds besides its data: words, code, settings. */
const NO_DATA =
  /(?:^|\/)(?:\.git[\w]*|[^/]*licen[cs]e[^/]*|dataset_infos\.json|[^/]*\.(?:md|py|ya?ml|toml|cff|bib|rst|sh|ipynb))$/i;

function dataFiles(siblings: unknown): number | null {
  if (!Array.isArray(siblings)) return null;
  return list(siblings, FILE_LIMIT).filter((item) => {
    const path = text(record(item)?.rfilename);
    return path !== null && !NO_DATA.test(path);
  }).length;
}
