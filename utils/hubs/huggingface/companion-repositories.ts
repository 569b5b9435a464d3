import type { Facts, FactsUpdate } from '../../facts/facts';
import type { CompanionFact } from '../../facts/publisher';
import { collected, failed, notCollected, valueOf, type Source } from '../../model/slot';
import type { CollectLinkedRequest } from '../contract';
import { list, record } from '../read';
import { API_ORIGIN } from './hub';
import { modelId } from './ids';

/** One page of a search by owner and name; a publisher's models of one name are far fewer. */
const SEARCH_LIMIT = 100;

/** How the names of repositories end that hold a training run's checkpoints. */
const CHECKPOINTS = /[-_](?:intermediate[-_])?(?:checkpoints?|ckpts?|intermediate)$/i;

/** What one training run's models differ by: the stage they were taken at. */
const STAGE = /[-_](?:base|instruct|chat|it|sft|dpo|rlvr|rl|hf|preview|final)$/i;

/** A model's name without its stages, lower-case: what the repositories of one training run share. */
export function nameStem(name: string): string {
  let stem = name.toLowerCase();
  while (STAGE.test(stem)) stem = stem.replace(STAGE, '');
  return stem;
}

const split = (id: string): readonly [owner: string, name: string] => {
  const [owner = '', name = ''] = id.split('/');
  return [owner, name];
};

/** Whether `id` is by its name the checkpoints of the run that made `subject`. */
export function holdsCheckpointsOf(subject: string, id: string): boolean {
  const [owner, name] = split(subject);
  const [otherOwner, otherName] = split(id);
  return (
    owner.toLowerCase() === otherOwner.toLowerCase() &&
    otherName.toLowerCase() !== name.toLowerCase() &&
    CHECKPOINTS.test(otherName) &&
    nameStem(otherName.replace(CHECKPOINTS, '')) === nameStem(name)
  );
}

/** The publisher's repositories of the same name that end like checkpoints. */
export async function* findCheckpoints(
  { ask, now }: CollectLinkedRequest,
  facts: Facts,
): AsyncGenerator<FactsUpdate> {
  const [owner, name] = split(facts.subject.id);
  if (name === '') {
    yield { companionRepositories: notCollected('not-offered-by-hub') };
    return;
  }
  const query = new URLSearchParams({ author: owner, search: nameStem(name), limit: String(SEARCH_LIMIT) });
  const source: Source = { kind: 'api', url: `${API_ORIGIN}/api/models?${query}`, path: '' };
  const answer = await ask(`/api/models?${query}`);
  if (!answer.ok || !Array.isArray(answer.json)) {
    yield { companionRepositories: failed(answer.ok ? 'unreadable' : answer.failure, source, now()) };
    return;
  }
  const ids = list(answer.json, SEARCH_LIMIT).flatMap((item) => modelId(record(item)?.id) ?? []);
  const checkpoints = ids.filter((id) => holdsCheckpointsOf(facts.subject.id, id));
  const value = checkpoints.map((id): CompanionFact => ({ id, holds: 'checkpoints' }));
  // By their names alone: what is in them was not looked at.
  yield { companionRepositories: collected([...value, ...ownDatasets(facts)], source, now(), 'inferred') };
}

/** Of the linked datasets, those of the same publisher. */
const ownDatasets = ({ subject, linkedDatasets }: Facts): CompanionFact[] =>
  (valueOf(linkedDatasets) ?? [])
    .filter(({ id, state }) => {
      const own = split(id)[0].toLowerCase() === split(subject.id)[0].toLowerCase();
      return own && id.includes('/') && state === 'found';
    })
    .map(({ id }) => ({ id, holds: 'datasets' }));

/** The siblings with the publisher's own datasets among those just looked up. */
export function withOwnDatasets(facts: Facts): FactsUpdate | null {
  const { companionRepositories: siblings } = facts;
  if (siblings.state !== 'collected') return null;
  const before = siblings.value;
  const value = [...before.filter(({ holds }) => holds === 'checkpoints'), ...ownDatasets(facts)];
  const same =
    value.length === before.length && value.every(({ id }) => before.some((each) => each.id === id));
  return same ? null : { companionRepositories: { ...siblings, value } };
}
