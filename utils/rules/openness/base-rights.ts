import { rank } from '../../licenses/rights';
import type { Evidence, Finding } from '../../model/finding';
import { message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shown } from '../../names/shown';
import type { Binding } from '../../terms/binding';
import { termsSetBy } from '../../terms/bindings';
import { toldBases } from '../../terms/told-bases';
import { defineRule, notApplicable, seenIn } from '../contract';
import { licenseSeen, readBases } from '../shared/licenses';

/** Terms of one base, and what shows them. */
interface Bound {
  readonly binding: Binding;
  readonly evidence: readonly Evidence[];
  readonly grounding: Finding['grounding'];
  readonly told: boolean;
}

/**
 * A model gives no more rights than the models that it was made from (facts/OPENNESS §5, decisions 3 and 8): the
 * strictest of the chain is weighed, and of the families that only the card names. Bases whose record was not read are
 * told by openness/license-conflicts.
 */
export const baseRights = defineRule({
  id: 'openness/base-rights',
  needs: [],
  anyOf: ['chain', 'cardReading'],
  run: (_needed, facts) => {
    const { cardReading } = facts;
    const chain = valueOf(facts.chain) ?? [];
    const bases = readBases(chain);
    const read = chain.flatMap(({ id, facts: known }): readonly Bound[] =>
      known === null
        ? []
        : termsSetBy({ kind: 'base', id }, known).map((binding) => ({
            binding,
            evidence: licenseSeen(known.license),
            grounding:
              known.license.state === 'collected' && known.license.grounding === 'inferred'
                ? 'inferred'
                : 'declared',
            told: false,
          })),
    );
    const told = toldBases(facts).map((binding): Bound => {
      const seen = cardReading.state === 'collected' ? [seenIn(cardReading, binding.seen, README)] : [];
      return { binding, evidence: seen, grounding: 'inferred', told: true };
    });
    const [strictest] = [...read, ...told].toSorted(
      (a, b) => rank(b.binding.rights) - rank(a.binding.rights),
    );
    if (!strictest) return notApplicable(message('openness_base_rights_no_base'));
    const { binding, grounding, evidence } = strictest;
    const change = message('openness_base_rights_change');
    if (binding.rights === 'R4') {
      return [
        {
          level: 'note',
          grounding,
          message: message('openness_base_rights_open', bases.length),
          evidence: bases.flatMap((base) => licenseSeen(base.slot)),
          change,
        },
      ];
    }
    const unresolved = binding.rights === 'RU';
    const what = strictest.told ? 'told' : unresolved ? 'unknown' : 'restricted';
    return [
      {
        level: 'caution',
        grounding,
        message: message(`openness_base_rights_${what}`, shown(binding.of.id), shown(binding.label || '–')),
        evidence,
        change,
        weight: {
          axis: 'openness',
          requirement: 'rights',
          status: unresolved ? 'not-found' : 'not-met',
          ...(binding.suffix && { suffix: binding.suffix }),
        },
      },
    ];
  },
});

const README = { file: 'README.md' } as const;
