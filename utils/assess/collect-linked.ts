import type { AskBytes, AskText, Ask, HubApi, SignatureReader, TextReaders } from '../hubs/contract';
import type { Facts } from '../facts/facts';
import { notCollected, valueOf, type Slot } from '../model/slot';
import { believedSignatures } from './believed-signatures';
import { codeLinks } from './code-links';
import { settledHeaderComparison } from './compare-headers';
import { merge } from '../facts/merge';
import { isDecisive } from './risky';
import { isDue } from './stored';

export interface LinkedOptions {
  readonly api: HubApi;
  readonly apiOrigin: string;
  readonly ask: Ask;
  readonly askText: AskText;
  readonly texts: Partial<TextReaders>;
  /** See `CollectLinkedRequest`. */
  readonly signatures?: SignatureReader;
  readonly askBytes?: AskBytes;
  readonly now: () => number;
  /** Ends the phase: an answer under way is not waited for, and not kept. */
  readonly signal: AbortSignal;
}

interface LinkedStart {
  readonly facts: Facts;
  /** What was stored of the subject, perhaps at another commit. */
  readonly before: Facts | null;
  readonly again: boolean;
}

/** The linked phase: yields facts after every answer, ends when all is known or `signal` is aborted. */
export async function* collectLinked(
  { api, signal, ...asking }: LinkedOptions,
  { before, again, ...start }: LinkedStart,
): AsyncGenerator<Facts> {
  const { now } = asking;
  let { facts } = start;
  const updates = api.collectLinked({
    ...asking,
    facts,
    before,
    isDecisive,
    isDue: (slot, completeness = 'whole') => again || isDue(slot, completeness, now()),
  });
  for await (const update of updates) {
    if (signal.aborted) return;
    facts = believedSignatures(merge(facts, update));
    yield facts;
  }
  if (signal.aborted) return;
  const codeRepositories = leftToAClick(facts);
  const headerComparison = settledHeaderComparison(facts);
  if (codeRepositories !== facts.codeRepositories || headerComparison !== facts.headerComparison) {
    yield { ...facts, codeRepositories, headerComparison };
  }
}

/** A code host is another site: what the card links there waits for the reader's click. */
function leftToAClick(facts: Facts): Facts['codeRepositories'] {
  const slot: Slot<never>['state'] = facts.codeRepositories.state;
  if (slot !== 'not-collected' || facts.cardReading.state !== 'collected') return facts.codeRepositories;
  const why = codeLinks(valueOf(facts.cardReading)).length > 0 ? 'left-to-a-click' : 'nothing-to-read';
  const before = facts.codeRepositories;
  return before.state === 'not-collected' && before.why === why ? before : notCollected(why);
}
