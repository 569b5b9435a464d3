import { message } from '../../model/message';
import { defineRule, notApplicable, seenIn } from '../contract';
import { shown } from '../../names/shown';

/** A DOI makes a version citable; anyone may mint one on the hub, so it weighs nothing. */
export const doi = defineRule({
  id: 'provenance/doi',
  needs: ['doi'],
  run: ({ doi: stated }) =>
    stated.value
      ? [
          {
            level: 'note',
            grounding: stated.grounding,
            message: message('provenance_doi_stated', shown(stated.value)),
            evidence: [seenIn(stated, stated.value)],
            change: message('provenance_doi_change'),
          },
        ]
      : notApplicable(message('provenance_doi_none')),
});
