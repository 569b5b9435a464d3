import {
  conflictsOfMerge,
  conflictsWithBase,
  conflictsWithData,
  licensedModel,
  type Conflict,
} from '../../licenses/conflicts';
import type { Evidence, FindingLevel } from '../../model/finding';
import { message } from '../../model/message';
import { shown, shownList } from '../../names/shown';
import { ownRights } from '../../terms/own-license';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { licenseSeen, readBases, unreadBases } from '../shared/licenses';

const LEVELS = {
  conflict: 'serious',
  warning: 'caution',
  unknown: 'caution',
  note: 'note',
} as const satisfies Record<Conflict['verdict'], FindingLevel>;
/** So many findings are told; a merge of a hundred models would bury the rest. */
const CONFLICTS_LIMIT = 24;

/** Rules C1–C10 of facts/OPENNESS §3 along the chain of base models and over the named datasets. Flags: they weigh nothing. */
export const licenseConflicts = defineRule({
  id: 'openness/license-conflicts',
  needs: ['license', 'chain'],
  run: ({ license, chain }, facts) => {
    const { subject, linkedDatasets } = facts;
    const own = licensedModel(subject.id, license.value, ownRights(facts) ?? undefined);
    const bases = readBases(chain.value);
    const data = linkedDatasets.state === 'collected' ? linkedDatasets.value : [];
    if (chain.value.length === 0 && data.length === 0) {
      return notApplicable(message('openness_license_conflicts_no_base'));
    }
    const reported = new Set<string>();
    const finding = (conflict: Conflict, where: readonly Evidence[]): readonly RuleFinding[] => {
      const { rule, verdict, from, terms, wanted } = conflict;
      // The nearest base tells; the ones above it say the same again.
      if (reported.has(`${rule} ${terms}`)) return [];
      reported.add(`${rule} ${terms}`);
      const childTerms = own.rights.label || '–';
      return [
        {
          level: LEVELS[verdict],
          grounding: 'declared',
          message: message(
            `openness_license_conflicts_${rule.toLowerCase()}`,
            shown(from),
            shown(terms || '–'),
            shown(rule === 'C3' || rule === 'C9' ? wanted : childTerms),
          ),
          evidence: [...where, ...licenseSeen(license)],
          change: message('openness_license_conflicts_change'),
        },
      ];
    };
    const placeOf = (id: string) => licenseSeen(bases.find((base) => base.id === id)?.slot ?? NOWHERE);
    const found = [
      ...conflictsOfMerge(bases).flatMap((conflict) => finding(conflict, placeOf(conflict.from))),
      ...bases.flatMap((base) =>
        conflictsWithBase(own, base).flatMap((conflict) => finding(conflict, licenseSeen(base.slot))),
      ),
      ...conflictsWithData(own, data).flatMap((conflict) =>
        finding(
          conflict,
          linkedDatasets.state === 'collected' ? [seenIn(linkedDatasets, conflict.from)] : [],
        ),
      ),
    ].slice(0, CONFLICTS_LIMIT);
    const unread = unreadBases(chain.value);
    if (unread.length > 0) {
      const ids = unread.map(({ id }) => id);
      found.push({
        level: 'caution',
        grounding: chain.grounding,
        message: message('openness_license_conflicts_unread', shownList(ids)),
        evidence: ids.slice(0, CONFLICTS_LIMIT).map((id) => seenIn(chain, id)),
        change: message('openness_license_conflicts_change'),
      });
    }
    if (found.length > 0) return found;
    return [
      {
        level: 'note',
        grounding: 'declared',
        message: message('openness_license_conflicts_none', bases.length, data.length),
        evidence: bases.flatMap(({ slot }) => licenseSeen(slot)).slice(0, CONFLICTS_LIMIT),
        change: message('openness_license_conflicts_change'),
      },
    ];
  },
});

const NOWHERE = { state: 'not-collected', why: 'nothing-to-read' } as const;
