import { preprocessingCode } from '../../../../utils/rules/openness/preprocessing-code';
import { describeCodeRule } from '../code-component';

describeCodeRule(preprocessingCode, {
  topic: 'preprocessing-code',
  requirement: 'preprocessing-code',
  entryPoints: 'preprocessingEntryPoints',
  path: 'preprocess.py',
});
