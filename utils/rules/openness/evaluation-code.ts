import { codeRule } from '../shared/code-component';

/** Code that measured the model (MOF class II). */
export const evaluationCode = codeRule({
  id: 'openness/evaluation-code',
  component: 'evaluation-code',
  requirement: null,
  topic: 'evaluation-code',
  entryPoints: 'evaluationEntryPoints',
  paths: /(?:^|\/)(?:eval(?:uate|uation)?|benchmark|run_eval)[\w-]*\.(?:py|sh|ipynb)$/i,
});
