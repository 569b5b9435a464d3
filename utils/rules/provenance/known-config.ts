import { knownConfig } from '../../lineage/known';
import { isConfig } from '../../lineage/same-files';
import { message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shown } from '../../names/shown';
import { defineRule, notApplicable, type RuleFinding } from '../contract';
import { filesIn } from '../shared/evidence';
import { declaresLinkTo, sameOwner } from '../shared/links';

/**
 * A configuration that is byte-identical to a well-known model's (facts/PROVENANCE §3): built alike, which a fine-tune, a
 * copy and a model trained anew all are. It says nothing of the weights, so it asks for a word from the author at most.
 */
export const knownConfiguration = defineRule({
  id: 'provenance/known-config',
  needs: ['files', 'baseModels'],
  run: ({ files, baseModels }, facts) => {
    const found = files.value.files.flatMap((file) => {
      const known = isConfig(file.path) ? knownConfig(file) : null;
      return known === null || sameOwner(known.model, facts.subject.id) ? [] : [{ file, known }];
    });
    const [first] = found;
    if (first === undefined) return notApplicable(message('provenance_known_config_none'));
    const { file, known } = first;
    const finding: Pick<RuleFinding, 'grounding' | 'evidence' | 'change'> = {
      grounding: files.grounding,
      evidence: filesIn(files, [file]),
      change: message('provenance_known_config_change', known.model),
    };
    if (declaresLinkTo(facts, known.model))
      return notApplicable(message('provenance_known_config_declared', known.model));
    const isSilent = baseModels.value.length === 0 && (valueOf(facts.chain) ?? []).length === 0;
    const text = message(
      `provenance_known_config_${isSilent ? 'undeclared' : 'other_base'}`,
      shown(file.path),
      known.model,
    );
    return [{ ...finding, level: isSilent ? 'caution' : 'note', message: text }];
  },
});
