import { counted, message } from '../../model/message';
import { defineRule, seenIn, type RuleFinding } from '../contract';
import { EVIDENCE_LIMIT } from '../help/evidence';
import { shownList } from '../../names/shown';

/**
 * Named training data (facts/OPENNESS §5, decision 5: one named source is a partial disclosure). The names are the
 * author's and may be fine-tuning data only (§6, trap 6).
 */
export const datasetDisclosure = defineRule({
  id: 'openness/dataset-disclosure',
  needs: ['datasets'],
  run: ({ datasets }) => {
    const named = datasets.value;
    if (named.length === 0) {
      return [
        {
          level: 'note',
          grounding: datasets.grounding,
          message: message('openness_dataset_disclosure_none'),
          evidence: [seenIn(datasets, '[]')],
          change: message('openness_dataset_disclosure_change'),
          weight: { axis: 'openness', requirement: 'data-disclosure', status: 'not-found' },
        },
      ];
    }
    const places = (ids: readonly string[]) => ids.slice(0, EVIDENCE_LIMIT).map((id) => seenIn(datasets, id));
    const all = named.map(({ id }) => id);
    const gone = named.filter(({ live }) => live === false).map(({ id }) => id);
    const disclosed: RuleFinding = {
      level: 'note',
      grounding: 'declared',
      message: counted('openness_dataset_disclosure_named', all.length, shownList(all)),
      evidence: places(all),
      change: message('openness_dataset_disclosure_change_open'),
      weight: { axis: 'openness', requirement: 'data-disclosure', status: 'met' },
    };
    if (gone.length === 0) return [disclosed];
    return [
      disclosed,
      {
        level: 'caution',
        grounding: datasets.grounding,
        message: counted('openness_dataset_disclosure_gone', gone.length, shownList(gone)),
        evidence: places(gone),
        change: message('openness_dataset_disclosure_change_gone'),
      },
    ];
  },
});
