import { FACT_NAMES, type Facts } from '../../model/facts';
import { notCollected, valueOf } from '../../model/slot';
import type { ExploreRequest, FactsUpdate } from '../contract';
import { askCommits } from './commits';
import { findChildren } from './children';
import { lookUpDatasets } from './datasets';
import { exploreCards, exploreChain } from './explore-chain';
import { askNamespaces } from './namespaces';
import { publisher, publisherKnown } from './publisher-call';
import { readCard, readLicense } from './readings';
import { askRefs } from './refs';
import { checkSignatures } from './signatures';
import { findCheckpoints, withOwnDatasets } from './sibling-repositories';

type Step = (request: ExploreRequest, facts: Facts) => AsyncGenerator<FactsUpdate>;

/** In the order of their worth; each decides by its own slot whether it asks anything. */
const STEPS: readonly Step[] = [
  ownCard,
  ownLicense,
  ownRefs,
  ownCommits,
  ownPublisher,
  checkpoints,
  exploreChain,
  askNamespaces,
  lookUpDatasets,
  findChildren,
  exploreCards,
  checkSignatures,
];

/**
 * One hop further than the subject's own record. What was collected and is not old costs nothing; a step whose
 * question failed leaves the others to theirs.
 */
export async function* explore(request: ExploreRequest): AsyncGenerator<FactsUpdate> {
  let { facts } = request;
  for (const step of STEPS) {
    for await (const update of step(request, facts)) {
      if (isNews(facts, update)) yield update;
      facts = Object.assign({}, facts, update); // no step renames the subject
    }
  }
  const siblings = withOwnDatasets(facts);
  if (siblings !== null) yield siblings;
}

/** A slot that stays empty for the same reason is no news. */
const isNews = (facts: Facts, update: FactsUpdate): boolean =>
  FACT_NAMES.some((name) => {
    const [before, next] = [facts[name], update[name]];
    if (next === undefined) return false;
    return !(next.state === 'not-collected' && before.state === next.state && before.why === next.why);
  });

async function* ownCard(request: ExploreRequest, facts: Facts): AsyncGenerator<FactsUpdate> {
  const slot = facts.cardReading;
  if (slot.state === 'collected' || !request.isDue(slot)) return;
  yield* readCard(request, facts.subject, facts, valueOf(facts.files));
}

async function* ownLicense(request: ExploreRequest, facts: Facts): AsyncGenerator<FactsUpdate> {
  const files = valueOf(facts.files);
  if (files !== null && request.isDue(facts.licenseText)) {
    yield* readLicense(request, facts.subject, facts, files);
  }
}

async function* ownRefs(request: ExploreRequest, facts: Facts): AsyncGenerator<FactsUpdate> {
  if (request.isDue(facts.refs)) yield* askRefs(request, facts.subject);
}

async function* ownCommits(request: ExploreRequest, facts: Facts): AsyncGenerator<FactsUpdate> {
  if (request.isDue(facts.commits)) yield* askCommits(request, facts);
}

async function* ownPublisher(request: ExploreRequest, facts: Facts): AsyncGenerator<FactsUpdate> {
  if (!publisherKnown(facts) && request.isDue(facts.verifiedDomain)) {
    yield* publisher({ ...request, facts }, facts.subject);
  }
}

async function* checkpoints(request: ExploreRequest, facts: Facts): AsyncGenerator<FactsUpdate> {
  if (!facts.subject.id.includes('/')) yield { siblings: notCollected('not-offered-by-hub') };
  else if (request.isDue(facts.siblings)) yield* findCheckpoints(request, facts);
}
