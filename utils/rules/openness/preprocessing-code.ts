import { codeRule } from '../shared/code-component';

/** Code that made the training data what it is (MOF class I). */
export const preprocessingCode = codeRule({
  id: 'openness/preprocessing-code',
  component: 'preprocessing-code',
  requirement: 'preprocessing-code',
  topic: 'preprocessing-code',
  entryPoints: 'preprocessingEntryPoints',
  paths:
    /(?:^|\/)(?:preprocess|prepare_?data|tokenize_?data|dedup|filter_?data|build_?dataset)[\w-]*\.(?:py|sh|ipynb)$/i,
});
