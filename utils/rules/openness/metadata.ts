import { message } from '../../model/message';
import { shownList } from '../../names/shown';
import { defineRule } from '../contract';
import { filesIn } from '../shared/evidence';

/** Settings of the run and the optimiser's state (MOF "Model metadata", optional). */
const OF_TRAINING =
  /(?:^|\/)(?:training_args\.bin|trainer_state\.json|optimizer\.(?:pt|bin)|scheduler\.pt|data_config\.json)$/;
const OF_MODEL = /(?:^|\/)(?:config|generation_config|model_index|params|preprocessor_config)\.json$/;

/** Configuration and training state beside the weights. */
export const metadata = defineRule({
  id: 'openness/metadata',
  needs: ['files'],
  run: ({ files }) => {
    const training = files.value.files.filter(({ path }) => OF_TRAINING.test(path));
    const model = files.value.files.filter(({ path }) => OF_MODEL.test(path));
    const seen = training.length > 0 ? training : model;
    const what = training.length > 0 ? 'training' : model.length > 0 ? 'model' : 'none';
    return [
      {
        level: 'note',
        grounding: 'observed',
        message:
          seen.length > 0
            ? message(`openness_metadata_${what}`, shownList(seen.map(({ path }) => path)))
            : message('openness_metadata_none'),
        evidence: filesIn(files, seen),
        change: message('openness_metadata_change'),
        component: {
          id: 'metadata',
          state: training.length > 0 ? 'present' : model.length > 0 ? 'partial' : 'not-found',
          grade: 'B',
          license: null,
        },
      },
    ];
  },
});
