import { evaluationCode } from '../../../../utils/rules/openness/evaluation-code';
import { describeCodeRule } from '../code-component';

describeCodeRule(evaluationCode, {
  topic: 'evaluation-code',
  requirement: null,
  entryPoints: 'evaluationEntryPoints',
  path: 'evaluate.py',
});
