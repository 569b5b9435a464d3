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

/** Lines that speak of what the model learnt from: terms named there are the data's. */
function dataLines(card: CardReading | null): ReadonlySet<number> {
  const about = (card?.statements ?? []).filter(
    ({ topic }) => topic === 'training-data' || topic === 'data-card',
  );
  return new Set(about.map(({ line }) => line));
}

/** Licences named for the weights outside of the front matter, each once. */
export function licensesInProse(card: CardReading | null): readonly ProseLicense[] {
  const found = new Map<string, ProseLicense>();
  const ofData = dataLines(card);
  for (const [statement, { topic, names, seen, line }] of (card?.statements ?? []).entries())
    if (topic === 'license' && !ofData.has(line))
      for (const id of names) if (!found.has(id)) found.set(id, { id, seen, statement });
  return [...found.values()];
}

/** Limits in the card's own words, each kind once. */
export function limitsInProse(card: CardReading | null): readonly ProseLimit[] {
  const found = new Map<CardRestriction, ProseLimit>();
  const ofData = dataLines(card);
  for (const [statement, { topic, names, seen, line }] of (card?.statements ?? []).entries())
    if (topic === 'restriction' && !ofData.has(line))
      for (const added of CARD_RESTRICTIONS)
        if (names.includes(added) && !found.has(added)) found.set(added, { added, seen, statement });
  return [...found.values()];
}
