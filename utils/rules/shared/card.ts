import type { Evidence } from '../../model/finding';
import type { CardLink, CardReading, CardStatement } from '../../facts/card';
import type { CardTopic, CardWord } from '../../model/card';
import type { Facts } from '../../facts/facts';
import { valueOf, type Collected, type Slot } from '../../model/slot';
import { mayHoldOwnCode } from '../../names/shared-code';
import { shown } from '../../names/shown';
import { seenIn } from '../contract';
import { EVIDENCE_LIMIT } from './evidence';

/** `mixed`: some of it is given, some withheld. */
export type CardAnswer = CardWord | 'mixed' | 'none';

export interface CardWords {
  readonly answer: CardAnswer;
  /** The statements that decide it. */
  readonly statements: readonly CardStatement[];
}

/** Every statement on these topics, in the card's order. */
export const statementsOn = (
  reading: CardReading,
  ...topics: readonly CardTopic[]
): readonly CardStatement[] => reading.statements.filter(({ topic }) => topics.includes(topic));

/** What a card's text says on these topics, taken together. */
export function cardOn(reading: CardReading, ...topics: readonly CardTopic[]): CardWords {
  const about = statementsOn(reading, ...topics);
  const having = (word: CardWord) => about.filter(({ says }) => says === word);
  const [given, named, withheld] = [having('given'), having('named'), having('withheld')];
  if (given.length > 0 && withheld.length > 0) {
    return { answer: 'mixed', statements: [...given, ...withheld] };
  }
  if (withheld.length > 0) return { answer: 'withheld', statements: withheld };
  if (given.length > 0) return { answer: 'given', statements: given };
  return named.length > 0 ? { answer: 'named', statements: named } : { answer: 'none', statements: [] };
}

/** As `cardOn`; null when the card's text was not read. */
export function cardWords(slot: Slot<CardReading>, ...topics: readonly CardTopic[]): CardWords | null {
  const reading = valueOf(slot);
  return reading && cardOn(reading, ...topics);
}

/** Each statement's line in the card. */
export const cardEvidence = (
  slot: Collected<CardReading>,
  statements: readonly CardStatement[],
): readonly Evidence[] =>
  statements
    .slice(0, EVIDENCE_LIMIT)
    .map(({ line, seen }) => seenIn(slot, seen, { pointer: `L${line}`, file: 'README.md' }));

/**
 * Whether every withheld statement is about handing the data out ("will not be released"), not about what it is: then the
 * information may still be complete (OSAID 1.0 asks for no raw data).
 */
export const onlyNotReleased = (statements: readonly CardStatement[]): boolean =>
  statements.every(({ says, seen }) => says !== 'withheld' || (RELEASE.test(seen) && !DISCLOSURE.test(seen)));

const RELEASE =
  /releas|distribut|public use|publicly available|shar(?:e|ing)|download|不公开|不开放|不发布|不提供/i;
const DISCLOSURE = /disclos|proprietary|internal|in-house|private|licensed|confidential|内部|私有|未披露/i;

/** Words as few as these name no document: `Paper`, `Tech Report`, `Check out our paper`. */
const ONLY_LABEL = 40;

/**
 * A statement's words for a sentence. The key of a BibTeX entry tells a reader nothing, its title does; where the words
 * are but a link's label, its address does.
 */
export function quoteOf(statement: CardStatement | undefined): string {
  if (statement === undefined) return '';
  const { seen, names, url } = statement;
  const title = seen.startsWith('@') ? names[0] : undefined;
  const address = seen.length < ONLY_LABEL ? url : null;
  return shown(title ?? address ?? seen);
}

/** Different names that the statements hold, in order. */
export const namesIn = (statements: readonly CardStatement[]): readonly string[] => [
  ...new Set(statements.flatMap(({ names }) => names)),
];

/** The card's first link to code that may be the model's own and was not looked into; null when there is none, or one was found and looked into. */
export function unfollowed({
  cardReading,
  codeRepositories,
}: Pick<Facts, 'cardReading' | 'codeRepositories'>): CardLink | null {
  const followed = valueOf(codeRepositories)?.some(({ state }) => state === 'found') ?? false;
  return followed
    ? null
    : (valueOf(cardReading)?.links.find(({ kind, id, url }) => kind === 'code' && mayHoldOwnCode(id, url)) ??
        null);
}

/** What the card gives as the model's own paper or report; what stands in it was not read. Null when it gives none. */
export const ownPaper = (slot: Slot<CardReading>): CardStatement | null =>
  cardWords(slot, 'research-paper', 'technical-report')?.statements.find(({ says }) => says === 'given') ??
  null;

const FULLY_OPEN = /full|truly|complete|entire|open[- ]science|reproduc|完全/i;
/** Open to some readers only. */
const FOR_SOME = /\b(?:open|free)(?:ly)? (?:for|to) (?:\w+ ){0,2}research|对(?:学术)?研究/i;

/**
 * A link of a card that calls the model fully open, and that was not read: what it leads to may be anything that was not
 * found here. Null without such a claim or link.
 */
export function claimedLead({
  cardReading,
  codeRepositories,
}: Pick<Facts, 'cardReading' | 'codeRepositories'>): string | null {
  const reading = valueOf(cardReading);
  const claim = reading?.statements.some(
    ({ topic, says, seen, names }) =>
      topic === 'open-claim' &&
      says !== 'withheld' &&
      FULLY_OPEN.test(`${names.join(' ')} ${seen}`) &&
      !FOR_SOME.test(seen),
  );
  if (!reading || !claim) return null;
  return unfollowed({ cardReading, codeRepositories })?.url ?? ownPaper(cardReading)?.url ?? null;
}

/** A link's line in the card. */
export const linkSeen = (slot: Collected<CardReading>, { url, line }: CardLink): Evidence =>
  seenIn(slot, url, { pointer: `L${line}`, file: 'README.md' });
