import type { ChainModel } from '../../facts/chain';
import type { Facts, FactsUpdate } from '../../facts/facts';
import { collected, valueOf, type Source } from '../../model/slot';
import type { Subject } from '../../model/subject';
import type { Completeness, CollectLinkedRequest } from '../contract';
import { answeredModels, mayGoOn, walkChain } from './chain';
import { API_ORIGIN, apiPath } from './hub';
import { modelId } from './ids';
import { isAnswered } from './look-up';
import { LICENSE_LIMIT, licensePath, README_LIMIT, readmePath, textSlot } from './texts';

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

type Known = NonNullable<Chain[number]['facts']>;

/** The texts of the base models, nearest first, while the budget lasts: the card, and the licence where no tag tells it. */
export async function* collectBaseTexts(
  request: CollectLinkedRequest,
  facts: Facts,
): AsyncGenerator<FactsUpdate> {
  const chain = [...(valueOf(facts.chain) ?? [])];
  for (const [index, model] of chain.entries()) {
    const id = modelId(model.id);
    if (model.facts === null || id === null) continue;
    let known: Known = model.facts;
    const revision = valueOf(known.revision)?.commit ?? 'main';
    const subject: Subject = { hub: facts.subject.hub, id, revision };
    for (const read of [cardOf, licenseOf]) {
      const update = await read(request, subject, known);
      if (update === null) continue;
      known = Object.assign({}, known, update);
      chain[index] = { ...model, facts: known };
      yield slotOf([...chain], facts.subject.id, request.now());
    }
  }
}

async function cardOf(
  request: CollectLinkedRequest,
  subject: Subject,
  known: Known,
): Promise<Partial<Known> | null> {
  const { askText, now, texts, isDue } = request;
  const { card } = texts;
  const slot = known.cardReading;
  const closed = slot.state === 'not-collected' && slot.why === 'nothing-to-read';
  if (card === undefined || slot.state === 'collected' || closed || !isDue(slot)) return null;
  const files = valueOf(known.files);
  return {
    cardReading: await textSlot({
      askText,
      now,
      subject,
      files,
      path: readmePath(known, files),
      limit: README_LIMIT,
      read: (text) => card(text, subject.id),
      before: readBefore(request, subject.id, 'cardReading'),
    }),
  };
}

/** Tags that do not tell which text applies. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(['other', 'unknown']);

async function licenseOf(
  request: CollectLinkedRequest,
  subject: Subject,
  known: Known,
): Promise<Partial<Known> | null> {
  const { askText, now, texts, isDue } = request;
  const { license } = texts;
  const declared = valueOf(known.license);
  const slot = known.licenseText;
  const open = declared !== null && declared.ids.every((id) => TELLS_NOTHING.has(id));
  if (license === undefined || !open || slot.state === 'collected' || !isDue(slot)) return null;
  const files = valueOf(known.files);
  const path = licensePath(declared, files?.files ?? []);
  if (path === null) return null;
  return {
    licenseText: await textSlot({
      askText,
      now,
      subject,
      files,
      path,
      limit: LICENSE_LIMIT,
      read: async (text) => ({ path, ...(await license(text)) }),
      before: readBefore(request, subject.id, 'licenseText'),
    }),
  };
}

/** What was read of this model's text when the chain was walked before. */
function readBefore<Name extends 'cardReading' | 'licenseText'>(
  { before }: CollectLinkedRequest,
  id: string,
  name: Name,
) {
  const chain = (before && valueOf(before.chain)) ?? [];
  const own = chain.find((model) => model.id === id)?.facts ?? null;
  return own && { slot: own[name], files: valueOf(own.files) };
}
