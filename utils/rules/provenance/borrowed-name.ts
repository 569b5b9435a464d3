import { nameFiles } from '../../formats/names/by-name';
import { counted, message } from '../../model/message';
import type { Facts } from '../../facts/facts';
import { valueOf } from '../../model/slot';
import { borrowedDisplay } from '../../names/display';
import { lookAlike } from '../../names/look-alike';
import { sameModelName } from '../../names/model-names';
import { shown } from '../../names/shown';
import { defineRule, notApplicable, seenIn } from '../contract';
import { declaresLinkTo } from '../shared/links';
import { standingEvidence, standingOf } from '../shared/standing';

/**
 * A model with the name of another publisher's well-known model, and no declared link to it (facts/PROVENANCE §4, rule
 * B). Copies, conversions and exercises are often named so; what else is here tells how loud that is.
 */
export const borrowedName = defineRule({
  id: 'provenance/borrowed-name',
  needs: ['publisher', 'baseModels'],
  run: ({ publisher, baseModels }, facts) => {
    const { id } = facts.subject;
    const same = sameModelName(id);
    if (same === null) return notApplicable(message('provenance_borrowed_name_none'));
    if (same.publishers.some((owner) => declaresLinkTo(facts, `${owner}/`)))
      return notApplicable(message('provenance_borrowed_name_declared', same.of));
    const standing = standingOf(facts);
    if (!standing.young && (standing.domain || standing.organisation))
      return notApplicable(message('provenance_borrowed_name_known_publisher', same.of));
    const finding = {
      grounding: publisher.grounding,
      evidence: [
        seenIn(publisher, `${id} ~ ${same.of} (${same.kind})`, { pointer: '/name' }),
        seenIn(baseModels, baseModels.value.map((base) => base.id).join(', ') || '[]'),
        ...standingEvidence(facts),
      ],
      change: message('provenance_borrowed_name_change', same.of),
    };
    if (!standing.young) {
      const level = standing.established ? 'note' : 'caution';
      return [{ ...finding, level, message: message('provenance_borrowed_name_same', shown(id), same.of) }];
    }
    const imitates = bringsPrograms(facts) ? 'programs' : imitatesAccount(facts) ? 'account' : null;
    if (imitates === null) {
      const text = counted('provenance_borrowed_name_young', standing.days ?? 0, shown(id), same.of);
      return [{ ...finding, level: 'serious', message: text }];
    }
    const text = counted(`provenance_borrowed_name_${imitates}`, standing.days ?? 0, shown(id), same.of);
    return [
      { ...finding, level: 'serious', message: text, weight: { axis: 'provenance', level: 'contradicted' } },
    ];
  },
});

/** Whether there are files beside the model that are programs by their names. */
const bringsPrograms = (facts: Facts): boolean =>
  nameFiles(valueOf(facts.files)?.files ?? []).some(
    ({ named }) => named.family === 'executable' || named.family === 'script',
  );

/** Whether the account's own or displayed name is that of a well-known one too. */
function imitatesAccount(facts: Facts): boolean {
  const by = valueOf(facts.publisher);
  return by !== null && (lookAlike(by.name) !== null || borrowedDisplay(by.displayName, by.name) !== null);
}
