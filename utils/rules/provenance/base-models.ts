import { counted, message } from '../../model/message';
import { defineRule, notApplicable, seenIn } from '../contract';
import { EVIDENCE_LIMIT } from '../shared/evidence';
import { shownList } from '../../names/shown';

/** What the author says the model was made from; the hub does not check it (facts/HUGGINGFACE §9). */
export const baseModels = defineRule({
  id: 'provenance/base-models',
  needs: ['baseModels'],
  run: ({ baseModels: bases }) =>
    bases.value.length === 0
      ? notApplicable(message('provenance_base_models_none'))
      : [
          {
            level: 'note',
            grounding: 'declared',
            message: counted(
              'provenance_base_models_declared',
              bases.value.length,
              shownList(bases.value.map(({ id }) => id)),
            ),
            evidence: bases.value
              .slice(0, EVIDENCE_LIMIT)
              .map(({ id, relation }) => seenIn(bases, `${id} (${relation})`)),
            change: message('provenance_base_models_change'),
          },
        ],
});
