import { codeRule } from '../shared/code-component';

/** Code that trained the model (facts/OPENNESS §4a: 91 % of it is on a code host). */
export const trainingCode = codeRule({
  id: 'openness/training-code',
  component: 'training-code',
  requirement: 'training-code',
  topic: 'training-code',
  entryPoints: 'trainingEntryPoints',
  paths: /(?:^|\/)(?:pre_?train|train|run_(?:clm|mlm|pretraining)|fine_?tune)[\w-]*\.(?:py|sh|ipynb)$/i,
});
