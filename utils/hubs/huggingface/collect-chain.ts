import type { ChainModel } from '../../facts/chain';
import type { Facts, FactsUpdate } from '../../facts/facts';
import { collected, valueOf, type Source } from '../../model/slot';
import type { Completeness, CollectLinkedRequest } from '../contract';
import { answeredModels, mayGoOn, walkChain } from './chain';
import { API_ORIGIN, apiPath } from './hub';
import { modelId } from './ids';
import { isAnswered } from './look-up';
import { README_LIMIT, readmePath, textSlot } from './texts';

type Chain = readonly ChainModel[];

const slotOf = (chain: Chain, id: string, at: number): FactsUpdate => {
  const source: Source = {
    kind: 'api',
    url: API_ORIGIN + apiPath(id),
    path: '/cardData/base_model',
  };
  return { chain: collected(chain, source, at) };
};

/** Every base model up the chain, by its own record. */
export async function* collectChain(
  request: CollectLinkedRequest,
  facts: Facts,
): AsyncGenerator<FactsUpdate> {
  const { isDue, now } = request;
  if (facts.baseModels.state !== 'collected') return;
  const before = valueOf(facts.chain) ?? [];
  const anew = isDue(facts.chain);
  if (!anew && !isDue(facts.chain, howFar(before))) return;
  const known = anew ? new Map<string, ChainModel>() : answeredModels(before);
  for await (const chain of walkChain(request, facts, known)) {
    yield slotOf(chain, facts.subject.id, now());
  }
}

const howFar = (chain: Chain): Completeness => {
  if (mayGoOn(chain)) return 'begun';
  return chain.some(({ state }) => state !== 'not-asked' && !isAnswered(state)) ? 'failing' : 'whole';
};

/** The cards of the base models, nearest first, while the budget lasts. */
export async function* collectCards(
  request: CollectLinkedRequest,
  facts: Facts,
): AsyncGenerator<FactsUpdate> {
  const { texts, isDue, now } = request;
  const chain = [...(valueOf(facts.chain) ?? [])];
  const { card } = texts;
  if (card === undefined) return;
  for (const [index, model] of chain.entries()) {
    const own = model.facts;
    const id = modelId(model.id);
    if (own === null || id === null || own.cardReading.state === 'collected') continue;
    const { cardReading } = own;
    const closed = cardReading.state === 'not-collected' && cardReading.why === 'nothing-to-read';
    if (closed || !isDue(cardReading)) continue;
    const revision = valueOf(own.revision)?.commit ?? 'main';
    const files = valueOf(own.files);
    const read = await textSlot({
      askText: request.askText,
      now,
      subject: { hub: facts.subject.hub, id, revision },
      files,
      path: readmePath(own, files),
      limit: README_LIMIT,
      read: (text) => card(text, id),
      before: readBefore(request, id),
    });
    chain[index] = { ...model, facts: { ...own, cardReading: read } };
    yield slotOf([...chain], facts.subject.id, now());
  }
}

/** What was read of this model's card when the chain was walked before. */
function readBefore({ before }: CollectLinkedRequest, id: string) {
  const chain = (before && valueOf(before.chain)) ?? [];
  const own = chain.find((model) => model.id === id)?.facts ?? null;
  return own && { slot: own.cardReading, files: valueOf(own.files) };
}
