import { entriesOf } from '../../encodings/json-text';
import type { Family } from './contract';
import { isDotted } from './name-grade';
import { fieldsOf, textOf, textsOf } from './values';

/** Parameters of a pipeline that are models: a repository, or a folder of this one behind `$model/`. */
const MODELS = ['segmentation', 'embedding', 'plda', 'segmentation_model', 'embedding_model'];
const REPOSITORY = /^[\w.-]+\/[\w.-]+(?:@[\w.-]+)?$/;

/** pyannote's `config.yaml`: the pipeline and its preprocessors are imported by name and called (facts/LOADERS §4). */
export const pyannoteFamily: Family = {
  keys: {
    pipeline: (value, _place, tell) => {
      const name = textOf(fieldsOf(value).get('name'));
      if (name === null || !isDotted(name)) return;
      tell.name(name, 'called');
      const params = fieldsOf(fieldsOf(value).get('params'));
      for (const text of MODELS.flatMap((key) => textsOf(params.get(key))))
        if (REPOSITORY.test(text) && !text.startsWith('$model')) tell.names(text);
    },
    preprocessors: (value, { fields }, tell) => {
      if (!fields.has('pipeline') && !fields.has('task')) return;
      for (const [, preprocessor] of entriesOf(value)) {
        const name = textOf(fieldsOf(preprocessor).get('name'));
        if (name !== null && isDotted(name)) tell.name(name, 'called');
      }
    },
  },
};
