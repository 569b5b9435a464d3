import { trainingCode } from '../../../../utils/rules/openness/training-code';
import { describeCodeRule } from '../code-component';

describeCodeRule(trainingCode, {
  topic: 'training-code',
  requirement: 'training-code',
  entryPoints: 'trainingEntryPoints',
  path: 'train.py',
});
