import type { BaseModelFact } from '../../facts/lineage';
import type { ChainModel } from '../../facts/chain';
import type { Facts } from '../../facts/facts';
import { valueOf } from '../../model/slot';
import type { CollectLinkedRequest } from '../contract';
import { chainInfo } from './chain-model';
import { leadsTo } from '../answers';
import { apiPath } from './hub';
import { isSameId, modelId } from './ids';
import { isAnswered, lookUpOf } from './look-up';

/** Steps up: longer honest chains were not seen (fine-tunes of merges of fine-tunes come to five). */
const DEPTH_LIMIT = 8;

/** Base models asked for: merges name up to ten. */
export const MODEL_LIMIT = 12;

/** Base models listed, asked for or not: what a record may hold of a merge that names hundreds. */
const LISTED_LIMIT = 24;

/** One place in the walk: the model, and the lower-case ids below it, from the subject up. */
interface Place {
  readonly model: ChainModel;
  readonly below: readonly string[];
}

type Walk = Pick<CollectLinkedRequest, 'ask' | 'now' | 'isDecisive'>;

/**
 * Up the chain, nearest first; yields the whole list after every answer. Cycle-safe: a model that is below itself
 * ends the path. `known`: models that need no new answer, by lower-case id.
 */
export async function* walkChain(
  walk: Walk,
  { subject, baseModels }: Facts,
  known: ReadonlyMap<string, ChainModel>,
): AsyncGenerator<readonly ChainModel[]> {
  const answered = new Map(known);
  const expanded = new Set<string>();
  const places = basesOf(subject.id, valueOf(baseModels) ?? [], [subject.id.toLowerCase()]).slice(
    0,
    LISTED_LIMIT,
  );
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index];
    if (place === undefined || place.model.state === 'cycle' || place.model.depth > DEPTH_LIMIT) continue;
    const { model, below } = place;
    const key = model.id.toLowerCase();
    const asks = !answered.has(key);
    if (asks && answered.size >= MODEL_LIMIT) continue;
    const found = answered.get(key) ?? (await askFor(walk, model, below));
    answered.set(key, found);
    const { state, facts } = found;
    places[index] = { model: { ...model, state, facts }, below };
    // A model that two others rest on has its own bases listed once.
    if (state === 'found' && !expanded.has(key)) {
      expanded.add(key);
      const bases = (facts && valueOf(facts.baseModels)) ?? [];
      places.push(
        ...basesOf(model.id, bases, [...below, key], model.depth + 1).slice(0, LISTED_LIMIT - places.length),
      );
    }
    if (asks) yield places.map((each) => each.model);
  }
  yield places.map(({ model }) => model);
}

function basesOf(
  child: string,
  bases: readonly BaseModelFact[],
  below: readonly string[],
  depth = 1,
): Place[] {
  return bases.map(({ id, relation }) => {
    const state = below.includes(id.toLowerCase()) ? 'cycle' : 'not-asked';
    return { model: { id, child, relation, depth, state, facts: null }, below };
  });
}

async function askFor(
  { ask, now, isDecisive }: Walk,
  model: ChainModel,
  below: readonly string[],
): Promise<ChainModel> {
  // A name that the hub would not give, such as a folder of the author's, is the name of nothing here.
  if (modelId(model.id) === null) return { ...model, state: 'gone' };
  const answer = await ask(`${apiPath(model.id)}?blobs=true`);
  if (!answer.ok) return { ...model, state: lookUpOf(answer.failure) };
  const info = chainInfo(answer.json, now(), isDecisive);
  if (info === null) return { ...model, state: 'unreadable' };
  if (!isSameId(info.id, model.id) && !leadsTo(answer, apiPath(info.id)))
    return { ...model, state: 'other-subject' };
  // A former name may lead back to a model below.
  if (below.includes(info.id.toLowerCase())) return { ...model, state: 'cycle' };
  return { ...model, state: 'found', facts: info.facts };
}

/** The models of a chain that need no new answer. */
export const answeredModels = (chain: readonly ChainModel[]): ReadonlyMap<string, ChainModel> =>
  new Map(
    chain
      .filter(({ state }) => state !== 'cycle' && isAnswered(state))
      .map((model) => [model.id.toLowerCase(), model]),
  );

/** Whether the walk still has models to ask for. */
export const mayGoOn = (chain: readonly ChainModel[]): boolean =>
  chain.some(({ state, depth }) => state === 'not-asked' && depth <= DEPTH_LIMIT) &&
  answeredModels(chain).size < MODEL_LIMIT;
