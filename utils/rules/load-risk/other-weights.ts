import { nameFiles } from '../../formats/names/by-name';
import { counted, message } from '../../model/message';
import { shownList } from '../../names/shown';
import { defineRule, notApplicable } from '../contract';
import { filesIn } from '../shared/evidence';
import { isReadIn } from '../shared/inspected';
import { scopeIn } from '../shared/loading';

/**
 * Weights in formats without code that the library named does not open. Another tool may: vLLM prefers
 * `consolidated*.safetensors`, MLX reads every `model*.safetensors` (facts/LOADERS §1 (5)).
 */
export const otherWeights = defineRule({
  id: 'load-risk/other-weights',
  needs: ['files'],
  run: ({ files }, facts) => {
    const scope = scopeIn(facts);
    const isRead = isReadIn(facts);
    const others = nameFiles(files.value.files).flatMap(({ file, named }) =>
      named.weights && named.family === 'data' && scope(file.path) === 'elsewhere' && !isRead(file.path)
        ? [file]
        : [],
    );
    if (others.length === 0)
      return notApplicable(
        message(`load_risk_other_weights_${files.value.complete ? 'none' : 'not_in_part'}`),
      );
    return [
      {
        level: 'note',
        grounding: 'declared',
        message: counted(
          'load_risk_other_weights_also',
          others.length,
          shownList(others.map(({ path }) => path)),
        ),
        evidence: filesIn(files, others),
        change: message('load_risk_other_weights_change'),
        weight: { axis: 'load-risk', level: 'unknown', scope: 'elsewhere' },
      },
    ];
  },
});
