import type { CardReading } from '../facts/card';
import { CARD_RESTRICTIONS, type CardRestriction } from '../model/card';

/** A licence that the card's prose names for the weights. */
export interface ProseLicense {
  /** As the card reader writes it: an id of the licence table where it knows one. */
  readonly id: string;
  readonly seen: string;
  /** Place among the card's statements. */
  readonly statement: number;
}

/** A limit that the card sets in its own words. */
export interface ProseLimit {
  readonly added: CardRestriction;
  readonly seen: string;
  readonly statement: number;
}

const placed = ({ line, seen }: CardReading['statements'][number]): string => `${line} ${seen}`;

/** Sentences that speak of what the model learnt from: terms named there are the data's, those beside it are not. */
function ofTrainingData(card: CardReading | null): ReadonlySet<string> {
  const about = (card?.statements ?? []).filter(
    ({ topic }) => topic === 'training-data' || topic === 'data-card',
  );
  return new Set(about.map(placed));
}

/** Parts of a sentence that may speak of different things: `the code is under MIT, the weights under …`. */
const PARTS =
  /[,，;；。]|\bwhile\b|\bwhereas\b|\bbut\b|\band (?=(?:the )?(?:use of )?(?:the |our )?(?:\S+ )?(?:models?|weights|checkpoints?)\b[^,;]{0,40}\b(?:is|are|under)\b)/i;
const OF_CODE = /\b(?:source )?code\b|\bthis repositor(?:y|ies)['’]s code\b|代码|源码/i;
const OF_MODEL = /\bmodels?\b|\bweights\b|\bcheckpoints?\b|模型|权重/i;

const ofCodeAlone = (part: string): boolean => OF_CODE.test(part) && !OF_MODEL.test(part);

/** Names that stand only in a part of the words which speaks of code, not of the model. */
function codeOnly(seen: string, names: readonly string[]): ReadonlySet<string> {
  const parts = seen.split(PARTS);
  return new Set(
    names.filter((name) => {
      const holding = parts.filter((part) => part.toLowerCase().includes(name.toLowerCase()));
      return holding.length > 0 && holding.every(ofCodeAlone);
    }),
  );
}

/** Licences named for the weights outside of the front matter, each once. */
export function licensesInProse(card: CardReading | null): readonly ProseLicense[] {
  const found = new Map<string, ProseLicense>();
  const ofData = ofTrainingData(card);
  for (const [statement, said] of (card?.statements ?? []).entries()) {
    const { topic, names, seen } = said;
    if (topic === 'license' && !ofData.has(placed(said))) {
      const ofCode = codeOnly(seen, names);
      for (const id of names) if (!found.has(id) && !ofCode.has(id)) found.set(id, { id, seen, statement });
    }
  }
  return [...found.values()];
}

/** Limits in the card's own words, each kind once. */
export function limitsInProse(card: CardReading | null): readonly ProseLimit[] {
  const found = new Map<CardRestriction, ProseLimit>();
  const ofData = ofTrainingData(card);
  for (const [statement, said] of (card?.statements ?? []).entries()) {
    const { topic, names, seen } = said;
    if (topic === 'restriction' && !ofData.has(placed(said)))
      for (const added of CARD_RESTRICTIONS)
        if (names.includes(added) && !found.has(added)) found.set(added, { added, seen, statement });
  }
  return [...found.values()];
}
