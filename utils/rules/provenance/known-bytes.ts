import { weightFiles } from '../../lineage/same-files';
import { knownWeights } from '../../lineage/known';
import type { RepositoryFile } from '../../facts/files';
import { counted, message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shownList } from '../../names/shown';
import { defineRule, notApplicable, type RuleFinding } from '../contract';
import { filesIn } from '../shared/evidence';
import { differingIn } from '../shared/inspected';
import { declaresLinkTo, sameOwner } from '../shared/links';

/**
 * Weight files whose SHA-256 is that of a well-known model's file (facts/PROVENANCE §3). Equal digests prove equal
 * bytes; who may pass them on is another question.
 */
export const knownBytes = defineRule({
  id: 'provenance/known-bytes',
  needs: ['files'],
  run: ({ files }, facts) => {
    const { id } = facts.subject;
    const weights = weightFiles(files.value.files);
    const byModel = new Map<string, RepositoryFile[]>();
    for (const file of weights) {
      const known = file.sha256 === null ? null : knownWeights(file.sha256);
      if (known && !sameOwner(known.model, id))
        byModel.set(known.model, [...(byModel.get(known.model) ?? []), file]);
    }
    if (byModel.size === 0) return notApplicable(message('provenance_known_bytes_none'));
    const declared = valueOf(facts.baseModels);
    const differing = differingIn(facts);
    const findings = [...byModel].flatMap(([model, listed]): RuleFinding[] => {
      // A listed digest accuses whatever the bytes are; it is good news of the bytes alone that have it.
      const isGood = declared === null || declaresLinkTo(facts, model);
      const same = isGood ? listed.filter(({ path }) => !differing.has(path)) : listed;
      if (same.length === 0) return [];
      const names = shownList(same.map(({ path }) => path));
      const finding = {
        grounding: files.grounding,
        evidence: filesIn(files, same),
        change: message('provenance_known_bytes_change', model),
      };
      if (declared === null)
        return [{ ...finding, level: 'note', message: reported('found', same.length, model, names) }];
      if (declaresLinkTo(facts, model))
        return [{ ...finding, level: 'note', message: reported('declared', same.length, model, names) }];
      if (declared.length === 0)
        return [{ ...finding, level: 'serious', message: reported('undeclared', same.length, model, names) }];
      return [
        {
          ...finding,
          level: 'serious',
          message: reported('other_base', same.length, model, names),
          weight: { axis: 'provenance', level: 'contradicted' },
        },
      ];
    });
    return findings.length > 0 ? findings : notApplicable(message('provenance_known_bytes_none'));
  },
});

const reported = (
  how: 'found' | 'declared' | 'undeclared' | 'other_base',
  count: number,
  model: string,
  names: string,
) => counted(`provenance_known_bytes_${how}`, count, model, names);
