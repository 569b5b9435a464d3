import { rank } from '../../licenses/rights';
import { message } from '../../model/message';
import { shown } from '../../names/shown';
import { defineRule, notApplicable } from '../contract';
import { licenseSeen, readBases } from '../shared/licenses';

/**
 * A model gives no more rights than the models that it was made from (facts/OPENNESS §5, decisions 3 and 8): the
 * strictest of the chain is weighed. Bases whose record was not read are told by openness/license-conflicts.
 */
export const baseRights = defineRule({
  id: 'openness/base-rights',
  needs: ['chain'],
  run: ({ chain }) => {
    const bases = readBases(chain.value);
    const [strictest] = bases.toSorted((a, b) => rank(b.rights.rights) - rank(a.rights.rights));
    if (!strictest) return notApplicable(message('openness_base_rights_no_base'));
    const { id, rights, slot } = strictest;
    const grounding = slot.grounding === 'inferred' ? 'inferred' : 'declared';
    const change = message('openness_base_rights_change');
    if (rights.rights === 'R4') {
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
    const unresolved = rights.rights === 'RU';
    return [
      {
        level: 'caution',
        grounding,
        message: message(
          `openness_base_rights_${unresolved ? 'unknown' : 'restricted'}`,
          shown(id),
          shown(rights.label || '–'),
        ),
        evidence: licenseSeen(slot),
        change,
        weight: {
          axis: 'openness',
          requirement: 'rights',
          status: unresolved ? 'not-found' : 'not-met',
          ...(rights.suffix && { suffix: rights.suffix }),
        },
      },
    ];
  },
});
