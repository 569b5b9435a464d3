import type { Axis, Evidence, Finding } from '../model/finding';
import type { FactName, Facts, FactValue } from '../facts/facts';
import type { Message } from '../model/message';
import type { Collected } from '../model/slot';
import { safeText } from '../text/safe-text';

/** The slots a rule needs, narrowed: the kernel runs the rule only when all of them are collected. */
export type NeededFacts<Needs extends FactName> = {
  readonly [Name in Needs]: Collected<FactValue<Name>>;
};

export interface NotApplicable {
  readonly notApplicable: Message;
}

/** What a rule says about its own findings; id and axis are filled in by the kernel. */
export type RuleFinding = Omit<Finding, 'rule' | 'axis' | 'change' | 'weight'> &
  Partial<Pick<Finding, 'change' | 'weight'>>;

export type RuleResult = readonly RuleFinding[] | NotApplicable;

/** A pure function from facts to findings; see docs/adding-a-rule.md. */
export interface Rule {
  /** `axis/file-name`. */
  readonly id: `${Axis}/${string}`;
  readonly axis: Axis;
  readonly needs: readonly FactName[];
  /** Of these slots one at least must be collected too; empty when `needs` is all there is to it. */
  readonly anyOf: readonly FactName[];
  readonly run: (facts: Facts) => RuleResult;
}

interface RuleDefinition<Needs extends FactName> {
  readonly id: `${Axis}/${string}`;
  readonly needs: readonly Needs[];
  readonly anyOf?: readonly FactName[];
  /** Sees the needed slots as collected, and every other slot of `facts` in whatever state it is. */
  readonly run: (needed: NeededFacts<Needs>, facts: Facts) => RuleResult;
}

/** Declares a rule. Its `needs` decide whether it runs at all; unmet needs are never a pass. */
export function defineRule<Needs extends FactName>(definition: RuleDefinition<Needs>): Rule {
  const axis = definition.id.slice(0, definition.id.indexOf('/')) as Axis; // the id's type says so
  return {
    id: definition.id,
    axis,
    needs: definition.needs,
    anyOf: definition.anyOf ?? [],
    // The kernel calls `run` only after it found every needed slot collected.
    run: (facts) => definition.run(facts as Facts & NeededFacts<Needs>, facts),
  };
}

/** The rule has nothing to say about this subject, and why. */
export const notApplicable = (reason: Message): NotApplicable => ({ notApplicable: reason });

/** What was seen is cut to this many characters: enough to recognise, too little to flood a report. */
export const SEEN_LIMIT = 200;

/** Evidence at `pointer` (a JSON pointer below the slot's own path) in the slot's document. */
export function seenIn(
  slot: Collected<unknown>,
  seen: string,
  { pointer = '', file = null }: { readonly pointer?: string; readonly file?: string | null } = {},
): Evidence {
  return {
    source: { ...slot.source, path: slot.source.path + pointer },
    file,
    seen: safeText(seen, { limit: SEEN_LIMIT }),
  };
}
