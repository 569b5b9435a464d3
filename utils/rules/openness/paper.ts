import { counted, message } from '../../model/message';
import { defineRule, seenIn } from '../contract';
import { EVIDENCE_LIMIT } from '../help/evidence';
import { shownList } from '../../names/shown';

/** A linked paper (facts/OPENNESS §4a): it may be a citation of somebody else's (§6, trap 8), so it is declared. */
export const paper = defineRule({
  id: 'openness/paper',
  needs: ['papers'],
  run: ({ papers }) => {
    const ids = papers.value;
    const found = ids.length > 0;
    return [
      {
        level: 'note',
        grounding: found ? 'declared' : papers.grounding,
        message: found
          ? counted('openness_paper_linked', ids.length, shownList(ids))
          : message('openness_paper_none'),
        evidence: found
          ? ids.slice(0, EVIDENCE_LIMIT).map((id) => seenIn(papers, id))
          : [seenIn(papers, '[]')],
        change: message(found ? 'openness_paper_change_linked' : 'openness_paper_change_none'),
        weight: { axis: 'openness', requirement: 'paper', status: found ? 'met' : 'not-found' },
      },
    ];
  },
});
