import type { CardRestriction } from '../model/card';
import type { License, RightsClass } from '../licenses/entry';
import type { Rights } from '../licenses/rights';
import type { RightsSuffix } from '../model/verdict';

/** Whose terms they are: the model's own, or those of a model that it was made from. */
export interface TermsOf {
  readonly kind: 'own' | 'base';
  /** The model's id; a base that is only told in prose has the name that it is told by. */
  readonly id: string;
}

interface Common {
  readonly of: TermsOf;
  readonly rights: RightsClass;
  readonly suffix: RightsSuffix | null;
  /** What the terms are called, or the words themselves; hostile text. */
  readonly label: string;
}

/** A licence that was declared, or whose text was read. */
export interface LicenseBinding extends Common {
  readonly by: 'license';
  readonly found: Rights;
  /** The row whose answers hold; null when the licence only resembles one, or is none that the table knows. */
  readonly license: License | null;
}

/** Words that the author puts beside the licence: in the model card or the gate's prompt. */
export interface WordsBinding extends Common {
  readonly by: 'card' | 'gate';
  /** A licence that the words name, else what they add. */
  readonly license: License | null;
  readonly added: CardRestriction | null;
  readonly seen: string;
  /** Place among the card's statements; null for the gate. */
  readonly statement: number | null;
}

/** One set of terms that a user of the model is bound by. */
export type Binding = LicenseBinding | WordsBinding;
