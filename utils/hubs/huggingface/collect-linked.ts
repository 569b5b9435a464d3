import { FACT_NAMES, type Facts, type FactsUpdate } from '../../facts/facts';
import { notCollected, valueOf } from '../../model/slot';
import type { CollectLinkedRequest } from '../contract';
import { askCommits } from './commits';
import { findChildren } from './children';
import { lookUpDatasets } from './datasets';
import { collectBaseTexts, collectChain } from './collect-chain';
import { askNamespaces } from './namespaces';
import { publisher, publisherKnown } from './publisher-call';
import { readCard, readLicense } from './readings';
import { askRefs } from './refs';
import { checkSignatures } from './signatures';
import { findCheckpoints, withOwnDatasets } from './companion-repositories';

type Step = (request: CollectLinkedRequest, facts: Facts) => AsyncGenerator<FactsUpdate>;

/** In the order of their worth; each decides by its own slot whether it asks anything. */
const STEPS: readonly Step[] = [
  ownCard,
  ownLicense,
  ownRefs,
  ownCommits,
  ownPublisher,
  checkpoints,
  collectChain,
  askNamespaces,
  lookUpDatasets,
  findChildren,
  collectBaseTexts,
  checkSignatures,
];

/**
 * The linked phase, step by step. What was collected and is not old costs nothing; a step whose question failed does
 * not stop the others.
 */
export async function* collectLinked(request: CollectLinkedRequest): AsyncGenerator<FactsUpdate> {
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

async function* ownCard(request: CollectLinkedRequest, facts: Facts): AsyncGenerator<FactsUpdate> {
  const slot = facts.cardReading;
  if (slot.state === 'collected' || !request.isDue(slot)) return;
  yield* readCard(request, facts.subject, facts, valueOf(facts.files));
}

async function* ownLicense(request: CollectLinkedRequest, facts: Facts): AsyncGenerator<FactsUpdate> {
  const files = valueOf(facts.files);
  if (files !== null && request.isDue(facts.licenseText)) {
    yield* readLicense(request, facts.subject, facts, files);
  }
}

async function* ownRefs(request: CollectLinkedRequest, facts: Facts): AsyncGenerator<FactsUpdate> {
  if (request.isDue(facts.refs)) yield* askRefs(request, facts.subject);
}

async function* ownCommits(request: CollectLinkedRequest, facts: Facts): AsyncGenerator<FactsUpdate> {
  if (request.isDue(facts.commits)) yield* askCommits(request, facts);
}

async function* ownPublisher(request: CollectLinkedRequest, facts: Facts): AsyncGenerator<FactsUpdate> {
  if (!publisherKnown(facts) && request.isDue(facts.verifiedDomain)) {
    yield* publisher({ ...request, facts }, facts.subject);
  }
}

async function* checkpoints(request: CollectLinkedRequest, facts: Facts): AsyncGenerator<FactsUpdate> {
  if (!facts.subject.id.includes('/')) yield { companionRepositories: notCollected('not-offered-by-hub') };
  else if (request.isDue(facts.companionRepositories)) yield* findCheckpoints(request, facts);
}
