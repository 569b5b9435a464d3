import type { Facts, FactsUpdate } from '../../facts/facts';
import type { NamespaceFact } from '../../facts/publisher';
import { collected, valueOf, type Slot } from '../../model/slot';
import type { Answer, Ask, Completeness, CollectLinkedRequest } from '../contract';
import { count, record } from '../read';
import { API_ORIGIN } from './hub';
import { modelId } from './ids';

/** So many accounts are asked after; each costs up to two calls of the subject's budget. */
export const NAMESPACE_LIMIT = 3;

const path = (kind: 'organizations' | 'users', name: string): string => `/api/${kind}/${name}/overview`;

const isMissing = (answer: Answer): boolean => !answer.ok && answer.failure === 'not-found';

/** How many models the account shows; null when the answer does not say. */
const modelsIn = (answer: Answer): number | null =>
  answer.ok ? count(record(answer.json)?.numModels) : null;

/**
 * Whether an account has this name. The hub answers 401 for models that are gone and for private ones alike; only the
 * overviews tell: both 404 is a free name (facts/PROVENANCE §2).
 */
export async function namespaceState(ask: Ask, name: string): Promise<NamespaceFact> {
  // A name that the hub would not allow is never asked for: it might be an address of something else.
  if (modelId(name) === null || name.includes('/')) return { name, state: 'unknown' };
  const organisation = await ask(path('organizations', name));
  const answer = isMissing(organisation) ? await ask(path('users', name)) : organisation;
  if (isMissing(answer)) return { name, state: 'free' };
  if (!answer.ok || record(answer.json) === null) return { name, state: 'unknown' };
  return { name, state: modelsIn(answer) === 0 ? 'held-empty' : 'taken' };
}

/** The accounts that these models (`owner/name`) belong to, each once, as many as are asked after. */
const accountsOf = (ids: readonly string[]): readonly string[] =>
  [...new Set(ids.flatMap((id) => (id.includes('/') ? [id.slice(0, id.indexOf('/'))] : [])))].slice(
    0,
    NAMESPACE_LIMIT,
  );

/** The states of the accounts that these models belong to. */
export async function namespacesOf(
  ask: Ask,
  ids: readonly string[],
  now: () => number,
): Promise<Slot<readonly NamespaceFact[]>> {
  const facts: NamespaceFact[] = [];
  for (const name of accountsOf(ids)) facts.push(await namespaceState(ask, name));
  return collected(facts, { kind: 'api', url: `${API_ORIGIN}/api/organizations`, path: '' }, now());
}

/** A step of the linked phase: the accounts of base models that are gone. Costs nothing when none is. */
export async function* askNamespaces(
  { ask, now, isDue }: Pick<CollectLinkedRequest, 'ask' | 'now' | 'isDue'>,
  facts: Facts,
): AsyncGenerator<FactsUpdate> {
  const chain = valueOf(facts.chain);
  if (chain === null) return;
  const gone = chain.filter(({ state }) => state === 'gone').map(({ id }) => id);
  if (isDue(facts.namespaces, howFar(valueOf(facts.namespaces) ?? [], accountsOf(gone)))) {
    yield { namespaces: await namespacesOf(ask, gone, now) };
  }
}

/** Base models that went since are asked after at once, accounts that gave no answer sooner than the others. */
function howFar(known: readonly NamespaceFact[], wanted: readonly string[]): Completeness {
  if (!wanted.every((name) => known.some((fact) => fact.name === name))) return 'begun';
  return known.some(({ state }) => state === 'unknown') ? 'failing' : 'whole';
}
